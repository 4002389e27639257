import { dayProblem, isLikelyDay } from '../common/days';
import { today } from '../browser/today';
import { type Extra, type Size, type Step, type Warning, timelineFor } from './timeline';

const WORDS: Readonly<Record<Warning, string>> = {
  'starts-in-the-past':
    'There is not enough time: the first step is already past. Ask for a later decision date first. If the answer is no, ask fewer questions of the people most affected, and say in the paper what you could not do.',
  august: 'The open time touches August, so weeks were added.',
  christmas: 'The open time touches Christmas, so weeks were added.',
  'election-season':
    'The launch falls where local elections often come (late March to early May). New consultations usually wait until after a poll: check the dates in your area.',
};
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The timeline page: a date and a size in, dated steps out. What was asked stands in the address. */
export function startTimeline(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = need<HTMLFormElement>('[data-timeline]');
  const status = need<HTMLElement>('[data-timeline-status]');
  const result = need<HTMLElement>('[data-timeline-table]');
  const body = need<HTMLTableElement>('[data-timeline-table] table').tBodies[0];
  const { sizes, steps, extra } = JSON.parse(need('[data-timeline-data]').textContent ?? '{}') as {
    sizes: readonly Size[];
    steps: readonly Step[];
    extra: Extra;
  };
  const field = <T extends HTMLElement>(name: string) => form.elements.namedItem(name) as unknown as T;
  const decision = field<HTMLInputElement>('decision');
  const size = field<HTMLSelectElement>('size');
  const formats = field<HTMLInputElement>('formats');
  const holidays = field<HTMLSelectElement>('holidays');

  const asked = new URLSearchParams(location.search);
  if (isLikelyDay(asked.get('decision') ?? '')) decision.value = asked.get('decision') ?? '';
  if (sizes.some(({ id }) => id === asked.get('size'))) size.value = asked.get('size') ?? '';
  formats.checked = asked.has('formats');
  if (['1', '2'].includes(asked.get('holidays') ?? '')) holidays.value = asked.get('holidays') ?? '';

  function show(): void {
    const chosen = sizes.find(({ id }) => id === size.value) ?? sizes[0];
    // A year that is still being typed is a day already, and far outside any plan.
    const problem = dayProblem(decision.value, decision.validity.badInput);
    const ready = decision.value !== '' && !problem;
    result.hidden = !ready || !chosen;
    if (!ready || !chosen) {
      status.textContent = problem ?? 'Give the date of the decision. The steps then appear here with their dates.';
      return;
    }
    const {
      steps: dated,
      warnings,
      open,
    } = timelineFor(
      {
        decision: decision.value,
        size: chosen,
        formats: formats.checked,
        holidays: Number(holidays.value),
        today: today(),
      },
      steps,
      extra,
    );
    status.textContent = [`People have ${open} weeks to answer.`, ...warnings.map((warning) => WORDS[warning])].join(
      ' ',
    );
    body?.replaceChildren(
      ...dated.map(({ day, what, why, gate }) => {
        const row = page.createElement('tr');
        const when = page.createElement('th');
        when.scope = 'row';
        const time = page.createElement('time');
        time.dateTime = day;
        time.textContent = DAY.format(new Date(day));
        when.append(time);
        row.append(when, cell('Do', what, why), cell('Before you go on', gate ?? ''));
        return row;
      }),
    );
  }

  function cell(label: string, words: string, reason = ''): HTMLTableCellElement {
    const made = page.createElement('td');
    made.dataset.label = label;
    made.textContent = words;
    if (reason) {
      const hint = page.createElement('p');
      hint.className = 'hint';
      hint.textContent = reason;
      made.append(hint);
    }
    return made;
  }

  form.addEventListener('input', () => {
    const words = new URLSearchParams({ ...(decision.value && { decision: decision.value }), size: size.value });
    if (formats.checked) words.set('formats', '');
    if (holidays.value !== '0') words.set('holidays', holidays.value);
    history.replaceState(null, '', `?${words}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
