import type { LeftOut } from '../../exchange/salvage';

const FIELDS: Readonly<Record<string, string>> = {
  answer: 'the answer',
  note: 'the note',
  evidence: 'the evidence',
  name: 'the name',
  viewpoint: 'the viewpoint',
  showAlone: 'whether it may be shown alone',
  matters: 'the marks for what matters',
  version: 'the count of changes',
  changed: 'the date of the last change',
  reason: 'the reason',
  dissents: 'the dissents',
  id: 'the id',
};

const LISTS: Readonly<Record<string, string>> = {
  responses: 'person',
  aside: 'copy set aside',
  actions: 'action',
  snapshots: 'snapshot',
  notChosen: 'thing kept beside',
  agreed: 'what the group agreed on',
  placements: 'impact and effort of',
  workshop: 'the meeting',
  asks: 'what the board is asked',
  title: 'the title',
};

/** What was left out, exactly: "person 4, H-04, the note". A place that has no words of its own is named as it is in the file. */
export function leftOutWords({ place, how }: LeftOut): string {
  const [list = '', ...rest] = place.split('.');
  const named = [wordsFor(LISTS, list) ?? list, ...rest.filter((each) => each !== 'entries' && each !== 'response')]
    .map((each, index) =>
      index > 0 && /^\d+$/.test(each) ? String(Number(each) + 1) : (wordsFor(FIELDS, each) ?? each),
    )
    .join(', ')
    .replace(/^([^,]+), (\d+)/, '$1 $2')
    .replace(/^(what the group agreed on|impact and effort of), /, '$1 ');
  return how === 'left-out' ? named : `${named} (written anew)`;
}

function wordsFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
