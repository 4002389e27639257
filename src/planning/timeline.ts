/**
 * A timeline worked back from the day of a decision. Pure: days are ISO dates (`2027-03-18`), lengths are weeks. The rules of thumb are
 * practice advice and stand in `content/planning-timeline.yaml`.
 */

/** How long each stretch of the work takes, in weeks. */
export interface Size {
  readonly id: string;
  readonly name: string;
  /** Open to the public. */
  readonly open: number;
  /** From the close to the papers. */
  readonly analyse: number;
  /** From the papers to the decision. */
  readonly read: number;
}

export type Anchor = 'launch' | 'half' | 'close' | 'papers' | 'decision';

export interface Step {
  readonly from: Anchor;
  /** Weeks after the anchor; before it where negative. */
  readonly weeks: number;
  readonly what: string;
  readonly why: string;
  /** The sizes it belongs to; all where left out. */
  readonly only?: readonly string[] | undefined;
  /** What must be true before the work goes on. */
  readonly gate?: string | undefined;
}

export interface DatedStep extends Step {
  readonly day: string;
}

/** Something about the dates that a person should look at. Codes: the words live with the page. */
export type Warning = 'starts-in-the-past' | 'august' | 'christmas' | 'election-season';

export interface Timeline {
  readonly steps: readonly DatedStep[];
  readonly warnings: readonly Warning[];
  /** Weeks open to the public, with what was added. */
  readonly open: number;
}

/** Weeks that are added for what slows people down. */
export interface Extra {
  /** At the front, where Easy Read and other formats have still to be made. */
  readonly formats: number;
  /** To the open time, for August, for Christmas and for each other holiday in it. */
  readonly holiday: number;
}

export interface Wish {
  /** The day of the decision. */
  readonly decision: string;
  readonly size: Size;
  /** Easy Read and other formats have still to be made. */
  readonly formats: boolean;
  /** How many other holidays, such as Easter or Ramadan, fall into the open time. */
  readonly holidays: number;
  readonly today: string;
}

/**
 * Every step with its day, earliest first. August and Christmas inside the open time each add to it, as any holiday does;
 * the longer time can itself reach back into one, so this is done until nothing more is added.
 */
export function timelineFor(wish: Wish, steps: readonly Step[], extra: Extra): Timeline {
  const papers = addWeeks(wish.decision, -wish.size.read);
  const close = addWeeks(papers, -wish.size.analyse);
  let seasons: readonly Warning[] = [];
  let open = openWeeks(wish, seasons, extra);
  for (;;) {
    const found = seasonsIn(addWeeks(close, -open), close);
    if (found.length === seasons.length) break;
    seasons = found;
    open = openWeeks(wish, seasons, extra);
  }
  const launch = addWeeks(close, -open);
  const anchors: Readonly<Record<Anchor, string>> = {
    launch,
    half: addWeeks(launch, Math.round(open / 2)),
    close,
    papers,
    decision: wish.decision,
  };
  const dated = steps
    .filter(({ only }) => !only || only.includes(wish.size.id))
    .map((step) => ({ ...step, day: dayOf(step, anchors, wish.formats ? extra.formats : 0) }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const warnings: Warning[] = [
    ...((dated[0]?.day ?? wish.today) < wish.today ? (['starts-in-the-past'] as const) : []),
    ...seasons,
    ...(isElectionSeason(launch) ? (['election-season'] as const) : []),
  ];
  return { steps: dated, warnings, open };
}

/** How many weeks before the decision a step stands, with nothing added for holidays or formats; after it where negative. */
export function weeksBefore({ from, weeks }: Pick<Step, 'from' | 'weeks'>, { open, analyse, read }: Size): number {
  const close = read + analyse;
  const anchors: Readonly<Record<Anchor, number>> = {
    launch: close + open,
    half: close + open - Math.round(open / 2),
    close,
    papers: read,
    decision: 0,
  };
  return anchors[from] - weeks;
}

function openWeeks({ size, holidays }: Wish, seasons: readonly Warning[], extra: Extra): number {
  return size.open + extra.holiday * (holidays + seasons.length);
}

/** What comes before the launch starts earlier where formats have still to be made, except the last check of them. */
function dayOf(step: Step, anchors: Readonly<Record<Anchor, string>>, lead: number): string {
  const earlier = step.from === 'launch' && step.weeks < -1 ? lead : 0;
  return addWeeks(anchors[step.from], step.weeks - earlier);
}

/** August and Christmas (20 December to 2 January), where any day of them falls between two days. */
function seasonsIn(from: string, to: string): readonly Warning[] {
  const found = new Set<Warning>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const inYear = day.slice(5);
    if (inYear.startsWith('08')) found.add('august');
    if (inYear >= '12-20' || inYear <= '01-02') found.add('christmas');
  }
  return [...found];
}

/** From 24 March to 10 May: local elections are usually at the start of May, and new consultations wait from about six weeks before. */
function isElectionSeason(day: string): boolean {
  const inYear = day.slice(5);
  return inYear >= '03-24' && inYear <= '05-10';
}

/** The ISO date so many weeks later; earlier where negative. */
export function addWeeks(day: string, weeks: number): string {
  return addDays(day, weeks * 7);
}

function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
