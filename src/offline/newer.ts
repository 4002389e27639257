/**
 * Says that a newer version of the site is there, and takes it when the reader asks: never by itself, and never while something is being
 * typed. Built into `/newer.js`, which only pages with a worker ask for, so that no other page carries it.
 */
export {};

const HOUR = 3_600_000;
const container = navigator.serviceWorker;
const had = container.controller !== null;
let asked = false;

void container.getRegistration().then((registration) => {
  if (!registration) return;
  const look = () => {
    if (registration.waiting && had) tell('There is a newer version of this site.', registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  // A page can stay open for weeks.
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOUR) return;
    last = Date.now();
    void registration.update().catch(() => undefined);
  });
});

container.addEventListener('controllerchange', () => {
  if (asked) location.reload();
  else if (had) tell('A newer version of this site was taken in another window.');
});

function tell(words: string, waiting?: ServiceWorker): void {
  const typing = document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])');
  if (typing) document.addEventListener('focusout', () => setTimeout(() => tell(words, waiting)), { once: true });
  else show(words, waiting);
}

function show(words: string, waiting: ServiceWorker | undefined): void {
  document.querySelector('.newer')?.remove();
  const note = document.createElement('aside');
  note.className = 'newer';
  note.setAttribute('aria-label', 'Newer version');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const take = button('Use it now', () => {
    asked = true;
    if (waiting) waiting.postMessage('take over');
    else location.reload();
  });
  const later = button('Later', () => {
    note.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
  });
  later.classList.add('button-quiet');
  note.append(text, take, later);
  document.body.append(note);
  // A region that is born with its words is not read out.
  setTimeout(() => (text.textContent = `${words} What you have saved stays.`));
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

const look = new CSSStyleSheet();
look.replaceSync(`@layer components {
  .newer { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4);
    align-items: center; padding: var(--space-3) var(--gutter); border-block-start: 2px solid var(--colour-text);
    background: var(--colour-paper); }
  html:has(.newer) { scroll-padding-block-end: 8rem; }
  @media print { .newer { display: none; } }
}`);
document.adoptedStyleSheets.push(look);
