import type { StatementId } from './bank';
import type { Standing } from './standing';

/** Another framework and its headings. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly about: string;
  readonly headings: readonly { readonly id: number; readonly title: string }[];
}

/** Which headings of which framework a statement speaks to. */
export type Links = Readonly<Record<StatementId, Readonly<Record<string, readonly number[]>>>>;

export interface HeadingView {
  readonly id: number;
  readonly title: string;
  readonly standings: readonly Standing[];
  /** `by-none`: no statement of the bank speaks to it. `not-asked`: some do, but this assessment does not ask them. */
  readonly covered: 'yes' | 'not-asked' | 'by-none';
}

export interface FrameworkView {
  readonly framework: Framework;
  readonly headings: readonly HeadingView[];
  /** Statements of this assessment that speak to no heading of the framework. */
  readonly beside: readonly Standing[];
}

/** The same answers under the headings of another framework. Which statement speaks to which heading is this edition's judgement. */
export function frameworkView(framework: Framework, links: Links, standings: readonly Standing[]): FrameworkView {
  const headingsOf = (id: StatementId) => links[id]?.[framework.id] ?? [];
  return {
    framework,
    headings: framework.headings.map(({ id, title }) => {
      const under = standings.filter(({ statement }) => headingsOf(statement.id).includes(id));
      const some = Object.values(links).some((link) => link[framework.id]?.includes(id));
      return { id, title, standings: under, covered: under.length > 0 ? 'yes' : some ? 'not-asked' : 'by-none' };
    }),
    beside: standings.filter(({ statement }) => headingsOf(statement.id).length === 0),
  };
}
