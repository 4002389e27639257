import { arrive } from './arrive';
import { leadWithRole, offerRole } from './my-role';
import { toggleMeaning } from './meanings';
import { keepPages, keptPages, toggled } from './kept-pages';

/** The small tools of a reading page. Each is hidden or absent without script. */
export function startPageTools(page: Document): void {
  leadWithRole(page);
  offerRole(page);
  linkHeadings(page);
  offerKeeping(page);
  noteOverdue(page);
  fillReport(page);
  openMeanings(page);
  arrive(page);
}

/** A link to copy on each section's heading. It works as a plain link too, and the copied address names the section. */
function linkHeadings(page: Document): void {
  const headings = [...page.querySelectorAll<HTMLElement>('article :is(h2, h3)[id]')];
  // A few at a time: a long page on a slow phone must stay ready for a finger.
  const next = () => {
    for (const heading of headings.splice(0, 3)) linkHeading(page, heading);
    if (headings.length > 0) setTimeout(next);
  };
  setTimeout(next);
}

function linkHeading(page: Document, heading: HTMLElement): void {
  const link = page.createElement('a');
  link.className = 'permalink';
  link.href = `#${heading.id}`;
  link.textContent = '#';
  link.setAttribute('aria-label', `Link to “${heading.textContent?.trim()}”`);
  link.addEventListener('click', () => {
    // Following the link puts it in the address bar in any case; copying may be forbidden.
    navigator.clipboard?.writeText(link.href).then(
      () => say(page, 'Link to this section copied.'),
      () => undefined,
    );
  });
  // Beside the heading, not in it: a heading names its region and is copied with its text.
  const row = page.createElement('div');
  row.className = 'heading-row';
  heading.replaceWith(row);
  row.append(heading, link);
}

function say(page: Document, words: string): void {
  const status = page.querySelector('share-page [role=status]');
  if (status) status.textContent = words;
}

function offerKeeping(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-keep]');
  if (!button) return;
  const mine = { address: location.pathname, title: button.dataset.keep ?? page.title };
  const show = () => {
    const kept = keptPages();
    button.textContent = kept.some(({ address }) => address === mine.address)
      ? 'Kept. Take it out again'
      : 'Keep this page';
    const shelf = page.querySelector<HTMLElement>('[data-kept]');
    if (!shelf) return;
    shelf.hidden = kept.length === 0;
    shelf.textContent = `Your pages (${kept.length})`;
  };
  button.addEventListener('click', () => {
    keepPages(toggled(keptPages(), mine));
    show();
  });
  show();
}

/** The site is built once and read for months: whether a check is overdue, or an event has passed, is known only now. */
function noteOverdue(page: Document): void {
  const note = page.querySelector<HTMLElement>('[data-due]');
  if (note && new Date() > new Date(note.dataset.due ?? '')) note.hidden = false;
  for (const line of page.querySelectorAll<HTMLElement>('[data-event]')) {
    const words = line.querySelector('strong');
    if (words && new Date().toISOString().slice(0, 10) > (line.dataset.event ?? ''))
      words.textContent = line.dataset.after ?? 'Its day has passed: check';
  }
}

/** A report names the page and the section that is on the screen. */
function fillReport(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('[data-report]');
  link?.addEventListener('click', () => {
    const seen = [...page.querySelectorAll<HTMLElement>('article h2[id]')]
      .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2)
      .at(-1);
    const place = location.origin + location.pathname + (location.hash || (seen ? `#${seen.id}` : ''));
    link.href = link.href.replace(encodeURIComponent(link.dataset.report ?? ''), encodeURIComponent(place));
    link.dataset.report = place;
  });
}

/** The meaning of a term opens where it stands. */
function openMeanings(page: Document): void {
  for (const link of page.querySelectorAll('.term-link')) link.ariaExpanded = 'false';
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.term-link') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void toggleMeaning(link);
  });
}
