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
    'strategy tied to plans and budget': [/strategy/, /\bplan\b/, /money|pays|budget/],
    'named roles from board to practitioner': [/from board to front line/, /named|written into/],
    'a board process that uses insight': [/\bboard\b/, /what people (?:told us|said)/, /minute/],
    'a lay member backed by collective duty': [/lay member/, /whole board|lay member alone/],
    'legal duty tests and records': [/legal duties/, /written/],
    'money, time and staff': [/money/, /staff hours/],
    'skills for staff': [/staff/, /train/],
    'support, payment and development for people': [/payment/, /support/, /training/],
    'inclusion and who is missing': [/who took part/, /missing/],
    'partnership with Healthwatch, voluntary sector, local government': [
      /partners/,
      /Healthwatch/,
      /voluntary/,
      /council/,
    ],
    'one place where insight is kept': [/already told us/, /one place/],
    'the route from each stage to the next': [/one stage/, /next/],
    'telling people what changed': [/who took part/, /what changed/],
    'evaluating engagement itself': [/review of how well we involve people/],
    'trust, power and behaviour': [/agenda/, /behaves|disagree/, /speaking freely|without worry/],
    'public access to information and formats': [/plain English/, /large print/, /Easy Read/],
    'safe, lawful handling of stories and data': [/privacy notice/, /stor(?:y|ies)/],
  },
  needs: {
    'who lives here and who is unheard': [/map/, /not heard from|unheard/],
    'what is already known, before asking again': [/already (?:told|said)/, /before/],
    'community-led and asset-based methods': [/local people/, /strengths/, /lead/],
    'trusted intermediaries': [/trust/, /groups/],
    "needs and hopes in people's own terms": [/needs and hopes|hopes/, /own words/],
    'findings reach needs assessment and priorities': [/priorities/, /hand|brief/],
    'communities see the result': [/communities that took part/i, /what changed/],
  },
  plan: {
    'honest about what can change': [/can still change/, /cannot/],
    'early enough': [/before (?:its )?options are written/],
    'options and trade-offs discussed': [/options/, /give up|gives up/],
    'deliberation on hard choices': [/hard choice/, /time to (?:question|talk)/],
    'the tests of formal consultation': [/formal consultation/, /four (?:legal )?tests/],
    'people who lose as well as gain': [/stand to lose/],
    'scrutiny and councillors': [/scrutiny/, /councillors/i],
    'equality effects': [/equality/],
    'the decision explained against what was heard': [/decision papers/, /what people told us/, /difference|changed/],
  },
  design: {
    'patients and carers in the design team from the start': [/patients and carers/i, /first meeting/],
    'the whole pathway seen through experience': [/whole pathway/, /patients and carers/],
    safety: [/safety concerns/],
    quality: [/measures of/i, /quality/],
    'small tests with users': [/small scale/, /try|tried/],
    'staff and users learn together': [/staff/, /learn together|learned together/],
    'accessible prototypes and information': [/early versions/, /Easy Read/],
    'design evidence recorded for use in specifications': [/record/, /contract/, /clauses|specification/],
  },
  procure: {
    'what matters to people, in specifications': [/specifications/, /patients and carers/],
    'what matters to people, in outcome measures': [/measure/, /results/, /matter/],
    'engagement duties and reporting for providers in contracts': [/contracts/, /providers must do/, /report/],
    'people in evaluation criteria': [/what the choice should rest on/],
    'people on panels and visits': [/panels/, /marks/, /visits/],
    'people trained, and protected from conflicts of interest': [/training/, /conflicts? of interest/],
    'smaller and community providers able to bid': [/small and community organisations/, /bid/],
    'creative or participatory ways to allocate money': [/local people decide/, /participatory budgeting/],
    'reasons published': [/publish the reasons/],
  },
  monitor: {
    'who gathers, reads and acts on experience data is clear': [/collect/, /read/, /act/, /named/],
    'people help gather it': [/gather/, /trained/],
    'people help interpret it': [/what findings mean/],
    'stories and numbers given equal weight with activity data': [/same standing/, /numbers/, /own words/],
    'results reach contract meetings in time': [/contract meetings/, /in time/],
    'Healthwatch findings used': [/Healthwatch/, /reports/],
    'action tracked to effect': [/action/, /checked that it worked|confirm/],
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

test.each(PART_IDS)('the statements of %s ask about everything that the coverage check lists', (part) => {
  expect(uncovered(part, statements)).toEqual([]);
});

test('a topic whose statement is taken away is missed', () => {
  expect(
    uncovered(
      'monitor',
      statements.filter(({ id }) => id !== 'S5-07'),
    ),
  ).toEqual(['Healthwatch findings used']);
  expect(uncovered('plan', [])).toHaveLength(9);
});
