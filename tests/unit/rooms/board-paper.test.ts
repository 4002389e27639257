import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/assessment/files/blocks';
import type { Action, Assessment, Response, Viewpoint } from '../../../src/assessment/model/assessment';
import { boardReportOf } from '../../../src/assessment/model/report';
import { MOST_ASKED, boardPaper, shapeText, whoAnswered } from '../../../src/assessment/rooms/report/board-paper';
import { BANK, MONDAY, WORDS, assessmentWith, dontKnow, level, responseWith } from '../examples';

const DAY = '2026-11-23';
const person = (id: string, viewpoint: Viewpoint, answers: Parameters<typeof responseWith>[0]): Response => ({
  ...responseWith(answers),
  id,
  viewpoint,
});
const group = (responses: readonly Response[], more: Partial<Assessment> = {}) =>
  assessmentWith({}, { responses: responses as unknown as Assessment['responses'], ...more });
const paperOf = (assessment: Assessment, statements = BANK.statements) =>
  boardPaper(boardReportOf(statements, assessment), assessment, WORDS, DAY);
const words = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.map(({ text, legal }) => `${text}${legal ? ' §' : ''}`);
      case 'table':
        return block.rows.map((row) => row.join(' | '));
      case 'picture':
        return [block.alt];
      default:
        return [block.text];
    }
  });
const action = (more: Partial<Action>): Action => ({
  id: 'action-1',
  statement: 'H-01',
  change: 'Write to everybody who took part.',
  owner: '',
  involved: '',
  firstStep: '',
  due: '',
  measure: '',
  reportedTo: '',
  state: 'to-do',
  created: MONDAY,
  ...more,
});

describe('the first page', () => {
  test('has the five things a board needs, in their order', () => {
    const legal = BANK.statements.map((each) => (each.id === 'H-02' ? { ...each, legal: true } : each));
    const { front } = paperOf(group([person('a', 'staff', { 'H-02': level(1) })]), legal);
    expect(front.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '1. Where the baton is dropped',
      '2. What we do not know',
      '3. Where viewpoints differ',
      '4. Below level 3, though the law or statutory guidance stands behind it',
      '5. What we ask of you',
    ]);
    expect(words(front)).toContain('H-02 We do H-02. Level 1.');
  });

  test('leaves the legal part out where nothing stands low, and numbers on', () => {
    const { front } = paperOf(group([person('a', 'staff', { 'H-02': level(4) })]));
    expect(words(front)).toContain('4. What we ask of you');
  });

  test('says what nobody knows, with the law marked', () => {
    const legal = BANK.statements.map((each) => (each.id === 'H-03' ? { ...each, legal: true } : each));
    const { front } = paperOf(
      group([person('a', 'staff', { 'H-03': dontKnow }), person('b', 'board', { 'H-03': dontKnow })]),
      legal,
    );
    expect(words(front)).toContain('H-03 We do H-03. 2 people do not know. §');
  });

  test('says where viewpoints differ and who says what', () => {
    const people = [1, 2, 3].flatMap((index) => [
      person(`b${index}`, 'board', { 'H-01': level(4) }),
      person(`p${index}`, 'patient-or-carer', { 'H-01': level(1) }),
    ]);
    expect(words(paperOf(group(people)).front)).toContain(
      'H-01 We do H-01. Split. The board says 4, patients and carers 1.',
    );
  });

  test('does not speak of a spread among fewer than four', () => {
    const people = [person('a', 'board', { 'H-01': level(4) }), person('b', 'staff', { 'H-01': level(1) })];
    const { front, detail } = paperOf(group(people));
    expect(words(front)).toContain('Fewer than four people answered: too few to say.');
    expect(words(detail).find((row) => row.startsWith('H-01'))).toContain('| 1 at level 1, 1 at level 4 |');
  });

  test('asks what the organisation wrote, then names three open actions', () => {
    const actions = [1, 2, 3, 4].map((index) =>
      action({ id: `a${index}`, change: `Change ${index}.`, owner: 'Ana', due: `2027-0${index}-01` }),
    );
    const asked = words(
      paperOf(group([person('a', 'staff', { 'H-01': level(2) })], { asks: 'Agree the plan.', actions })).front,
    ).slice(-6);
    expect(asked).toEqual([
      'Agree the plan.',
      'These actions are under way or proposed:',
      'Change 1. Owner: Ana. By 1 January 2027.',
      'Change 2. Owner: Ana. By 1 February 2027.',
      'Change 3. Owner: Ana. By 1 March 2027.',
      'And 1 more, in the tables that follow.',
    ]);
  });

  test('cuts what would not fit, and keeps it whole behind', () => {
    const long = 'word '.repeat(2000);
    const actions = [action({ change: long })];
    const { front, detail } = paperOf(
      group([person('a', 'staff', { 'H-01': level(2) })], { asks: `${'x'.repeat(10_000)}\n\n\n`, actions }),
    );
    const said = words(front);
    expect(Math.max(...said.map((each) => each.length))).toBeLessThan(MOST_ASKED + 2);
    expect(said.at(-1)).toMatch(/ word…$/);
    expect(words(detail).some((row) => row.includes(long))).toBe(true);
  });

  test('asks for actions where there are none', () => {
    expect(words(paperOf(group([person('a', 'staff', {})])).front).at(-1)).toBe(
      'Nothing is asked yet. Choose three to five actions in the plan.',
    );
  });
});

test('dissent stands beside the level that was agreed', () => {
  const agreed = {
    'H-01': {
      level: 3 as const,
      reason: 'Two papers show it.',
      dissents: ['I never saw one.'],
      state: 'settled' as const,
      at: MONDAY,
    },
  };
  const { detail } = paperOf(group([person('a', 'staff', { 'H-01': level(2) })], { agreed }));
  expect(words(detail).find((row) => row.startsWith('H-01'))).toBe(
    'H-01 We do H-01. | 3, agreed | 1 at level 2 | none | Agreed by the group on 23 November 2026.\nTwo papers show it.\nDissent: “I never saw one.”',
  );
});

test('the widths of every table fill it', () => {
  const { detail } = paperOf(group([person('a', 'staff', { 'H-01': level(2) })], { actions: [action({})] }));
  const tables = detail.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.length).toBeGreaterThan(6);
  for (const { columns, widths, rows } of tables) {
    expect(widths.reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(widths).toHaveLength(columns.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('one person alone is called one view; where counts would give one away, none is said', () => {
  expect(whoAnswered(group([person('a', 'staff', { 'H-01': level(2) })]))).toBe(
    'One person answered: this is one view.',
  );
  const people = [1, 2, 3].map((index) => person(`s${index}`, 'staff', { 'H-01': level(2) }));
  const said = whoAnswered(group([...people, person('b', 'board', { 'H-01': level(2) })]));
  expect(said).toBe('4 people answered.');
});

test('the picture of the levels is told in words', () => {
  const assessment = group([person('a', 'staff', { 'H-01': level(3), 'H-02': level(2) })], { parts: ['hub'] });
  expect(shapeText(boardReportOf(BANK.statements, assessment).standings, assessment)).toBe(
    'Hub: 1 of 4 at level 3 or above, 2 without a level.',
  );
});

describe('what people wrote', () => {
  const noted = (id: string, note: string): Response => {
    const made = person(id, 'staff', { 'H-01': level(2) });
    return { ...made, entries: { 'H-01': { ...made.entries['H-01'], note } } };
  };
  const people = [noted('a', 'We ask late.'), noted('b', 'Nobody wrote back.')];
  const after = (assessment: Assessment) => {
    const said = words(paperOf(assessment).detail);
    const from = said.indexOf('What people wrote');
    return from < 0 ? undefined : said.slice(from + 1, said.indexOf('How to read this'));
  };

  test('stands in an annex as far as somebody chose it, and the rest is counted', () => {
    expect(after(group(people, { quoted: [{ statement: 'H-01', text: 'We ask late.' }] }))).toEqual([
      'People wrote 2 things about the statements. 1 is quoted here, word for word; 1 is not.',
      'H-01: “We ask late.” Note. Staff.',
    ]);
  });

  test('is never left out in silence', () => {
    expect(after(group(people))).toEqual([
      'People wrote 2 things about the statements. None is quoted here: ask whoever keeps this assessment.',
    ]);
    expect(after(group([person('a', 'staff', { 'H-01': level(2) })]))).toBeUndefined();
  });

  test('is evidence as well, with whose viewpoint it is', () => {
    const listed = (id: string): Response => ({
      ...person(id, 'staff', {}),
      entries: { 'H-01': { answer: level(3), evidence: [{ title: 'Minutes', place: 'Drive', date: '2026-10-01' }] } },
    });
    expect(words(paperOf(group([listed('a'), listed('b')])).detail)).toContain(
      'H-01 We do H-01. | Minutes | Drive | 1 October 2026 | Staff',
    );
  });
});
