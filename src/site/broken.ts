/** Ends the build and tells an editor where to look: which file, which field, what was expected, what stands there. */
export function broken(filePath: string | undefined, field: string, problem: string): never {
  throw new Error(`${filePath ?? 'content'}: ${field}: ${problem}`);
}
