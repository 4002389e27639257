import { describe, expect, test } from 'vitest';
import { batonTo, isBaton } from '../../src/cycle/batons';
import { duty } from '../../src/schemas/law';
import { PART_IDS } from '../../src/cycle/parts';
import { dueDay, dueWithin, lastDayOf } from '../../src/site/due';
import { addresses } from './addresses';
import { dayOfCommit, tasks } from './tasks';
import {
  type Entry,
  citedIn,
  elements,
  evidence,
  events,
  examples,
  explain,
  filesIn,
  frameworks,
  glossary,
  guides,
  law,
  lawAid,
  lawCases,
  lawChanges,
  lawPages,
  methods,
  nations,
  parts,
  prosePages,
  reviewedPages,
  reviews,
  roles,
  schemaFaults,
  sources,
  splitFrontMatter,
  statements,
  templates,
  twoMinutes,
  whoIsWho,
} from './content';

const ids = (entries: readonly Entry<unknown>[]): ReadonlySet<string> => new Set(entries.map(({ id }) => id));
const KNOWN = {
  role: ids(roles),
  method: ids(methods),
  duty: ids(law),
  example: ids(examples),
  source: ids(sources),
  term: ids(glossary),
  framework: ids(frameworks),
  guide: ids(guides),
  template: ids(templates),
};
type Kind = keyof typeof KNOWN;

/** One entry that names another. */
type Reference = readonly [from: string, kind: Kind, id: string];

const refer = (from: string, kind: Kind, list: readonly string[]): readonly Reference[] =>
  list.map((id) => [from, kind, id]);
const broken = (references: readonly Reference[]) =>
  references
    .filter(([, kind, id]) => !KNOWN[kind].has(id))
    .map(([from, kind, id]) => `${from}: there is no ${kind} "${id}"`);

const fromSources: readonly Reference[] = [
  ...prosePages.flatMap(({ file, body }) => refer(file, 'source', citedIn(body))),
  ...parts.flatMap(({ file, data }) =>
    refer(file, 'source', [
      ...data.gainsSources,
      ...data.roles.flatMap((each) => each.sources),
      ...data.traps.flatMap((each) => each.sources),
    ]),
  ),
  ...elements.flatMap(({ file, data }) =>
    refer(file, 'source', [
      ...data.roles.flatMap((each) => each.sources),
      ...data.traps.flatMap((each) => each.sources),
    ]),
  ),
  ...[...methods, ...examples, ...law, ...reviews, ...roles].flatMap(({ file, data }) =>
    refer(file, 'source', data.sources),
  ),
  ...lawAid.flatMap(({ file, data }) =>
    data.outcomes.flatMap(({ id, sources: cited }) => refer(`${file}: ${id}`, 'source', cited)),
  ),
  ...twoMinutes.flatMap(({ file, data }) => refer(`${file}: legal`, 'source', data.legal.sources)),
  ...law.flatMap(({ file, data }) => refer(`${file}: news`, 'source', data.news?.sources ?? [])),
  ...[...events, ...lawCases, ...lawChanges, ...nations, ...glossary, ...whoIsWho].flatMap(({ file, id, data }) =>
    refer(`${file}: ${id}`, 'source', data.sources),
  ),
];

const references: readonly Reference[] = [
  ...fromSources,
  ...parts.flatMap(({ file, data }) => [
    ...refer(
      file,
      'role',
      data.roles.map(({ role }) => role),
    ),
    ...refer(
      file,
      'method',
      data.methods.map(({ method }) => method),
    ),
    ...refer(
      file,
      'duty',
      data.law.map(({ duty }) => duty),
    ),
    ...refer(file, 'example', [...data.examples, ...data.council.examples]),
    ...refer(file, 'duty', data.council.duties),
  ]),
  ...elements.flatMap(({ file, data }) => [
    ...refer(
      file,
      'role',
      data.roles.map(({ role }) => role),
    ),
    ...refer(file, 'duty', data.law),
  ]),
  ...examples.flatMap(({ file, data }) => refer(file, 'method', data.methods)),
  ...guides.flatMap(({ file, data }) => refer(file, 'role', data.roles)),
  ...roles.flatMap(({ file, data }) => [
    ...refer(file, 'duty', data.duties),
    ...refer(file, 'method', data.methods),
    ...refer(file, 'example', data.examples),
    ...refer(file, 'template', data.templates),
  ]),
  ...templates.flatMap(({ file, data }) => refer(file, 'guide', [data.guide])),
  ...lawAid.flatMap(({ file, data }) =>
    data.outcomes.flatMap(({ id, duties }) => refer(`${file}: ${id}`, 'duty', duties)),
  ),
  ...twoMinutes.flatMap(({ file, data }) => refer(`${file}: legal`, 'duty', data.legal.duties)),
  ...glossary.flatMap(({ file, id, data }) => refer(`${file}: ${id}`, 'term', data.see)),
  ...statements.flatMap(({ id, roles: best, duties, crosswalk }) => [
    ...refer(id, 'role', best),
    ...refer(id, 'duty', duties),
    ...refer(id, 'framework', Object.keys(crosswalk)),
  ]),
];

describe('every file', () => {
  test('keeps to its schema', () => {
    expect(schemaFaults).toEqual([]);
  });

  test('is counted: five stages, ten elements of the hub, forty methods, nineteen roles, a public page for each part and the cycle, two minutes for each part', () => {
    expect(filesIn('stages', '.mdx')).toHaveLength(5);
    expect(elements.map(({ data }) => data.order).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(methods.map(({ data }) => data.order).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(roles).toHaveLength(19);
    expect(new Set(explain.map(({ data }) => data.part))).toEqual(new Set([...PART_IDS, 'cycle']));
    expect(twoMinutes.map(({ data }) => data.part).sort()).toEqual([...PART_IDS].sort());
    expect(
      twoMinutes.filter(({ id, data }) => id !== data.part).map(({ file }) => file),
      'named after its part',
    ).toEqual([]);
    expect(parts.map(({ data }) => data.part).sort()).toEqual([...PART_IDS].sort());
  });

  test('has front matter between dashes, and says so where it has not', () => {
    expect(() => splitFrontMatter('title: x\n\nWords', 'content/x.mdx')).toThrow(
      'content/x.mdx: the front matter must stand between two lines of "---"',
    );
    expect(splitFrontMatter('---\ntitle: x\n---\n\nWords --- here', 'x')).toEqual({
      data: { title: 'x' },
      body: '\nWords --- here',
    });
  });
});

describe('everything that is named', () => {
  test('is there: roles, methods, duties, examples, sources, terms, frameworks, guides', () => {
    expect(references.length).toBeGreaterThan(1000);
    expect(broken(references)).toEqual([]);
    expect(broken([['content/x.mdx', 'duty', 'no-such-duty']])).toEqual([
      'content/x.mdx: there is no duty "no-such-duty"',
    ]);
    expect(broken([['content/x.mdx', 'guide', 'no-such-guide']])).toEqual([
      'content/x.mdx: there is no guide "no-such-guide"',
    ]);
  });

  test('of another framework is one of its headings', () => {
    const missing = statements.flatMap(({ id, crosswalk }) =>
      Object.entries(crosswalk).flatMap(([framework, numbers]) =>
        numbers
          .filter(
            (number) =>
              !frameworks.find((each) => each.id === framework)?.data.headings.some((heading) => heading.id === number),
          )
          .map((number) => `${id}: ${framework} has no heading ${number}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('stands once: no id in two files, no role or method twice on a page', () => {
    expect(twice(sources.map(({ id }) => id))).toEqual([]);
    for (const { file, data } of parts) {
      expect(twice(data.roles.map(({ role }) => role)), file).toEqual([]);
      expect(twice(data.methods.map(({ method }) => method)), file).toEqual([]);
      expect(twice(data.law.map(({ duty }) => duty)), file).toEqual([]);
    }
    expect(twice(['a', 'b', 'a'])).toEqual(['a']);
  });

  test('as the next part is the next part', () => {
    for (const { file, data } of parts) {
      expect(data.baton.to, file).toBe(batonTo(data.part));
      expect(isBaton(data.part, data.baton.to), file).toBe(true);
    }
  });

  test('as an example of a part is filed under that part', () => {
    const strays = parts.flatMap(({ file, data }) =>
      data.examples
        .filter((id) => !examples.find((each) => each.id === id)?.data.parts.includes(data.part))
        .map((id) => `${file}: ${id}`),
    );
    expect(strays).toEqual([]);
  });

  test('as a method of a part is filed under that part', () => {
    const strays = parts.flatMap(({ file, data }) =>
      data.methods
        .filter(({ method }) => !methods.find(({ id }) => id === method)?.data.parts.includes(data.part))
        .map(({ method }) => `${file}: ${method}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('every source', () => {
  test('is cited somewhere', () => {
    const cited = new Set(fromSources.map(([, , id]) => id));
    expect(sources.filter(({ id }) => !cited.has(id)).map(({ id, file }) => `${file}: ${id}`)).toEqual([]);
  });

  test('has an address of its own on the web', () => {
    const homes = new Map<string, string[]>();
    for (const { id, data } of sources) {
      expect(data.url, id).toMatch(/^https?:\/\/[^\s/]+\.[^\s/]+/);
      const url = sameAddress(data.url);
      homes.set(url, [...(homes.get(url) ?? []), id]);
    }
    expect([...homes].filter(([, same]) => same.length > 1)).toEqual([]);
    expect(sameAddress('http://www.nhs.uk/a/')).toBe(sameAddress('https://nhs.uk/a'));
    expect(sameAddress('https://nhs.uk/a?id=1')).not.toBe(sameAddress('https://nhs.uk/a?id=2'));
  });

  test('was seen on a day that has been', () => {
    expect(sources.filter(({ data }) => data.seen.getTime() > Date.now()).map(({ id }) => id)).toEqual([]);
  });
});

describe('the law', () => {
  test('cites a source for each duty, and for the newest thing found about it', () => {
    for (const { file, data } of law) {
      expect(data.sources.length, file).toBeGreaterThan(0);
      if (data.news) expect(data.news.sources.length, `${file}: news`).toBeGreaterThan(0);
    }
  });

  test('names each place in the order once', () => {
    expect(law.map(({ data }) => data.order).sort((a, b) => a - b)).toEqual(law.map((_, index) => index + 1));
  });

  test('quotes words only with the page of the very text, in a few places', () => {
    for (const { file, data } of law) {
      for (const { text, address } of data.words) {
        expect(new URL(address).hostname, file).toMatch(/(?:^|\.)(?:legislation\.gov\.uk|gov\.uk|england\.nhs\.uk)$/);
        expect(text, file).not.toMatch(/^["'\u201c]|["'\u201d]$/);
      }
    }
    expect(law.filter(({ data }) => data.words.length > 0).length).toBeGreaterThan(25);
  });

  test('that was only described quotes nothing, and says so', () => {
    const described = law.filter(({ data }) => data.read === 'described');
    expect(described.length).toBeGreaterThan(0);
    for (const { file, data } of described) {
      expect(data.words, file).toEqual([]);
      expect(data.seen, file).toMatch(/\bnot (?:read|found)\b|were seen described|^Pages of/);
    }
    const words = [{ where: 'section 1', text: 'must consult', address: 'https://www.legislation.gov.uk/a' }];
    const [one] = law;
    expect(duty.safeParse({ ...one?.data, read: 'described', words }).success).toBe(false);
    expect(duty.safeParse({ ...one?.data, read: 'full', words }).success).toBe(true);
  });

  test('read in full or in part comes from a source that is the text, or says that it quotes it', () => {
    const isText = ({ id, data }: (typeof sources)[number]) =>
      /legislation\.|legalize-uk|nationalarchives|bailii|gov\.uk|nhs\.uk|nhssomerset/.test(data.url) ||
      id.includes('quoted');
    for (const { file, data } of law.filter((each) => each.data.read !== 'described'))
      expect(
        data.sources.some((id) => sources.some((each) => each.id === id && isText(each))),
        file,
      ).toBe(true);
  });

  test('has news that is no older than the text that was read', () => {
    for (const { file, data } of law)
      if (data.news && data.textOf !== 'undated')
        expect(data.news.date >= data.textOf.slice(0, data.news.date.length), file).toBe(true);
  });

  test('binds councils in as many ways as the sources say: none of their duties is missing', () => {
    const councils = law.filter(({ data }) => data.bound.includes('council')).map(({ id }) => id);
    for (const id of [
      'best-value',
      'care-act',
      'care-act-plans',
      'care-act-advocacy',
      'joint-strategic-needs-assessment',
      'health-and-wellbeing-strategy',
      'health-and-wellbeing-board',
      'better-care-fund',
      'section-75',
      'send',
      'public-health',
      'mental-capacity',
      'freedom-of-information',
      'open-meetings',
      'council-assessment',
    ])
      expect(councils, id).toContain(id);
  });

  test('says at each part what differs for a council: its duties that bite there', () => {
    for (const { file, data } of parts)
      for (const id of data.council.duties) {
        const bites = law.find((each) => each.id === id)?.data;
        expect(bites?.bound, `${file}: ${id}`).toContain('council');
        expect([...(bites?.parts.main ?? []), ...(bites?.parts.also ?? [])], `${file}: ${id}`).toContain(data.part);
      }
  });

  test('tells of a case with its court, its year, and what won or lost', () => {
    expect(lawCases.length).toBeGreaterThan(20);
    for (const { id, data } of lawCases) {
      expect(data.succeeded ?? data.failed, id).toBeDefined();
      expect(data.court, id).toMatch(/Court/);
      if (data.citation)
        expect(data.date.slice(0, 4) <= String(Number(/\d{4}/.exec(data.citation)?.[0]) + 1), id).toBe(true);
    }
  });

  test('is put on the page of a part only where the duty says that it bites', () => {
    const strays = parts.flatMap(({ file, data }) =>
      data.law
        .filter(({ duty }) => {
          const bites = law.find(({ id }) => id === duty)?.data.parts;
          return !bites || ![...bites.main, ...bites.also].includes(data.part);
        })
        .map(({ duty }) => `${file}: ${duty}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('a claim needs a source', () => {
  const bare = (entries: readonly Entry<{ readonly sources: readonly string[] }>[]) =>
    entries.filter(({ data }) => data.sources.length === 0).map(({ file, id }) => `${file}: ${id}`);

  test('each duty, method, case, review, change in law and nation cites one', () => {
    expect(bare([...law, ...methods, ...examples, ...reviews, ...lawChanges, ...nations])).toEqual([]);
    expect(bare([{ id: 'x', file: 'content/x.yaml', data: { sources: [] } }])).toEqual(['content/x.yaml: x']);
  });

  test('each guide, and each page of law and evidence, cites one', () => {
    const pages = [...guides, ...lawPages, ...evidence];
    expect(pages.filter(({ body }) => citedIn(body).length === 0).map(({ file }) => file)).toEqual([]);
    expect(citedIn('Said here. <Cite id="one two" /> Said again.')).toEqual(['one', 'two']);
  });

  test('the legal point of each two-minute version cites one', () => {
    expect(twoMinutes.filter(({ data }) => data.legal.sources.length === 0).map(({ file }) => file)).toEqual([]);
  });

  test('a role that states law or news cites one', () => {
    const claims = ({ who, says }: { readonly who: string; readonly says: string }) =>
      /\bmust (?:be|involve|consult)\b|\blaws?\b|\bduty\b|\bAct\b|\bBill\b|\bclosing\b|reorganis|[Cc]heck the current/.test(
        `${who} ${says}`,
      );
    const silent = roles.filter(({ data }) => claims(data) && data.sources.length === 0);
    expect(silent.map(({ file }) => file)).toEqual([]);
    expect(claims({ who: 'Units are closing.', says: 'They help.' })).toBe(true);
    expect(claims({ who: 'Charities and groups.', says: 'They know people.' })).toBe(false);
  });

  test("an old name and its successor cite one, or say that the match is this edition's own", () => {
    const silent = whoIsWho.filter(
      ({ data }) => data.sources.length === 0 && !/this edition's own/i.test(data.note ?? ''),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('a text cites a source once at one place', () => {
    const repeated = prosePages.flatMap(({ file, body }) => sameTwice(body).map((id) => `${file}: ${id}`));
    expect(repeated).toEqual([]);
    expect(sameTwice('Said. <Cite id="one two one" /> Again. <Cite id="one" />')).toEqual(['one']);
  });
});

/** The decision aid is a map: every road must lead to an end, and every place be on a road. */
describe('the decision aid', () => {
  test.each(lawAid.map(({ file, data }) => [file, data] as const))(
    'of %s begins at a question, and every answer leads on',
    (_, aid) => {
      const questions = aid.questions.map(({ id }) => id);
      const outcomes = aid.outcomes.map(({ id }) => id);
      expect(twice([...questions, ...outcomes])).toEqual([]);
      expect(questions).toContain(aid.start);
      const lost = aid.questions.flatMap(({ id, answers }) =>
        answers
          .filter((answer) =>
            'goTo' in answer ? !questions.includes(answer.goTo) : !outcomes.includes(answer.outcome),
          )
          .map(({ text }) => `${id}: ${text}`),
      );
      expect(lost).toEqual([]);
    },
  );

  test('never leads in a circle, and leaves no question or outcome out', () => {
    for (const { data } of lawAid) {
      const { reached, circles } = walk(data);
      expect(circles).toEqual([]);
      expect([...data.questions, ...data.outcomes].map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    }
    const round = {
      start: 'a',
      questions: [
        { id: 'a', answers: [{ goTo: 'b' }, { outcome: 'end' }] },
        { id: 'b', answers: [{ goTo: 'a' }] },
        { id: 'c', answers: [] },
      ],
    };
    expect(walk(round).circles).toEqual(['a > b > a']);
    expect([...walk(round).reached].sort()).toEqual(['a', 'b', 'end']);
  });
});

interface Roads {
  readonly start: string;
  readonly questions: readonly {
    readonly id: string;
    readonly answers: readonly ({ readonly goTo: string } | { readonly outcome: string })[];
  }[];
}

/** Every place that answers can lead to from the start, and the roads that come back to where they were. */
function walk({ start, questions }: Roads): {
  readonly reached: ReadonlySet<string>;
  readonly circles: readonly string[];
} {
  const reached = new Set<string>();
  const circles: string[] = [];
  const go = (id: string, road: readonly string[]) => {
    if (road.includes(id)) {
      circles.push([...road.slice(road.indexOf(id)), id].join(' > '));
      return;
    }
    reached.add(id);
    for (const answer of questions.find((each) => each.id === id)?.answers ?? [])
      go('goTo' in answer ? answer.goTo : answer.outcome, [...road, id]);
  };
  go(start, []);
  return { reached, circles };
}

/** Ids that one `<Cite>` names more than once. */
function sameTwice(body: string): readonly string[] {
  return [...body.matchAll(/<Cite\s+id="([^"]*)"/g)].flatMap(([, list = '']) => twice(list.split(/\s+/)));
}

function twice(list: readonly string[]): readonly string[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

describe('what must be looked at', () => {
  test('has the next check after the last', () => {
    expect(reviewedPages.filter(({ data }) => !(data.reviewed < data.nextReview)).map(({ file }) => file)).toEqual([]);
  });

  test('is listed with its day and its reason, judged by the day of the commit: being overdue is a task, not a fault', () => {
    const due = dueWithin(tasks, dayOfCommit(), 60);
    console.log(`${due.length} of ${tasks.length} things are due within sixty days of ${dayOfCommit()}`);
    if (due.length > 0) console.table(due);
    for (const { what, why, by } of tasks) {
      expect(by, what).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(why, what).not.toBe('');
    }
    expect(dueWithin(tasks, '2099-01-01', 30)).toHaveLength(tasks.length);
  });

  test('does not fall on one day: at most a dozen pages of prose have the same date of review', () => {
    const days = Map.groupBy(reviewedPages, ({ data }) => data.nextReview.toISOString().slice(0, 10));
    expect([...days].filter(([, pages]) => pages.length > 12).map(([day]) => day)).toEqual([]);
  });

  test('is due a week after an event that touches it', () => {
    for (const { id, data } of events) {
      if (data.date === undefined) continue;
      for (const address of data.touches.filter((each) => /^\/law\/[a-z0-9-]+\/$/.test(each))) {
        const duty = law.find((each) => address === `/law/${each.id}/`);
        if (!duty) continue;
        const task = tasks.find(({ what }) => what === duty.file);
        expect((task?.by ?? '') <= dueDay(new Date('2099-01-01'), duty.data.reviewed, [data]).toISOString(), id).toBe(
          true,
        );
      }
    }
  });
});

describe('each event', () => {
  test('touches pages, and places on pages, that are there', () => {
    const lost = events.flatMap(({ id, data }) =>
      data.touches.filter((address) => !isThere(address)).map((address) => `${id}: ${address}`),
    );
    expect(lost).toEqual([]);
    expect(isThere('/law/no-such-duty/')).toBe(false);
    expect(isThere('/glossary/#no-such-term')).toBe(false);
  });

  test('that passed more than sixty days before the commit says what happened: it is no longer listed', () => {
    const forgotten = new Date(`${dayOfCommit()}T00:00:00Z`);
    forgotten.setUTCDate(forgotten.getUTCDate() - 60);
    const limit = forgotten.toISOString().slice(0, 10);
    expect(
      events.filter(({ data }) => data.date !== undefined && lastDayOf(data.date) < limit).map(({ id }) => id),
    ).toEqual([]);
  });

  test('that changes figures has a date, because the figures stand on a page', () => {
    expect(events.filter(({ data }) => data.kind === 'figure' && data.date === undefined).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('that comes round each year is dated within a year and a bit', () => {
    const late = new Date(`${dayOfCommit()}T00:00:00Z`);
    late.setUTCMonth(late.getUTCMonth() + 14);
    for (const { id, data } of events.filter((each) => each.data.yearly))
      expect(lastDayOf(data.date ?? '2099') <= late.toISOString().slice(0, 10), id).toBe(true);
  });

  test('leaves no page without its event that says something is a Bill', () => {
    const touched = new Set(events.flatMap(({ data }) => data.touches));
    const silent = law.filter(({ id, data }) => /\bBill\b/.test(data.news?.what ?? '') && !touched.has(`/law/${id}/`));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

/** Whether an address names a page, or an entry on a page that lists many. */
function isThere(address: string): boolean {
  const [page = '', place] = address.split('#');
  if (place === undefined) return addresses.has(page);
  return page === '/who-is-who/'
    ? whoIsWho.some(({ id }) => id === place)
    : page === '/glossary/' && glossary.some(({ id }) => id === place);
}

/** An address without what makes no difference to the page: http or https, www, a last slash, a place on the page. */
function sameAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
