import type { Answer } from '../../model/answer';
import type { Assessment } from '../../model/assessment';
import { answerWords } from './sentences';

/** A place of an assessment in words: "H-04, answer of Response 2". */
export function placeWords(key: string, assessment: Assessment): string {
  const [kind = '', one = '', other = ''] = key.split('/');
  switch (kind) {
    case 'title':
      return 'The title';
    case 'entry':
      return `${other}, ${person(one, assessment)}`;
    case 'about':
      return person(one, assessment);
    case 'response':
      return `All answers of ${person(one, assessment)}`;
    case 'matters-to':
      return `What matters most to ${person(one, assessment)}`;
    case 'agreed':
      return `${one}, what the group agreed`;
    case 'placement':
      return `${one}, impact and effort`;
    case 'action':
      return `The action "${assessment.actions?.find(({ id }) => id === one)?.change ?? one}"`;
    case 'matters':
      return 'What the group marked as mattering most';
    case 'quoted':
      return 'What the report quotes';
    case 'workshop':
      return 'The meeting';
    case 'asks':
      return 'What the board is asked';
    case 'snapshot':
      return `The snapshot "${assessment.snapshots?.find(({ id }) => id === one)?.name ?? one}"`;
    default:
      return kind;
  }
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
  const { answer, ...rest } = value as { readonly answer?: Answer } & Readonly<Record<string, unknown>>;
  const parts = Object.entries(rest)
    .filter(
      ([key, each]) =>
        !['id', 'at', 'created', 'version', 'changed'].includes(key) && each !== '' && each !== undefined,
    )
    .map(([key, each]) => `${key}: ${valueWords(each)}`);
  return [...(answer ? [answerWords(answer)] : []), ...parts].join('; ') || 'nothing';
}
