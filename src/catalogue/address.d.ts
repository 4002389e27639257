/** What the pure files may know of an address: see tsconfig.json. Wherever browser types are there too, this is the same interface. */
interface URLSearchParams {
  append(name: string, value: string): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare const URLSearchParams: new () => URLSearchParams;
