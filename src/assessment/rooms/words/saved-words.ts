/** What is said of an assessment that was offered as a file, from the file's name: one that the reader would not take is named so. */
export function savedWords(name: string): string {
  return name.includes('.not-readable.')
    ? `Saved as ${name}, but this site could not open it again. Keep the file, and report the problem. What is on this device has not changed.`
    : `Saved as ${name}.`;
}
