import type { ActionState, Depth, ScopeKind, Strength, Viewpoint } from '../../model/assessment';

/** What a person reads for the things an assessment is set up with. */

export const SCOPE_NAMES: Readonly<Record<ScopeKind, string>> = {
  organisation: 'A whole organisation',
  place: 'A place: a borough, a district, a neighbourhood',
  pathway: 'A pathway, such as stroke or maternity',
  programme: 'A programme or project',
};

export const DEPTH_NAMES: Readonly<Record<Depth, string>> = { quick: 'Quick check', full: 'Every statement' };

export const VIEWPOINT_NAMES: Readonly<Record<Viewpoint, string>> = {
  'not-said': 'I would rather not say',
  board: 'The board',
  staff: 'Staff of the organisation',
  partner: 'A partner: council, provider, another NHS body',
  'patient-or-carer': 'A patient or carer',
  'voluntary-organisation': 'A voluntary or community organisation',
  healthwatch: 'Healthwatch, or whoever does its work now',
  other: 'Somewhere else',
};

/** The five-step ladder of evidence. */
export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  said: 'somebody says so',
  document: 'a document says so',
  record: 'a record shows that it happened',
  confirmed: 'people affected confirm it',
  changed: 'something changed and can be shown',
};

/** What became of an action. */
export const STATE_NAMES: Readonly<Record<ActionState, string>> = {
  'to-do': 'To do',
  doing: 'Under way',
  done: 'Done',
  dropped: 'Dropped',
};
