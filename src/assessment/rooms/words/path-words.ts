import type { Answer } from '../../model/answer';
import type { Agreed, Assessment } from '../../model/assessment';
import { answerWords } from './sentences';

const FIELDS: Readonly<Record<string, string>> = {
  answer: 'the answer',
  note: 'the note',
  evidence: 'the evidence',
  said: 'the level',
  reason: 'the reason',
  dissents: 'the dissents',
  impact: 'impact',
  effort: 'effort',
  change: 'what changes',
  owner: 'who does it',
  involved: 'who is involved',
  firstStep: 'the first step',
  due: 'by when',
  measure: 'how you will know',
  reportedTo: 'who it is reported to',
  state: 'how far it is',
};

const PLACES: Readonly<Record<string, string>> = {
  title: 'The title',
  asks: 'What the board is asked',
  'set-up': 'What is assessed',
  matters: "The group's marks for what matters most",
  quoted: 'Words chosen for the report',
  workshop: 'The meeting',
  aside: 'What is kept but not counted',
  'not-chosen': 'What is kept beside',
  former: 'Answers to statements that are not asked any more',
};

/** A place of an assessment in words: "H-04, the note of Response 2". */
export function placeWords(key: string, assessment: Assessment): string {
  const [kind = '', one = '', other = '', third = ''] = key.split('/');
  switch (kind) {
    case 'entry':
      return third ? `${other}, ${field(third)} of ${person(one, assessment)}` : `${other}, ${person(one, assessment)}`;
    case 'about':
      return person(one, assessment);
    case 'response':
      return `All answers of ${person(one, assessment)}`;
    case 'matters-to':
      return `What matters most to ${person(one, assessment)}`;
    case 'agreed':
      return `${one}, what the group agreed${other ? `: ${field(other)}` : ''}`;
    case 'placement':
      return `${one}, ${other ? field(other) : 'impact and effort'}`;
    case 'action': {
      const { change, statement } = assessment.actions?.find(({ id }) => id === one) ?? {};
      return `The action "${change || (statement ?? one)}"${other ? `: ${field(other)}` : ''}`;
    }
    case 'snapshot':
      return `The snapshot "${assessment.snapshots?.find(({ id }) => id === one)?.name ?? one}"`;
    default:
      return Object.hasOwn(PLACES, kind) ? (PLACES[kind] ?? kind) : kind;
  }
}

/** The statement that a place is about, if it is about one. */
export function statementOf(key: string, assessment: Assessment): string | undefined {
  const [kind, one = '', other] = key.split('/');
  if (kind === 'entry') return other;
  if (kind === 'agreed' || kind === 'placement') return one;
  return kind === 'action' ? assessment.actions?.find(({ id }) => id === one)?.statement : undefined;
}

function field(name: string): string {
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? name) : name;
}

function person(id: string, { responses }: Assessment): string {
  const at = responses.findIndex((each) => each.id === id);
  return responses[at]?.name || (at === 0 ? 'your own answers' : at > 0 ? `Response ${at + 1}` : 'somebody');
}

/** What stands in a place, in words: every text of it, shown as text. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(valueWords).join('; ') || 'nothing';
  if ('kind' in value) return answerWords(value as Answer);
  if ('state' in value && !('statement' in value)) return agreedWords(value as Partial<Agreed>);
  const { answer, ...rest } = value as { readonly answer?: Answer } & Readonly<Record<string, unknown>>;
  const parts = Object.entries(rest)
    .filter(
      ([key, each]) =>
        !['id', 'at', 'created', 'version', 'changed'].includes(key) && each !== '' && each !== undefined,
    )
    .map(([key, each]) => `${key}: ${valueWords(each)}`);
  return [...(answer ? [answerWords(answer)] : []), ...parts].join('; ') || 'nothing';
}

/** "Agreed: level 3. Reason: Seen." */
function agreedWords({ state, level, nearly, reason, dissents = [] }: Partial<Agreed>): string {
  const said =
    state === 'settled' && level
      ? `level ${level}${nearly ? `, nearly ${level + 1}` : ''}`
      : state === 'parked'
        ? 'parked'
        : 'not settled';
  return [said, ...(reason ? [`reason: ${reason}`] : []), ...dissents.map((each) => `dissent: ${each}`)].join('; ');
}
