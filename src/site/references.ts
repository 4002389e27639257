import { getCollection } from 'astro:content';
import { batonTo, isBaton } from '../cycle/batons';
import { PART_IDS } from '../cycle/parts';
import { STATEMENT_PREFIX } from '../schemas/instrument';
import { stepProblems } from './edition-steps';
import { citedIn } from './notes';

/**
 * Everything in the content that points at something else, checked once at build. Astro only warns of a reference to nothing; here
 * every one is listed, with its file and field, and the build ends.
 */
export async function checkReferences(): Promise<void> {
  checked ??= check();
  return checked;
}
let checked: Promise<void> | undefined;

async function check(): Promise<void> {
  const problems: string[] = [];
  const [parts, elements, introduction, explain, about, updates, guides, templates] = await Promise.all([
    getCollection('parts'),
    getCollection('elements'),
    getCollection('introduction'),
    getCollection('explain'),
    getCollection('about'),
    getCollection('updates'),
    getCollection('guides'),
    getCollection('templates'),
  ]);
  const [roles, methods, examples, law, sources, glossary, whoIsWho, crosswalk, instrument, edition] =
    await Promise.all([
      getCollection('roles'),
      getCollection('methods'),
      getCollection('examples'),
      getCollection('law'),
      getCollection('sources'),
      getCollection('glossary'),
      getCollection('whoIsWho'),
      getCollection('crosswalk'),
      getCollection('instrument'),
      getCollection('edition'),
    ]);
  const [lawPages, lawChanges, lawAid, nations, evidence, reviews, twoMinutes] = await Promise.all([
    getCollection('lawPages'),
    getCollection('lawChanges'),
    getCollection('lawAid'),
    getCollection('nations'),
    getCollection('evidence'),
    getCollection('reviews'),
    getCollection('twoMinutes'),
  ]);
  const [easyRead, simpleWords, questions, pictures, aloud] = await Promise.all([
    getCollection('easyRead'),
    getCollection('simpleWords'),
    getCollection('questions'),
    getCollection('pictures'),
    getCollection('aloud'),
  ]);

  const known = {
    role: ids(roles),
    method: ids(methods),
    example: ids(examples),
    duty: ids(law),
    source: ids(sources),
    term: ids(glossary),
    framework: ids(crosswalk),
    guide: ids(guides),
    template: ids(templates),
    picture: ids(pictures),
    statement: new Set(instrument.flatMap(({ data }) => data.statements.map(({ id }) => id))),
  };

  const refer = (file: string | undefined, field: string, kind: keyof typeof known, wanted: readonly string[]) => {
    for (const id of wanted) if (!known[kind].has(id)) problems.push(`${file}: ${field}: there is no ${kind} "${id}"`);
  };
  const expect = (holds: boolean, file: string | undefined, field: string, problem: string) => {
    if (!holds) problems.push(`${file}: ${field}: ${problem}`);
  };

  for (const { filePath, body } of [
    ...parts,
    ...elements,
    ...introduction,
    ...explain,
    ...about,
    ...updates,
    ...guides,
    ...aloud,
  ])
    refer(filePath, 'body, <Cite>', 'source', citedIn(body));

  for (const { filePath, data } of parts) {
    refer(
      filePath,
      'roles',
      'role',
      data.roles.map(({ role }) => role),
    );
    refer(
      filePath,
      'roles.sources',
      'source',
      data.roles.flatMap(({ sources }) => sources),
    );
    refer(
      filePath,
      'methods',
      'method',
      data.methods.map(({ method }) => method),
    );
    refer(
      filePath,
      'law',
      'duty',
      data.law.map(({ duty }) => duty),
    );
    refer(filePath, 'examples', 'example', data.examples);
    refer(filePath, 'gainsSources', 'source', data.gainsSources);
    refer(
      filePath,
      'traps.sources',
      'source',
      data.traps.flatMap(({ sources }) => sources),
    );
    expect(
      data.baton.to === batonTo(data.part),
      filePath,
      'baton.to',
      `must be "${batonTo(data.part)}", the next part, but is "${data.baton.to}"`,
    );
  }
  for (const { filePath, data } of elements) {
    refer(
      filePath,
      'roles',
      'role',
      data.roles.map(({ role }) => role),
    );
    refer(filePath, 'law', 'duty', data.law);
    refer(
      filePath,
      'roles.sources',
      'source',
      data.roles.flatMap(({ sources }) => sources),
    );
    refer(
      filePath,
      'traps.sources',
      'source',
      data.traps.flatMap(({ sources }) => sources),
    );
  }
  expect(
    new Set(elements.map(({ data }) => data.order)).size === 10,
    'content/hub',
    'order',
    'the ten elements must be numbered 1 to 10, each once',
  );

  for (const { filePath, body } of [...lawPages, ...evidence]) refer(filePath, 'body, <Cite>', 'source', citedIn(body));
  for (const { filePath, data } of reviews) refer(filePath, 'sources', 'source', data.sources);
  for (const { id, data } of nations) refer(`content/nations.yaml, ${id}`, 'sources', 'source', data.sources);
  for (const { id, data } of lawChanges) refer(`content/law-changes.yaml, ${id}`, 'sources', 'source', data.sources);
  for (const { filePath, data } of lawAid) {
    for (const outcome of data.outcomes) {
      refer(filePath, `${outcome.id}, duties`, 'duty', outcome.duties);
      refer(filePath, `${outcome.id}, templates`, 'template', outcome.templates);
      refer(filePath, `${outcome.id}, sources`, 'source', outcome.sources);
    }
  }
  for (const { filePath, data } of twoMinutes) {
    refer(filePath, 'legal.duties', 'duty', data.legal.duties);
    refer(filePath, 'legal.sources', 'source', data.legal.sources);
  }
  for (const { filePath, data } of easyRead)
    refer(
      filePath,
      'lines, picture',
      'picture',
      data.lines.map(({ picture }) => picture),
    );
  for (const { filePath, data } of simpleWords) {
    refer(filePath, data.id, 'statement', [data.id]);
    refer(filePath, `${data.id}, picture`, 'picture', [data.picture]);
  }
  for (const { filePath, data } of questions) refer(filePath, 'statement', 'statement', [data.statement]);
  for (const { filePath, data } of guides) refer(filePath, 'roles', 'role', data.roles);
  for (const { filePath, data } of templates) refer(filePath, 'guide', 'guide', [data.guide]);

  for (const { filePath, data } of methods) {
    refer(filePath, 'templates', 'template', data.templates);
    refer(filePath, 'guides', 'guide', data.guides);
  }
  for (const { filePath, data } of examples) {
    refer(filePath, 'methods', 'method', data.methods);
    refer(filePath, 'sources', 'source', data.sources);
  }
  for (const { filePath, data } of [...methods, ...law]) refer(filePath, 'sources', 'source', data.sources);
  for (const { id, data } of glossary) {
    refer(`content/glossary.yaml, ${id}`, 'see', 'term', data.see);
    refer(`content/glossary.yaml, ${id}`, 'sources', 'source', data.sources);
  }
  for (const { data } of whoIsWho) refer(`content/who-is-who.yaml, ${data.old}`, 'sources', 'source', data.sources);

  const headings = new Map(crosswalk.map(({ id, data }) => [id, new Set(data.headings.map((heading) => heading.id))]));
  const seen = new Set<string>();
  for (const { filePath, data } of instrument) {
    for (const statement of data.statements) {
      const at = (field: string) => `${statement.id}, ${field}`;
      expect(!seen.has(statement.id), filePath, at('id'), 'this id stands twice');
      seen.add(statement.id);
      expect(
        statement.id.startsWith(`${STATEMENT_PREFIX[data.part]}-`),
        filePath,
        at('id'),
        `the ids of ${data.part} start with ${STATEMENT_PREFIX[data.part]}`,
      );
      refer(filePath, at('roles'), 'role', statement.roles);
      refer(filePath, at('duties'), 'duty', statement.duties);
      refer(filePath, at('crosswalk'), 'framework', Object.keys(statement.crosswalk));
      for (const [framework, numbers] of Object.entries(statement.crosswalk)) {
        for (const number of numbers)
          expect(
            headings.get(framework)?.has(number) ?? true,
            filePath,
            at('crosswalk'),
            `${framework} has no heading ${number}`,
          );
      }
      const { baton } = statement;
      if (baton) {
        expect(
          isBaton(baton.from, baton.to),
          filePath,
          at('baton'),
          `nothing is handed from ${baton.from} to ${baton.to}`,
        );
        expect(
          data.part === (baton.side === 'handing' ? baton.from : baton.to),
          filePath,
          at('baton'),
          `the ${baton.side} end of this baton belongs to another part`,
        );
      }
    }
  }
  for (const { filePath, data } of edition)
    for (const problem of stepProblems(data.steps, data.id, seen)) problems.push(`${filePath}: steps: ${problem}`);

  for (const part of PART_IDS)
    expect(
      parts.some(({ data }) => data.part === part),
      'content',
      'part',
      `there is no guidance for ${part}`,
    );

  if (problems.length > 0)
    throw new Error(
      `The content points at things that are not there:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
}

function ids(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
