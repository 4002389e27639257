/** Offers a text as a file to keep. */
export function download(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** Offers anything as a file to keep. */
export function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The text of a file somebody chose, or nothing if it is larger than `limit` bytes: a huge file is not read at all. */
export async function textOf(file: File, limit: number): Promise<string | undefined> {
  return file.size > limit ? undefined : file.text();
}
