import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, edition } from './content';

/** The bank is changed as docs/editing.md says, in a copy: what it promises must hold for whoever follows it. */
let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'bank-'));
  for (const part of ['content/instrument', 'tests/content'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true }));

const read = (file: string) => readFileSync(join(copy, file), 'utf8');
const write = (file: string, change: (text: string) => string) => writeFileSync(join(copy, file), change(read(file)));
const EDITION = 'content/instrument/edition.yaml';
const DESIGN = 'content/instrument/design.yaml';

/** Takes a statement out of its file. */
const without = (id: string) => (text: string) =>
  text.replace(new RegExp(`\\n  - id: ${id}\\n[\\s\\S]*?(?=\\n  - id: |$)`), '');
const newEdition = (...changes: readonly string[]) =>
  write(EDITION, (text) =>
    [
      text.replace(/^id: .*$/m, 'id: "2099-1"').trimEnd(),
      `  - from: "${edition.id}"\n    to: "2099-1"\n    changes:`,
      ...changes.map((change) => `      - ${change}`),
      '',
    ].join('\n'),
  );

/** What "npm run lock:edition" says, and whether it is content. */
function lock(): { readonly ok: boolean; readonly said: string } {
  try {
    const said = execFileSync(process.execPath, ['tests/content/lock-edition.mjs'], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { ok: true, said };
  } catch (thrown) {
    return { ok: false, said: String((thrown as { readonly stderr: unknown }).stderr) };
  }
}

test('a statement that is retired with its step locks a new edition', () => {
  write(DESIGN, without('S3-04'));
  newEdition('{ kind: retired, id: S3-04, why: "Asked elsewhere." }');
  expect(lock()).toMatchObject({ ok: true });
  expect(read('content/instrument/locked.yaml')).toContain('- edition: "2099-1"');
});

test('a statement that is split and another that is reworded lock a new edition', () => {
  write(DESIGN, (text) => {
    const [block = ''] = / {2}- id: S3-10\n[\s\S]*$/.exec(text) ?? [];
    const two = ['S3-91', 'S3-92'].map((id) => block.replaceAll('S3-10', id).trimEnd());
    return text.replace(block, `${two.join('\n\n')}\n`).replace('from the first meeting.', 'from their first meeting.');
  });
  newEdition('{ kind: split, id: S3-10, into: [S3-91, S3-92] }', '{ kind: reworded, id: S3-02 }');
  expect(lock()).toMatchObject({ ok: true });
});

test('a statement that is gone without a new edition is named, with what to do', () => {
  write(DESIGN, without('S3-04'));
  const { ok, said } = lock();
  expect(ok).toBe(false);
  expect(said).toContain(`S3-04 is gone from edition ${edition.id}, which is locked.`);
});

test('a step that leaves a change out is named, and nothing else', () => {
  write(DESIGN, without('S3-04'));
  newEdition('{ kind: reworded, id: S3-02 }');
  expect(lock().said.trim().split('\n')).toEqual([
    `The step from ${edition.id} to 2099-1 names S3-02, whose words are the same in both.`,
    `The step from ${edition.id} to 2099-1 must say that S3-04 is retired, split or merged.`,
  ]);
});
