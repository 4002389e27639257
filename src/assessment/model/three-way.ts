import { isEqual } from './equal';

/**
 * What becomes of one place when two sides have changed it since they last agreed on `base`. Text that both typed is joined and loses no
 * letter; of lists, what either added is there and what either took out is not. Of anything else, what stands here wins.
 */
export function threeWay(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isEqual(mine, base)) return theirs;
  if (isEqual(theirs, base) || isEqual(theirs, mine)) return mine;
  if (isList(mine) || isList(theirs))
    return isListOrNothing(mine) && isListOrNothing(theirs)
      ? listOf(isList(base) ? base : [], mine ?? [], theirs ?? [])
      : mine;
  if (isText(mine) && isText(theirs)) return textOf(isText(base) ? base : '', mine, theirs);
  return mine ?? theirs;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isListOrNothing(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A piece of a list that both wrote in: field by field. */
function pieceOf(base: unknown, mine: unknown, theirs: unknown): unknown {
  return isFields(base) && isFields(mine) && isFields(theirs)
    ? fieldsOf(base, mine, theirs)
    : threeWay(base, mine, theirs);
}

function fieldsOf(base: Fields, mine: Fields, theirs: Fields): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...keys]
      .map((key) => [key, threeWay(base[key], mine[key], theirs[key])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Their list with what was changed here: pieces in place, new ones at the end. */
function listOf(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): readonly unknown[] {
  const after = [...theirs];
  if (base.length !== mine.length) return listWithout(after, base, mine);
  for (const [index, piece] of mine.entries()) {
    const before = base[index];
    if (isEqual(piece, before)) continue;
    const at = after.findIndex((each) => isEqual(each, before));
    if (at >= 0) after[at] = piece;
    else if (theirs.length === base.length) after[index] = pieceOf(before, piece, after[index]);
    else if (!after.some((each) => isEqual(each, piece))) after.push(piece);
  }
  return after;
}

/** A list without what was taken out here since `base`, and with what was added. */
function listWithout(list: unknown[], base: readonly unknown[], mine: readonly unknown[]): readonly unknown[] {
  const after = list.filter((each) => !isIn(base, each) || isIn(mine, each));
  return [...after, ...mine.filter((each) => !isIn(base, each) && !isIn(after, each))];
}

/** Looked up by what is the same object first: of hundreds of people's answers most are. */
function isIn(list: readonly unknown[], value: unknown): boolean {
  return list.includes(value) || list.some((each) => isEqual(each, value));
}

/** Two texts made of one: both changes where they do not touch; both texts, one under the other, where they do. */
function textOf(base: string, mine: string, theirs: string): string {
  const [here, there] = [editOf(base, mine), editOf(base, theirs)];
  const theirsFirst = there.from - here.from || there.to - here.to;
  const [first, second] = theirsFirst <= 0 ? [there, here] : [here, there];
  const apart = first.to <= second.from;
  if (!apart) return mine.includes(theirs) ? mine : theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
  return base.slice(0, first.from) + first.put + base.slice(first.to, second.from) + second.put + base.slice(second.to);
}

/** The one stretch of a text that was replaced, and by what. */
function editOf(base: string, after: string): { readonly from: number; readonly to: number; readonly put: string } {
  let from = 0;
  const most = Math.min(base.length, after.length);
  while (from < most && base[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && base[base.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: base.length - same, put: after.slice(from, after.length - same) };
}
