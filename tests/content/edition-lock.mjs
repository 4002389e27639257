import { createHash } from 'node:crypto';

/**
 * The bank is locked to its edition: people's answers belong to the words they read. `content/instrument/locked.yaml` holds a digest of the
 * words of every statement of every edition, so a change within an edition, or one that its step does not name, is found.
 */

/**
 * The digest of what a person reads before answering: the statement, its example and its levels.
 * @param {{ statement: string, gloss: string, levels: readonly string[] }} words
 */
export function digestOf({ statement, gloss, levels }) {
  return createHash('sha256')
    .update(JSON.stringify([statement, gloss, ...levels]))
    .digest('hex')
    .slice(0, 12);
}

/**
 * What a step says of each statement it names.
 * @param {{ changes: readonly any[] }} step
 */
function toldBy({ changes }) {
  const told = { changed: new Set(), gone: new Set(), come: new Set() };
  for (const change of changes) {
    if (change.kind === 'reworded') told.changed.add(change.id);
    if (change.kind === 'new') told.come.add(change.id);
    if (change.kind === 'retired') told.gone.add(change.id);
    if (change.kind === 'split') {
      told.gone.add(change.id);
      for (const id of change.into) told.come.add(id);
    }
    if (change.kind === 'merged') {
      for (const id of change.ids) told.gone.add(id);
      told.come.add(change.into);
    }
  }
  return told;
}

/**
 * What is wrong between the bank, its edition and the digests, one sentence each with what to do; nothing if all is well.
 * @param {readonly { id: string, statement: string, gloss: string, levels: readonly string[] }[]} bank
 * @param {{ id: string, steps: readonly { from: string, to: string, changes: readonly any[] }[] }} edition
 * @param {readonly { edition: string, statements: Readonly<Record<string, string>> }[]} locked oldest first
 * @returns {string[]}
 */
export function lockProblems(bank, edition, locked) {
  const present = locked.find((each) => each.edition === edition.id);
  if (!present)
    return [
      `Edition ${edition.id} is not locked yet. When its statements and its step in content/instrument/edition.yaml are done, run "npm run lock:edition".`,
    ];
  const problems = [];
  const words = new Map(bank.map((each) => [each.id, digestOf(each)]));
  for (const id of new Set([...words.keys(), ...Object.keys(present.statements)])) {
    if (words.get(id) === present.statements[id]) continue;
    const what = !words.has(id)
      ? 'is gone from'
      : present.statements[id] === undefined
        ? 'is new in'
        : 'has other words than in';
    problems.push(
      `${id} ${what} edition ${edition.id}, which is locked. Give content/instrument/edition.yaml a new id, write a step that names ${id}, and run "npm run lock:edition".`,
    );
  }
  locked.forEach(({ edition: to, statements: after }, index) => {
    const before = locked[index - 1];
    if (!before) return;
    const step = edition.steps.find((each) => each.from === before.edition && each.to === to);
    if (!step)
      return void problems.push(`content/instrument/edition.yaml has no step from ${before.edition} to ${to}.`);
    const told = toldBy(step);
    for (const id of new Set([...Object.keys(before.statements), ...Object.keys(after)])) {
      const [was, is] = [before.statements[id], after[id]];
      const should = was === undefined ? 'come' : is === undefined ? 'gone' : was === is ? undefined : 'changed';
      const ways = {
        come: 'new, or what another was split or merged into',
        gone: 'retired, split or merged',
        changed: 'reworded',
      };
      if (should && !told[should].has(id))
        problems.push(`The step from ${before.edition} to ${to} must say that ${id} is ${ways[should]}.`);
      if (should === undefined && (told.changed.has(id) || told.gone.has(id) || told.come.has(id)))
        problems.push(`The step from ${before.edition} to ${to} names ${id}, whose words are the same in both.`);
    }
  });
  return problems;
}
