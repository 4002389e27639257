import { type EditionStep, goneIn, stepsBetween } from '../assessment/model/editions';

/** What is wrong with the steps that lead to an edition, one sentence each; nothing if all is well. `ids` are the statements of the bank. */
export function stepProblems(
  steps: readonly EditionStep[],
  edition: string,
  ids: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = [];
  steps.forEach((step, index) => {
    const at = `the step from ${step.from} to ${step.to}`;
    if (!stepsBetween(steps, step.from, edition)) problems.push(`${at}: no steps lead on to ${edition}`);
    const goneLater = new Set(steps.slice(index + 1).flatMap((later) => [...goneIn(later)]));
    const gone = goneIn(step);
    for (const id of gone)
      if (ids.has(id)) problems.push(`${at}: ${id} is gone, but the bank still has it: an id is never used again`);
    for (const id of namedIn(step)) {
      if (!gone.has(id) && !ids.has(id) && !goneLater.has(id)) problems.push(`${at}: there is no statement ${id}`);
    }
  });
  return problems;
}

function namedIn(step: EditionStep): readonly string[] {
  return step.changes.flatMap((change) => {
    if (change.kind === 'split') return [change.id, ...change.into];
    if (change.kind === 'retired') return change.instead ? [change.id, change.instead] : [change.id];
    return change.kind === 'merged' ? [...change.ids, change.into] : [change.id];
  });
}
