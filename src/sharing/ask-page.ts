import { draftAddress } from '../common/mail';
import { type Letter, MOST_QUESTIONS, letterOf, letterText, overWords } from './letter';

/** "Ask your commissioner": two or three questions chosen, a letter made of them. Nothing is kept and nothing is sent. */
export function startAsking(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-ask]');
  const sheet = page.querySelector<HTMLElement>('[data-letter]');
  const status = page.querySelector<HTMLElement>('[data-ask-status]');
  const ways = page.querySelector<HTMLElement>('[data-ask-ways]');
  const mail = page.querySelector<HTMLAnchorElement>('[data-ask-mail]');
  const copy = page.querySelector<HTMLButtonElement>('[data-ask-copy]');
  const share = page.querySelector<HTMLButtonElement>('[data-ask-share]');
  if (!form || !sheet || !status || !ways || !mail || !copy || !share) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=question]')];
  const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  let letter: Letter | undefined;

  function show(): void {
    const questions = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    letter =
      questions.length > 0
        ? letterOf({ questions, to: text('to'), name: text('name'), group: text('group'), about: text('about') })
        : undefined;
    if (!letter || !sheet || !ways || !mail) return void (ways && (ways.hidden = true));
    ways.hidden = false;
    const draft = draftAddress(letter.subject, letterText(letter));
    mail.hidden = draft === undefined;
    if (draft) mail.href = draft;
    const list = page.createElement('ol');
    list.append(...letter.questions.map((question) => element('li', question)));
    sheet.replaceChildren(
      ...letter.before.map((line) => element('p', line)),
      list,
      ...letter.after.map((line) => element('p', line)),
    );
  }

  function element(name: string, words: string): HTMLElement {
    const made = page.createElement(name);
    made.textContent = words;
    made.dir = 'auto';
    return made;
  }

  form.addEventListener('input', (event) => {
    const box = event.target as HTMLInputElement;
    const chosen = boxes.filter(({ checked }) => checked).length;
    if (box.name === 'question') {
      if (chosen > MOST_QUESTIONS) {
        box.checked = false;
        status.textContent = `${MOST_QUESTIONS} questions are enough for one letter. Take one out first.`;
      } else
        status.textContent =
          chosen === 0 ? 'No question chosen yet.' : `${chosen} of ${MOST_QUESTIONS} chosen. Your letter is below.`;
    } else sayOver(page, box);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  copy.addEventListener('click', () => {
    if (!letter) return;
    navigator.clipboard.writeText(letterText(letter)).then(
      () => (status.textContent = 'Letter copied. Paste it into a message.'),
      () => (status.textContent = 'Your browser did not allow copying. Select the letter and copy it by hand.'),
    );
  });
  if ('share' in navigator) {
    share.hidden = false;
    share.addEventListener('click', () => {
      // A person who closes the share menu rejects the promise: nothing to say about that.
      if (letter) void navigator.share({ title: letter.subject, text: letterText(letter) }).catch(() => undefined);
    });
  }
  page.querySelector('[data-ask-print]')?.addEventListener('click', () => window.print());
  show();
}

/** Nothing is cut in silence: what the letter does not take stays in the field, and how much that is stands beside it. */
function sayOver(page: Document, field: HTMLInputElement): void {
  const words = overWords(field.value);
  const beside = page.getElementById(`${field.id}-over`);
  const aloud = page.querySelector('[data-ask-over]');
  if (!beside || !aloud) return;
  // Read out when it begins, not at every key.
  const wasOver = beside.textContent !== '';
  if (wasOver !== (words !== '')) aloud.textContent = words;
  beside.textContent = words;
  field.setAttribute('aria-invalid', String(words !== ''));
}
