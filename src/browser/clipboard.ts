/** Puts a text on the clipboard. Returns whether the browser took it: some refuse, and some have none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
