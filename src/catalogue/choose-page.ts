import { type Need, type Option, type Range, type Reason, type Suggestion, suggest } from './suggest';

/** What a select's option carries besides its value: see `src/pages/methods/choose.astro`. */
const number = (option: HTMLOptionElement | undefined, name: string) => {
  const value = option?.dataset[name];
  return value === undefined ? undefined : Number(value);
};

/** "Help me choose": five questions, three suggestions with reasons. Everything happens here; the answers stand in the address. */
export function startChoosing(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-choose]') as HTMLFormElement;
  const status = page.querySelector<HTMLElement>('[data-choose-status]') as HTMLElement;
  const list = page.querySelector<HTMLElement>('[data-suggestions]') as HTMLElement;
  const options = JSON.parse(page.querySelector('[data-options]')?.textContent ?? '[]') as readonly Option[];
  const questions = [...form.querySelectorAll('select')];

  const asked = new URLSearchParams(location.search);
  const unknown: string[] = [];
  for (const question of questions) {
    const wanted = asked.get(question.name);
    if (wanted === null) continue;
    if ([...question.options].some(({ value }) => value === wanted)) question.value = wanted;
    else unknown.push(`${question.name}: ${wanted}`);
  }

  const chosen = (name: string) => {
    const question = questions.find((each) => each.name === name);
    return question?.value ? question.selectedOptions[0] : undefined;
  };

  function need(): Need {
    const people = chosen('people');
    const weeks = number(chosen('weeks'), 'most');
    const cost = number(chosen('money'), 'most');
    return {
      ...(chosen('part') && { part: chosen('part')?.value }),
      ...(chosen('say') && { say: chosen('say')?.value }),
      ...(people && { people: { from: number(people, 'from') ?? 1, to: number(people, 'to') ?? Infinity } }),
      ...(weeks !== undefined && { weeks }),
      ...(cost !== undefined && { cost }),
    } as Need;
  }

  function show(): void {
    const suggestions = suggest(options, need());
    list.replaceChildren(...suggestions.map(item));
    const left =
      unknown.length > 0
        ? `This address asks for something that is not a choice here (${unknown.join('; ')}). It was left out. `
        : '';
    status.textContent =
      left +
      (questions.every(({ value }) => value === '')
        ? 'Answer one question or more. Up to three suggestions appear here.'
        : (HOW_MANY[suggestions.length] ?? ''));
  }

  form.addEventListener('change', () => {
    unknown.length = 0;
    const words = new URLSearchParams(questions.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, '', words.size > 0 ? `?${words}` : location.pathname);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

function item({ option, fits, but }: Suggestion): HTMLElement {
  const entry = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = `/methods/${option.id}/`;
  link.textContent = option.title;
  heading.append(link);
  entry.append(heading);
  for (const [name, reasons, words] of [
    ['Fits', fits, why],
    ['But', but, whyNot],
  ] as const) {
    if (reasons.length === 0) continue;
    const line = document.createElement('p');
    const strong = document.createElement('strong');
    strong.textContent = `${name}: `;
    line.append(strong, `${reasons.map((reason) => words(reason)).join('; ')}.`);
    entry.append(line);
  }
  return entry;
}

/** What is said above so many suggestions. */
const HOW_MANY = [
  'No method here meets any of what you chose. Change or leave open one answer.',
  'One to look at. No other method here meets any of what you chose:',
  'Two to look at. No other method here meets any of what you chose:',
  'Three to look at first:',
];

const COSTS = ['', 'low', 'medium', 'high', 'very high'];
const people = ({ from, to }: Range) =>
  to < 1000 ? `${from} to ${to} people` : from > 1 ? `${from} people or more` : 'any number of people';
const weeks = ({ from, to }: Range) =>
  from === to ? `about ${from} ${from === 1 ? 'week' : 'weeks'}` : `${from} to ${to} weeks`;

function why(reason: Reason): string {
  switch (reason.kind) {
    case 'part':
      return 'it is used at this part of the cycle';
    case 'say':
      return 'it gives people that much say';
    case 'people':
      return reason.rounds > 1
        ? `it hears ${people(reason.group)} at a time, so run it about ${reason.rounds} times`
        : `it hears ${people(reason.group)} at a time`;
    case 'weeks':
      return reason.tight
        ? `it takes ${weeks(reason.weeks)}, so it can be done in the time if it goes quickly`
        : `it takes ${weeks(reason.weeks)}, start to result`;
    case 'cost':
      return `its cost is ${COSTS[reason.cost]}`;
  }
}

function whyNot(reason: Reason): string {
  switch (reason.kind) {
    case 'part':
      return 'it is not mainly used at this part';
    case 'say':
      return 'it gives people a different amount of say';
    case 'people':
      return {
        afresh: `it hears ${people(reason.group)} at a time`,
        already: 'it gathers what people have told you already, and asks nobody afresh',
        nobody: 'it tells people something, and hears nobody',
      }[reason.hears];
    case 'weeks':
      return `it takes ${weeks(reason.weeks)}, longer than you have`;
    case 'cost':
      return `its cost is ${COSTS[reason.cost]}, more than you have`;
  }
}
