import { type Response, VIEWPOINTS, type Viewpoint } from './assessment';

/**
 * The one gate for answers by person or by viewpoint. Whatever shows such answers (screen, table, file, picture, quotation) asks here, and
 * shows them in these groups and no others. So no two of them can be set against each other: each shows the same groups, or more people at once.
 */
export interface Shown {
  /** Everybody, in groups that may stand apart; last, without a viewpoint, those who are shown only with everybody. */
  readonly cells: readonly Cell[];
  /** The viewpoints that may be shown apart. */
  readonly roles: ReadonlySet<Viewpoint>;
  /** Whose name may stand beside their answers. */
  readonly names: ReadonlySet<string>;
  /** Whose answers may stand as those of one person: by name, or as the only one of a viewpoint who agreed to it. */
  readonly apart: ReadonlySet<string>;
}

/** People whose answers are shown as those of one group. */
export interface Cell {
  /** Nothing for those who are shown only with everybody. */
  readonly viewpoint: Viewpoint | undefined;
  readonly members: readonly Response[];
}

/** An assessment, or a moment of one: its first response is that of whoever keeps it. */
export interface Answered {
  readonly responses: readonly Response[];
}

/** A response with at least one answer: a person who has begun. The one who keeps the assessment may not answer at all. */
export function hasAnswered(response: Response): boolean {
  // Mostly the first entry says so: the rest need not be listed.
  for (const id in response.entries) if (response.entries[id]?.answer) return true;
  return false;
}

/** Everybody who has answered, whether or not they may be shown yet. */
export function answeringIn(assessment: Answered): readonly Response[] {
  return assessment.responses.filter(hasAnswered);
}

/**
 * The responses that count in what is shown. One person who asked to be shown only together with others waits for a second; whoever keeps
 * the assessment may look at their own alone. `isKeeper` says whether the first response is that of whoever looks.
 */
export function countedIn(assessment: Answered, isKeeper = true): readonly Response[] {
  const people = answeringIn(assessment);
  const [only] = people;
  if (people.length !== 1 || !only) return people;
  return only.showAlone || (isKeeper && only === assessment.responses[0]) ? people : [];
}

/** Who may be shown, and how: of the people who count, see `countedIn`. */
export function whoIsShown(people: readonly Response[]): Shown {
  const groups = VIEWPOINTS.map((viewpoint) => ({
    viewpoint,
    members: people.filter((person) => person.viewpoint === viewpoint),
  })).filter(({ members }) => members.length > 0);
  const mayStand = groups.filter(
    ({ viewpoint, members }) =>
      viewpoint !== 'not-said' && (members.length > 1 || members.every(({ showAlone }) => showAlone === true)),
  );
  const left = people.length - mayStand.reduce((sum, { members }) => sum + members.length, 0);
  // One left over could be worked out by subtraction: the smallest group keeps that person company.
  const company = left === 1 ? [...mayStand].sort((a, b) => a.members.length - b.members.length)[0] : undefined;
  const standing = mayStand.filter((group) => group !== company);
  const roles = new Set(standing.map(({ viewpoint }) => viewpoint));
  const together = people.filter(({ viewpoint }) => !roles.has(viewpoint));
  const cells: readonly Cell[] = [
    ...standing,
    ...(together.length > 0 ? [{ viewpoint: undefined, members: together }] : []),
  ];
  const names = new Set(cells.flatMap((cell) => namesIn(cell, people)));
  const alone = cells.flatMap(({ members: [only, ...others] }) => (only && others.length === 0 ? [only.id] : []));
  return { cells, roles, names, apart: new Set([...names, ...alone]) };
}

/**
 * Whose names may be shown in a group. A person alone in a viewpoint gave the name on condition of not being shown alone. If just one would
 * be left without a name who did not agree to be shown alone, the last name is kept back too: that one could be worked out.
 */
function namesIn({ members }: Cell, people: readonly Response[]): readonly string[] {
  const isAlone = (person: Response) =>
    !person.showAlone && people.every((each) => each === person || each.viewpoint !== person.viewpoint);
  const named = members.filter((person) => person.name?.trim() && (people.length === 1 || !isAlone(person)));
  const [rest, ...more] = members.filter((person) => !named.includes(person));
  const isLeftOver = rest !== undefined && more.length === 0 && !rest.showAlone && members.length > 1;
  return (isLeftOver ? named.slice(0, -1) : named).map(({ id }) => id);
}

/** A moment of an assessment, and whether its first response is that of whoever looks at it. */
export interface Moment {
  readonly shot: Answered;
  readonly isKeeper: boolean;
}

/** Why a moment may not stand beside the others: it holds one person alone; or one person came or went between it and another. */
export type KeptBack = 'alone' | 'one-came' | 'one-went';

/**
 * Which of several moments, in their order, may not stand beside those before, and why. Between two moments of the same people one may be
 * subtracted from the other: if just one came or went who did not agree to be shown alone, the difference is that person.
 */
export function keptBack(moments: readonly Moment[]): ReadonlyMap<number, KeptBack> {
  const why = new Map<number, KeptBack>();
  const shown: (readonly Response[])[] = [];
  moments.forEach(({ shot, isKeeper }, index) => {
    const people = countedIn(shot, isKeeper);
    const others = shown.filter((before) => before.some(({ id }) => people.some((person) => person.id === id)));
    if (people.length === 0 && answeringIn(shot).length > 0) why.set(index, 'alone');
    else if (others.some((before) => isOneProtected(people, before))) why.set(index, 'one-came');
    else if (others.some((before) => isOneProtected(before, people))) why.set(index, 'one-went');
    else shown.push(people);
  });
  return why;
}

/** Whether exactly one person of `some` is not among `others`, and may not be shown alone. */
function isOneProtected(some: readonly Response[], others: readonly Response[]): boolean {
  const ids = new Set(others.map(({ id }) => id));
  const [one, ...more] = some.filter(({ id }) => !ids.has(id));
  return one !== undefined && more.length === 0 && !whoIsShown(some).apart.has(one.id);
}
