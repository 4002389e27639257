let meanings: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * Opens the meaning of a term under the words, or closes it again. The link stays a link: if the meanings cannot be fetched the reader
 * is taken to the glossary.
 */
export async function toggleMeaning(link: HTMLAnchorElement): Promise<void> {
  const open = link.nextElementSibling;
  if (open?.classList.contains('meaning')) return close(link, open);
  try {
    meanings ??= fetch('/glossary/meanings.json').then((answer) => answer.json() as Promise<Record<string, string>>);
    const meaning = (await meanings)[link.hash.slice(1)];
    if (!meaning) throw new Error('no such term');
    // A second click while the meanings came has opened it already.
    if (link.nextElementSibling?.classList.contains('meaning')) return;
    const note = document.createElement('span');
    note.className = 'meaning';
    note.setAttribute('role', 'note');
    note.tabIndex = -1;
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = 'Glossary';
    note.append(`${meaning} `, more);
    note.addEventListener('keydown', ({ key }) => key === 'Escape' && close(link, note));
    link.setAttribute('aria-expanded', 'true');
    link.after(note);
    note.focus();
  } catch {
    meanings = undefined;
    location.href = link.href;
  }
}

function close(link: HTMLAnchorElement, note: Element): void {
  note.remove();
  link.setAttribute('aria-expanded', 'false');
  link.focus();
}
