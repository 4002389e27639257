import { type Answer, isLevel } from '../../model/answer';

/** What a key does while answers on paper are typed in. */
export type PaperStep =
  | { readonly kind: 'answer'; readonly answer: Answer | undefined }
  /** Opens the note and the evidence of the statement. */
  | { readonly kind: 'note' }
  | { readonly kind: 'on' }
  | { readonly kind: 'back' }
  | { readonly kind: 'nothing' };

/**
 * The step for a key at a statement that is answered so far with `now`. 1 to 4 is the level, or how well it works if someone else does it;
 * N nearly the next; D don't know; S someone else; X not applicable; P prefer not to say; T the text beside it, a note or evidence; Delete takes the answer away. Enter and the right
 * arrow go on, Backspace and the left arrow go back. Other keys are left to the browser.
 */
export function paperStep(key: string, now: Answer | undefined): PaperStep {
  const level = Number(key);
  if (key.length === 1 && isLevel(level)) {
    return now?.kind === 'someone-else'
      ? answered({ ...now, level })
      : answered({ kind: 'level', level, nearly: false });
  }
  switch (key.toLowerCase()) {
    case 'n':
      return now?.kind === 'level' && now.level < 4 ? answered({ ...now, nearly: !now.nearly }) : { kind: 'nothing' };
    case 'd':
      return answered({ kind: 'dont-know' });
    case 's':
      return answered(now?.kind === 'someone-else' ? undefined : { kind: 'someone-else', who: '' });
    case 'x':
      return answered(now?.kind === 'not-applicable' ? now : { kind: 'not-applicable', reason: '' });
    case 'p':
      return answered({ kind: 'prefer-not-to-say' });
    case 't':
      return { kind: 'note' };
    case 'delete':
      return answered(undefined);
    case 'enter':
    case 'arrowright':
      return { kind: 'on' };
    case 'backspace':
    case 'arrowleft':
      return { kind: 'back' };
    default:
      return { kind: 'nothing' };
  }
}

function answered(answer: Answer | undefined): PaperStep {
  return { kind: 'answer', answer };
}
