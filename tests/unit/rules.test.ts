import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** The guards of `eslint.config.js` and `tests/rules`, each seen to catch its fault. */
const eslint = new ESLint();

async function faultsIn(code: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
}

describe('a folder may use only the packages that it is given', () => {
  test.each([
    [
      'the screen in the model',
      'src/assessment/model/made.ts',
      "import { h } from 'preact';\nexport const made = h;\n",
    ],
    [
      'files of the computer in state',
      'src/assessment/workspace/made.ts',
      "import { readFileSync } from 'node:fs';\nexport const made = readFileSync;\n",
    ],
    [
      'a heavy writer at the top of a room',
      'src/assessment/rooms/made.ts',
      "import { Document } from 'docx';\nexport const made = Document;\n",
    ],
    [
      'the content in a room',
      'src/assessment/rooms/made.ts',
      "import { getCollection } from 'astro:content';\nexport const made = getCollection;\n",
    ],
    [
      'a package in a rule for texts',
      'src/common/made.ts',
      "import { atom } from 'nanostores';\nexport const made = atom;\n",
    ],
  ])('%s', async (_, file, code) =>
    expect(await faultsIn(code, file)).toContain('@typescript-eslint/no-restricted-imports'),
  );

  test('when it is fetched later as well', async () =>
    expect(await faultsIn("export const made = () => import('docx');\n", 'src/assessment/model/made.ts')).toContain(
      'no-restricted-syntax',
    ));

  test('and nothing of the site may use what only the tests have', async () =>
    expect(await faultsIn("import fc from 'fast-check';\nexport const made = fc;\n", 'src/site/made.ts')).toContain(
      'import-x/no-extraneous-dependencies',
    ));
});

test('two files that import each other are a fault', () => {
  const folder = mkdtempSync('src/common/made-');
  try {
    writeFileSync(`${folder}/one.ts`, "import { two } from './two';\nexport const one = () => two;\n");
    writeFileSync(`${folder}/two.ts`, "import { one } from './one';\nexport const two = () => one;\n");
    const { stdout } = spawnSync('npx', ['eslint', folder], { encoding: 'utf8' });
    expect(stdout).toContain('import-x/no-cycle');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('pure code asks nothing of the world', () => {
  const asks = [
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    "fetch('/')",
    'performance.now()',
    'document.title',
  ];
  test.each(asks)('%s is a fault of style', async (ask) =>
    expect(await faultsIn(`export const made = ${ask};\n`, 'src/assessment/model/made.ts')).toContainEqual(
      expect.stringMatching(/^no-restricted-(properties|syntax|globals)$/),
    ),
  );

  test('and of type', () => {
    const folder = mkdtempSync('src/common/made-');
    try {
      asks.forEach((ask, index) => writeFileSync(`${folder}/${index}.ts`, `export const made = ${ask};\n`));
      const files = asks.map((_, index) => `${folder}/${index}.ts`);
      const { stderr } = spawnSync(process.execPath, ['tests/rules/check-pure.mjs', ...files], { encoding: 'utf8' });
      for (const [index] of asks.entries()) expect(stderr).toContain(`/${index}.ts`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
