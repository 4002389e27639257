import { expect, test } from 'vitest';
import { PART_IDS, type PartId } from '../../src/cycle/parts';
import { statements } from './content';

/**
 * What the bank must ask about, part by part, as words that its statement, gloss
 * or levels cannot do without. One statement must hold all the words of a topic: words scattered over a part are no coverage.
 */
const TOPICS: Readonly<Record<PartId, Readonly<Record<string, readonly RegExp[]>>>> = {
  hub: {
    'shared vision and reasons for engaging': [/\breasons\b/, /why we involve/],
    'a strategy tied to other plans': [/strategy/, /other plans/],
    'money, time and staff': [/money/, /staff hours/, /budget/],
    'named roles from board to practitioner': [/from board to front line/, /written into/],
    'a board process that uses insight': [/\bboard\b/, /what people told us/, /minutes/],
    'a lay member backed by collective duty': [/lay member/, /several members/],
    'skills for staff': [/staff/, /train/],
    'support, payment and development for people': [/payment/, /support/, /training/],
    'inclusion and who is missing': [/who took part/, /missing/],
    'partnership with Healthwatch, voluntary sector, local government': [
      /partners/,
      /Healthwatch/,
      /[Vv]oluntary/,
      /council/,
    ],
    'one place where insight is kept': [/already told us/, /one place/],
    'the route from each stage to the next': [/hand-overs/, /handed on/],
    'telling people what changed': [/who took part/, /what came of it/, /nothing changed/],
    'evaluating engagement itself': [/review of how well we involve people/],
    'trust, power and behaviour': [/agenda/, /disagree/, /speaking freely/],
    'public access to information and formats': [/plain English/, /large print/, /Easy Read/],
    'safe, fair handling of stories': [/stor(?:y|ies)/, /may be used/, /take it back/],
  },
  needs: {
    'who lives here and who is unheard': [/map/, /not heard from/],
    'what is already known, before asking again': [/already (?:told|said)/, /before/],
    'community-led and asset-based methods': [/[Ll]ocal people/, /strengths/i],
    'trusted intermediaries': [/trust/, /groups/],
    "needs and hopes in people's own terms": [/needs and hopes/, /own words/],
    'children and young people': [/[Cc]hildren and young people/],
    'findings reach priorities': [/priorities/, /hand/],
    'communities check the result': [/[Cc]ommunities/, /findings/, /correct/],
  },
  plan: {
    'honest about what can change': [/can still change/, /cannot/],
    'early enough': [/before the options are written/],
    'options and trade-offs discussed, with time': [/give up/, /time to question/],
    'people who lose as well as gain, by equality group': [/stand to lose/, /equality group/],
    'scrutiny and councillors': [/scrutiny/, /councillors/i],
    'clinicians in the lead': [/[Cc]linicians/, /lead/],
    'the decision explained against what was heard': [/decision papers/i, /what people told us/, /changed/],
    'what monitoring found': [/services were checked/],
  },
  design: {
    'patients and carers in the design team from the start': [/patients and carers/i, /first meeting/],
    'experience brought together before redesign': [/complaints/, /praise/, /surveys/, /side by side/],
    'the whole pathway seen through experience': [/whole pathway/, /patients and carers/],
    safety: [/safety worries/i],
    'small tests with users': [/small scale/, /try|tried/],
    'design evidence recorded for use in contracts': [/record/, /contract/],
  },
  procure: {
    'what matters to people, in specifications': [/specifications/i, /patients and carers/],
    'what matters to people, in outcome measures': [/measure/, /results/, /matter/],
    'engagement duties and reporting for providers in contracts': [/contracts/, /provider must do/, /report/],
    'which experience data providers collect': [/providers must find out/, /experience/],
    'people in evaluation criteria': [/what the choice should rest on/],
    'people on panels and visits': [/panels/, /marks/, /visit/],
    'people trained, and protected from conflicts of interest': [/training/, /conflicts? of interest/],
    'smaller and community providers able to bid': [/small and community organisations/i, /bid/],
    'people with a say in how money is shared out': [/residents/i, /decide how money is spent/],
    'reasons published': [/publish the reasons/],
    'a new service made ready': [/ready before it opens/],
  },
  monitor: {
    'who gathers, reads and acts on experience data is clear': [/collect/, /read/, /act/, /named/],
    'people help gather and interpret it': [/gather/, /training/, /what findings mean/],
    'stories and numbers given equal weight with activity data': [/same standing/, /numbers/, /own words/],
    'results reach contract meetings in time': [/contract meetings/, /in time/],
    'feedback broken down by group': [/group by group/],
    'front-line staff see comments, praise included': [/[Ff]ront-line staff/, /praise/],
    'Healthwatch findings used': [/Healthwatch/, /[Rr]eports/],
    'action tracked to effect': [/[Aa]ction/, /until people say that it worked/],
    'findings passed back to stages 1 to 3': [/pass/, /needs/, /plans/, /redesign/],
    'learning and failures published': [/publish/, /failures|failed/],
  },
};

function uncovered(part: PartId, bank: readonly (typeof statements)[number][]): readonly string[] {
  const texts = bank
    .filter((each) => each.part === part)
    .map(({ statement, gloss, levels }) => [statement, gloss, ...levels].join('\n'));
  return Object.entries(TOPICS[part])
    .filter(([, words]) => !texts.some((text) => words.every((word) => word.test(text))))
    .map(([topic]) => topic);
}

/** A statement may be retired for a good reason and leave its topic without one: a gap to weigh. More gaps than this are a hole. */
const MOST_GAPS = 2;

test.each(PART_IDS)('the statements of %s ask about nearly everything that the coverage check lists', (part) => {
  const gaps = uncovered(part, statements);
  if (gaps.length > 0) console.log(`Nothing asks about: ${gaps.join('; ')}`);
  expect(gaps.length, gaps.join('; ')).toBeLessThanOrEqual(MOST_GAPS);
});

test('a topic whose statement is taken away is missed', () => {
  expect(
    uncovered(
      'monitor',
      statements.filter(({ id }) => id !== 'S5-07'),
    ),
  ).toEqual(['Healthwatch findings used']);
  expect(uncovered('plan', [])).toHaveLength(Object.keys(TOPICS.plan).length);
});
