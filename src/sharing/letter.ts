import { cutLetters, oneLine } from '../common/text';

/** A letter to those who plan and pay for care, in everyday words. */
export interface Letter {
  readonly subject: string;
  /** One text a paragraph. Questions stand as a list of their own. */
  readonly before: readonly string[];
  readonly questions: readonly string[];
  readonly after: readonly string[];
}

export interface Asked {
  readonly questions: readonly string[];
  readonly to: string;
  readonly name: string;
  readonly group: string;
  readonly about: string;
}

/** More questions than this make a letter that is put aside. */
export const MOST_QUESTIONS = 3;
/** The most that is taken of each thing a person fills in. */
export const LETTER_LIMIT = 120;

/** What is said beside a field in which more stands than the letter takes; empty where all of it is taken. */
export function overWords(text: string): string {
  const over = lineOf(text).length - LETTER_LIMIT;
  return over > 0
    ? `${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} too many: the letter takes ${LETTER_LIMIT}. What is over is not in the letter.`
    : '';
}

const lineOf = (text: string) => oneLine(text).replace(/\s+/g, ' ').trim();

/** The letter for what was chosen and filled in; whatever was left empty is left out. */
export function letterOf({ questions, to, name, group, about }: Asked): Letter {
  const short = (text: string) => cutLetters(lineOf(text), LETTER_LIMIT);
  const [who, me, us, what] = [short(to), short(name), short(group), short(about)];
  return {
    subject: `${questions.length === 1 ? 'A question' : 'Questions'} about how people can have a say${what ? `: ${what}` : ''}`,
    before: [
      who ? `To ${who}` : 'Hello',
      `I would like to know how people can have a say in health and care${what ? ` (${what})` : ''}. Please answer ${questions.length === 1 ? 'this question' : 'these questions'}:`,
    ],
    questions: [...questions],
    after: [
      'Please tell me by what date I can expect your answer. If this is somebody else’s job, please pass it on and tell me who they are.',
      'Please also tell me how I can take part, which duties to involve people apply here, and how you are meeting them.',
      ['Thank you', me, us].filter(Boolean).join('\n'),
    ],
  };
}

/** The letter as plain text. */
export function letterText({ before, questions, after }: Letter): string {
  return [...before, questions.map((question, index) => `${index + 1}. ${question}`).join('\n'), ...after].join('\n\n');
}
