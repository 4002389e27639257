import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Extra, type Size, type Step, addWeeks, timelineFor } from '../../../src/planning/timeline';

const { sizes, steps, extra } = parse(readFileSync('content/planning-timeline.yaml', 'utf8')) as {
  sizes: readonly Size[];
  steps: readonly Step[];
  extra: Extra;
};
const modest = sizes[0] as Size;
const large = sizes.at(-1) as Size;
const plain = { formats: false, holidays: 0, today: '2026-01-05' };
const dayOf = (from: string, weeks: number, timeline: ReturnType<typeof timelineFor>) =>
  timeline.steps.find((step) => step.from === from && step.weeks === weeks)?.day;

test('a modest change decided on 30 November launches sixteen weeks before, two of them for August', () => {
  const timeline = timelineFor(
    { ...plain, decision: '2026-11-30', size: { ...modest }, today: '2026-06-01' },
    steps,
    extra,
  );
  // Fourteen weeks back is 24 August, and August adds two weeks.
  expect(timeline.warnings).toEqual(['august']);
  expect(dayOf('launch', 0, timeline)).toBe('2026-08-10');
  expect(dayOf('close', 0, timeline)).toBe('2026-10-05');
  expect(dayOf('papers', 0, timeline)).toBe('2026-11-16');
  expect(dayOf('decision', 0, timeline)).toBe('2026-11-30');
});

test('where nothing is in the way nothing is added', () => {
  const timeline = timelineFor({ ...plain, decision: '2026-07-13', size: modest }, steps, extra);
  expect(timeline.open).toBe(6);
  expect(dayOf('launch', 0, timeline)).toBe('2026-04-06');
  expect(timeline.warnings).toEqual(['election-season']);
});

test('formats still to be made move the start, not the launch', () => {
  const wish = { ...plain, decision: '2026-07-13', size: modest };
  const without = timelineFor(wish, steps, extra);
  const withFormats = timelineFor({ ...wish, formats: true }, steps, extra);
  expect(dayOf('launch', 0, withFormats)).toBe(dayOf('launch', 0, without));
  expect(dayOf('launch', -6, withFormats)).toBe(addWeeks(dayOf('launch', -6, without) ?? '', -3));
});

test('a decision too near says that the start is already past', () => {
  expect(
    timelineFor({ ...plain, decision: '2026-03-01', size: large, today: '2026-02-01' }, steps, extra).warnings,
  ).toContain('starts-in-the-past');
});

test('extra time that reaches back into Christmas adds Christmas too', () => {
  // Closes on 1 February and is open for four weeks: two for a holiday take the launch back to 21 December.
  const size: Size = { id: 'x', name: 'x', open: 4, analyse: 4, read: 2 };
  const without = timelineFor({ ...plain, decision: '2027-03-15', size }, steps, extra);
  expect(without.warnings).not.toContain('christmas');
  const withHoliday = timelineFor({ ...plain, decision: '2027-03-15', size, holidays: 1 }, steps, extra);
  expect(withHoliday.warnings).toContain('christmas');
  expect(withHoliday.open).toBe(8);
});

test('for any day and size the steps are in order, the decision is on its day and people have at least the time of that size', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...sizes),
      fc.boolean(),
      fc.integer({ min: 0, max: 2 }),
      (decision, size, formats, holidays) => {
        const timeline = timelineFor({ decision, size, formats, holidays, today: '2026-01-01' }, steps, extra);
        const days = timeline.steps.map((step) => step.day);
        expect(days).toEqual([...days].sort());
        expect(dayOf('decision', 0, timeline)).toBe(decision);
        expect(timeline.open).toBeGreaterThanOrEqual(size.open + 2 * holidays);
        expect(addWeeks(dayOf('launch', 0, timeline) ?? '', timeline.open)).toBe(dayOf('close', 0, timeline));
      },
    ),
  );
});
