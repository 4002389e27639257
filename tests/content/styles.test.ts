import { readFileSync, readdirSync } from 'node:fs';
import postcss, { type ChildNode, type Root } from 'postcss';
import { describe, expect, test } from 'vitest';

/** The style sheets, as a person who edits them may break them: a token that is nowhere, a rule in no layer, an order of its own. */
const sheets: ReadonlyMap<string, Root> = new Map(
  readdirSync('src/styles')
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, postcss.parse(readFileSync(`src/styles/${name}`, 'utf8'))]),
);

/** The first `@layer` list of a sheet: the order of the layers. */
function orderIn(sheet: Root): string | undefined {
  let order: string | undefined;
  sheet.walkAtRules('layer', (rule) => {
    if (!rule.nodes && order === undefined) order = rule.params;
  });
  return order;
}

/** The sheets that `layers.css` puts into a layer as a whole. */
const layered = new Set<string>();
sheets.get('layers.css')?.walkAtRules('import', ({ params }) => {
  const [, name] = /\.\/([\w-]+\.css)'\s+layer\(/.exec(params) ?? [];
  if (name) layered.add(name);
});

function faultsOf(
  name: string,
  sheet: Root,
  tokens: ReadonlySet<string>,
  layers: readonly string[],
): readonly string[] {
  const faults: string[] = [];
  const look = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'comment') continue;
      if (node.type === 'atrule') {
        const named = node.params.split(',').map((each) => each.trim());
        if (node.name === 'layer' && named.every((each) => layers.includes(each))) continue;
        if (['import', 'page', 'font-face', 'property'].includes(node.name)) continue;
        if (['media', 'supports'].includes(node.name)) {
          look(node.nodes ?? []);
          continue;
        }
      }
      faults.push(`line ${node.source?.start?.line}: outside the declared layers`);
    }
  };
  if (!layered.has(name)) look(sheet.nodes);
  sheet.walkDecls((declaration) => {
    for (const [, token = ''] of declaration.value.matchAll(/var\(\s*(--[\w-]+)/g))
      if (!tokens.has(token)) faults.push(`line ${declaration.source?.start?.line}: ${token} is nowhere`);
  });
  return faults;
}

const tokens = new Set<string>();
for (const sheet of sheets.values()) sheet.walkDecls(/^--/, ({ prop }) => void tokens.add(prop));
const orders = new Set([...sheets.values()].map(orderIn).filter((order) => order !== undefined));
const layers = [...orders][0]?.split(',').map((name) => name.trim()) ?? [];

describe('every style sheet', () => {
  test('that names the order of the layers names the same', () => expect([...orders]).toHaveLength(1));

  test.each([...sheets])('%s uses tokens that are there, and stands in the layers', (name, sheet) =>
    expect(faultsOf(name, sheet, tokens, layers)).toEqual([]),
  );

  test('is told its faults by line', () => {
    const bad = postcss.parse('@layer components { a { color: var(--colour-that-is-not) } }\nb { color: red }');
    expect(faultsOf('made.css', bad, tokens, layers)).toEqual([
      'line 2: outside the declared layers',
      'line 1: --colour-that-is-not is nowhere',
    ]);
  });
});
