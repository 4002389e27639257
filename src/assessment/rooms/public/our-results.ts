import {
  type FileProblem,
  type PublicSummary,
  SUMMARY_HEADINGS,
  dayOf,
  linkReader,
  ownAccount,
  summaryTitle,
} from '../../exchange/public-page';

/** What is wrong with a link, in words for whoever was sent it. */
function problemWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'too-large':
      return 'This link is too long to be one of ours.';
    case 'newer':
      return 'This link was made with a newer version of this site. Reload the page; if that does not help, ask for the text itself.';
    case 'not-ours':
      return 'This link holds something else, not a page of results.';
    default:
      return 'This link is damaged: a part of it may have been cut off in an e-mail or a chat. Ask for it again.';
  }
}

/**
 * Shows the summary that stands after the `#` of the address. It is read on this device, as text and nothing else; nothing is kept and
 * nothing is sent.
 */
export function startOurResults(page: Document): void {
  const need = <T extends HTMLElement>(name: string) => page.querySelector<T>(`[data-results-${name}]`) as T;
  const [none, wrong, shown, body, account] = [
    need('none'),
    need('wrong'),
    need('shown'),
    need('body'),
    need('account'),
  ];
  const pictures = page.querySelector<HTMLTemplateElement>('template[data-results-pictures]') as HTMLTemplateElement;
  let now: PublicSummary | undefined;
  let simple = false;

  async function show(): Promise<void> {
    const link = location.hash.slice(1);
    now = undefined;
    let problem = '';
    if (link) {
      try {
        // What reads a link weighs more than the page: it comes when there is a link to read.
        const readSummaryLink = await linkReader();
        const read = await readSummaryLink(link);
        if (read.ok) now = read.value;
        else problem = problemWords(read.problem);
      } catch {
        problem = 'A part of this page could not be fetched. Check your connection and load the page again.';
      }
    }
    none.hidden = link !== '';
    wrong.hidden = problem === '';
    need('problem').textContent = problem;
    shown.hidden = !now;
    if (!now) return;
    page.title = `${summaryTitle(now.organisation)} | The Engagement Cycle`;
    need('title').textContent = now.organisation || 'Our results';
    account.textContent = ownAccount(now.organisation);
    body.replaceChildren(...(simple ? inSimpleWords(now) : inFull(now)));
  }

  const element = (name: string, words: string) => {
    const made = page.createElement(name);
    made.textContent = words;
    made.dir = 'auto';
    return made;
  };
  const list = (name: string, lines: readonly string[]) => {
    if (lines.length === 0) return [];
    const made = page.createElement('ul');
    made.append(...lines.map((line) => element('li', line)));
    return [element('h2', name), made];
  };
  const text = (name: string, ...lines: readonly string[]) => {
    const said = lines.filter(Boolean);
    return said.length === 0 ? [] : [element('h2', name), ...said.map((line) => element('p', line))];
  };
  const inFull = ({ when, who, well, working, involve, contact, reportBack }: PublicSummary) => [
    ...[when, who].filter(Boolean).map((line) => element('p', line)),
    ...list(SUMMARY_HEADINGS.well, well),
    ...list(SUMMARY_HEADINGS.working, working),
    ...text(SUMMARY_HEADINGS.involve, involve, contact),
    ...text(SUMMARY_HEADINGS.report, dayOf(reportBack)),
  ];
  /** One idea a line with a picture beside it: short fixed sentences round the organisation's own words. */
  const inSimpleWords = ({ organisation, well, working, involve, contact, reportBack }: PublicSummary) => {
    const sentences = (text: string) => text.split(/(?<=[.!?])\s+/).filter(Boolean);
    const section = (picture: string, heading: string, lines: readonly string[]) => {
      if (lines.length === 0) return [];
      const made = page.createElement('ul');
      made.className = 'easy-read';
      made.append(
        ...lines.map((words) => {
          const line = page.createElement('li');
          const drawing = pictures.content.querySelector(`[data-picture="${picture}"]`)?.firstElementChild;
          line.append(...(drawing ? [drawing.cloneNode(true)] : []), element('p', words));
          return line;
        }),
      );
      return [...(heading ? [element('h2', heading)] : []), made];
    };
    return [
      ...section('people', '', [
        'This page is about how we work with people.',
        `${organisation || 'An organisation'} made this page.`,
      ]),
      ...section('happy', 'These things go well.', well.flatMap(sentences)),
      ...section('change', 'These things must get better.', working.flatMap(sentences)),
      ...section('together', 'You can take part.', [...sentences(involve), contact].filter(Boolean)),
      ...section('calendar', 'We will tell you more.', reportBack ? [`We will tell you by ${dayOf(reportBack)}.`] : []),
    ];
  };

  need('print').addEventListener('click', () => window.print());
  need('html').addEventListener('click', () => {
    const shownNow = now;
    if (shownNow) void import('../../exchange/save-public-page').then(({ saveSummary }) => saveSummary(shownNow));
  });
  need('simple').addEventListener('click', () => {
    simple = !simple;
    need('simple').textContent = simple ? 'Everyday words' : 'Simple words';
    need('unchecked').hidden = !simple;
    shown.classList.toggle('simple-results', simple);
    void show();
  });
  addEventListener('hashchange', () => void show());
  void show();
}
