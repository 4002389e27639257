import { describe, expect, test } from 'vitest';
import { headingsOf } from './addresses';
import { type Statement, elements, guides, parts, statements } from './content';

/**
 * Statements and guidance must meet: a statement sends a person with a low level to the guidance that helps, and guidance that no
 * statement asks about is never found that way. That each statement's `helps` leads somewhere is tested with the statements.
 */
const pageOf = ({ helps }: Pick<Statement, 'helps'>) => helps.split('#')[0];
const placeOf = ({ helps }: Pick<Statement, 'helps'>) => helps.split('#')[1];

/** How many statements send people to each page, and those to which none does. */
const helpedBy = (pages: readonly { readonly address: string }[], list: readonly Pick<Statement, 'helps'>[]) =>
  pages.map(({ address }) => ({
    address,
    statements: list.filter((statement) => pageOf(statement) === address).length,
  }));
const unasked = (pages: readonly { readonly address: string }[], list: readonly Pick<Statement, 'helps'>[]) =>
  helpedBy(pages, list)
    .filter((page) => page.statements === 0)
    .map(({ address }) => address);

const stages = parts.filter(({ address }) => address !== '/hub/');

describe('every part and every element of the hub', () => {
  test('is asked about: its statements send people to its page', () => {
    console.table(helpedBy([...stages, ...elements, ...guides], statements));
    expect(unasked([...stages, ...elements], statements)).toEqual([]);
    const others = statements.filter((statement) => pageOf(statement) !== '/hub/vision/');
    expect(unasked(elements, others)).toEqual(['/hub/vision/']);
  });

  test('has statements of its own: those of a stage send people to that stage, those of the hub to an element', () => {
    const own = new Map(parts.map(({ data, address }) => [data.part, address]));
    const strays = statements.filter((statement) => !pageOf(statement)?.startsWith(own.get(statement.part) ?? '?'));
    expect(strays.map(({ id, helps }) => `${id}: ${helps}`)).toEqual([]);
  });
});

test('the steps that no statement asks about are listed: a gap to weigh, not a fault', () => {
  const places = new Set(statements.map((statement) => `${pageOf(statement)}#${placeOf(statement)}`));
  const steps = stages.flatMap(({ address, body }) =>
    headingsOf(body)
      .filter(({ text }) => /^\d+\. /.test(text))
      .map(({ text, slug }) => ({ address, step: text, place: `${address}#${slug}` })),
  );
  expect(steps.length).toBeGreaterThan(30);
  const missed = steps.filter(({ place }) => !places.has(place));
  console.table(missed.map(({ address, step }) => ({ address, step })));
  console.log(
    `${missed.length} of ${steps.length} steps have no statement; ${unasked(guides, statements).length} of ${guides.length} guides have none.`,
  );
  expect(missed.length).toBeLessThan(steps.length);
});
