/** The one call of papaparse that the tests make; the package brings no types of its own. */
declare module 'papaparse' {
  interface Result {
    readonly data: string[][];
    readonly errors: readonly { readonly message: string }[];
  }
  const papa: {
    parse(
      text: string,
      options?: {
        readonly newline?: string;
        readonly delimiter?: string;
        readonly quoteChar?: string;
        readonly skipEmptyLines?: boolean;
      },
    ): Result;
  };
  export default papa;
}
