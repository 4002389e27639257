/** Asks the browser to keep what this site stores, even when room is short. Returns what it says; nothing where it cannot be asked. */
export async function askToKeep(): Promise<boolean | undefined> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return undefined;
  }
}
