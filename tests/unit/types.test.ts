import { describe, expect, test } from 'vitest';
import { batonTo } from '../../src/cycle/batons';
import { type Part, type StageId, STAGES } from '../../src/cycle/parts';
import { stageAngle } from '../../src/cycle/wheel';
import type { FileProblem } from '../../src/assessment/files/engagement-file';
import * as agreement from '../../src/assessment/model/agreement';
import { type Answer, type Level, isLevel } from '../../src/assessment/model/answer';
import * as assessments from '../../src/assessment/model/assessment';
import * as coverage from '../../src/assessment/model/coverage';
import * as results from '../../src/assessment/model/results';
import type { Workspace } from '../../src/assessment/workspace/workspace';
import { BANK, assessmentWith, responseWith } from './examples';

/**
 * Programs that must not compile. `npm run check:types` fails if a line marked `@ts-expect-error` has no error any more. Code inside
 * `neverRun` is only compiled.
 */
const neverRun = (_: (...given: never[]) => unknown) => expect(_).toBeTypeOf('function');

describe('a level', () => {
  test('is never 5, 0 or between two', () => {
    // @ts-expect-error there are four levels
    const five: Level = 5;
    // @ts-expect-error unanswered is an absence, not a zero
    const none: Level = 0;
    // @ts-expect-error "between 2 and 3" is level 2 with a mark
    const between: Level = 2.5;
    expect([five, none, between].some(isLevel)).toBe(false);
  });

  test('from outside has to be checked before it is one', () => {
    const fromOutside: number = 3;
    // @ts-expect-error any number could be in it
    const unchecked: Level = fromOutside;
    const checked: Level | undefined = isLevel(fromOutside) ? fromOutside : undefined;
    expect(checked).toBe(unchecked);
  });
});

describe('an answer', () => {
  test('is of a known kind, whole, and never null', () => {
    neverRun(() => {
      // @ts-expect-error a level needs to say whether it is nearly the next
      const half: Answer = { kind: 'level', level: 2 };
      // @ts-expect-error not applicable needs its reason
      const noReason: Answer = { kind: 'not-applicable' };
      // @ts-expect-error someone else needs to be named
      const nobody: Answer = { kind: 'someone-else', level: 3 };
      // @ts-expect-error don't know has no level
      const guess: Answer = { kind: 'dont-know', level: 2 };
      // @ts-expect-error there is no such kind
      const maybe: Answer = { kind: 'maybe' };
      // @ts-expect-error no answer is an absence
      const nothing: Answer = null;
      return [half, noReason, nobody, guess, maybe, nothing];
    });
  });

  test('has a level only once its kind is known', () => {
    neverRun((answer: Answer) => {
      // @ts-expect-error don't know has none
      return answer.level;
    });
  });
});

describe('averages', () => {
  test('of levels are not on offer anywhere', () => {
    neverRun(() => {
      // @ts-expect-error levels are counted, never averaged
      const fromCoverage = coverage.averageOf;
      // @ts-expect-error levels are counted, never averaged
      const fromAgreement = agreement.meanOf;
      // @ts-expect-error there is no total and no score
      const fromResults = results.scoreOf;
      return [fromCoverage, fromAgreement, fromResults];
    });
    const offered = [agreement, coverage, results, assessments].flatMap((module) => Object.keys(module));
    expect(offered.filter((name) => /^(average|mean|score|total|percent|share)(Of|In)?$/i.test(name))).toEqual([]);
  });

  test('are not in a spread or in results either', () => {
    const spread = coverage.spreadOf(BANK.statements, responseWith({}));
    const all = results.resultsOf(BANK.statements, assessmentWith());
    // @ts-expect-error a spread is counts
    expect(spread.average).toBeUndefined();
    // @ts-expect-error results have no score
    expect(all.score).toBeUndefined();
  });
});

describe('an assessment', () => {
  test('cannot be changed in place, and always has somebody in it', () => {
    neverRun((assessment: assessments.Assessment) => {
      // @ts-expect-error changes make a new assessment
      assessment.title = 'Other';
      // @ts-expect-error changes make a new assessment
      assessment.responses[0].entries['H-01'] = {};
      // @ts-expect-error changes make a new assessment
      assessment.parts.push('hub');
      // @ts-expect-error somebody has to answer
      const empty: assessments.Assessment['responses'] = [];
      // @ts-expect-error leave the answer out instead
      const unset: assessments.Entry = { answer: undefined };
      return [empty, unset];
    });
  });

  test('on a screen changes only through the verbs of the workspace', () => {
    neverRun((workspace: Workspace, assessment: assessments.Assessment) => {
      // @ts-expect-error the store can be read and listened to
      workspace.$assessment.set(assessment);
      // @ts-expect-error the store can be read and listened to
      workspace.$saving.set({ kind: 'saving' });
    });
  });
});

describe('the cycle', () => {
  test('has a hub that is no stage, and no sixth stage', () => {
    neverRun(() => {
      // @ts-expect-error the hub is not on the ring
      stageAngle('hub');
      // @ts-expect-error there are five stages
      const sixth: StageId = 'review';
      // @ts-expect-error nothing is handed to the hub
      const back: 'hub' = batonTo('monitor');
      return [sixth, back];
    });
    const numbers: readonly Part['number'][] = STAGES.map(({ number }) => number);
    expect(numbers).not.toContain(undefined);
  });
});

test('words for file problems have to cover every one', () => {
  neverRun(() => {
    // @ts-expect-error the other problems have no words here
    const words: Record<FileProblem['code'], string> = { empty: 'The file is empty.' };
    return words;
  });
});
