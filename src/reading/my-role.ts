import { forget, recall, remember } from '../browser/preferences';

const NAME = 'my-role';

/** On a role's page: "This is my role", kept on this device. */
export function offerRole(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('button[data-role]');
  const status = page.querySelector('[data-role-status]');
  if (!button || !status) return;
  const role = button.dataset.role ?? '';
  const show = () => (button.textContent = recall(NAME) === role ? 'This is not my role any more' : 'This is my role');
  button.addEventListener('click', () => {
    const mine = recall(NAME) === role;
    if (mine) forget(NAME);
    else remember(NAME, role);
    const kept = recall(NAME) === role;
    status.textContent = mine
      ? 'Forgotten.'
      : kept
        ? 'Kept on this device. The hub and each stage now begin with what you do there.'
        : 'Your browser did not keep it. It may be full, or not allowed to keep anything.';
    show();
  });
  show();
}

/**
 * On a part's page: what the reader's own role does here comes first, as a copy of that role's row. The role is the one kept on this
 * device, or the one an address asks for (`?role=board`). A role that this part does not name gets a line that says so.
 */
export function leadWithRole(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-mine]');
  if (place) leadWith(page, place);
  // What waited for its place has it now.
  delete page.documentElement.dataset.waits;
}

function leadWith(page: Document, place: HTMLElement): void {
  const role = new URLSearchParams(location.search).get('role') ?? recall(NAME);
  if (!role) return;
  const row = page.querySelector(`[data-role-row="${CSS.escape(role)}"]`);
  const words = page.createElement('h2');
  words.textContent = row
    ? `Your part: ${row.querySelector('h3 a')?.textContent}`
    : 'Nothing is set down here for your role: every role is below';
  place.replaceChildren(words);
  if (row?.lastElementChild) place.append(row.lastElementChild.cloneNode(true));
  for (const note of place.querySelectorAll('[id]')) note.removeAttribute('id');
  place.hidden = false;
}
