import { expect, test } from '@playwright/test';
import { answer, card, chooseFile, download, onTheDevice, seeResults, start, visit } from './support';

/** A saved file as an object that a test may damage. */
interface Saved {
  format: unknown;
  version: unknown;
  edition: string;
  saved: string;
  assessment: {
    title: unknown;
    edition: string;
    depth: unknown;
    parts: unknown[];
    responses: { entries: Record<string, { answer?: Record<string, unknown>; note?: unknown }> }[];
  };
}

/** The text of `saved` with one thing changed. */
const changed = (saved: string, change: (file: Saved) => void) => {
  const file = JSON.parse(saved) as Saved;
  change(file);
  return JSON.stringify(file);
};

const entriesOf = (file: Saved) => file.assessment.responses[0]?.entries ?? {};

/** What is wrong with a file, how it comes about, and every word the person reads. */
const BAD: readonly (readonly [what: string, make: (saved: string) => string, words: string | RegExp])[] = [
  [
    'too large',
    () => ' '.repeat(48.5 * 1024 * 1024),
    'This file is too large: 48.5 MB, and the limit is 48 MB. An assessment is usually far smaller. Check that you chose the right file.',
  ],
  [
    'empty',
    () => '',
    'This file is empty. The download may have failed: save it again, or ask whoever sent it to send it again.',
  ],
  [
    'not JSON',
    () => 'Dear colleague, please find attached',
    // The words in brackets are the browser's own.
    /^This is not a saved assessment, or it was cut short on its way\. Choose a file whose name ends in "\.engagement\.json", or ask for it to be sent again\. \(The computer says: .+\)$/,
  ],
  [
    'cut off in the middle',
    (saved) => saved.slice(0, saved.length / 2),
    /^This is not a saved assessment, or it was cut short on its way\. Choose a file whose name ends in "\.engagement\.json", or ask for it to be sent again\. \(The computer says: .+\)$/,
  ],
  [
    'nested too deeply',
    () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
    'This file is nested too deeply to be an assessment, and was not read. Choose a file that this site saved.',
  ],
  [
    'somebody else’s JSON',
    () => '{"format":"shopping-list","items":[]}',
    'This file is not an Engagement Cycle assessment: its "format" says "shopping-list". Choose a file whose name ends in ".engagement.json".',
  ],
  [
    'JSON without a format',
    () => '[1, 2, 3]',
    'This file is not an Engagement Cycle assessment: its "format" says nothing. Choose a file whose name ends in ".engagement.json".',
  ],
  [
    'newer than this site',
    (saved) => changed(saved, (file) => (file.version = 7)),
    'This file was made by a newer version of this site (file version 7). Reload the page to get the newest version, then open it again.',
  ],
  [
    'of another edition of the statements',
    (saved) => changed(saved, (file) => (file.edition = file.assessment.edition = '2031-2')),
    'This file answers another edition of the statements (2031-2), which this site does not have. Keep the file. Open it on the site where it was made, or look for a newer version of this one.',
  ],
  [
    'with an answer to a statement that does not exist',
    (saved) => changed(saved, (file) => (entriesOf(file)['H-99'] = { answer: { kind: 'dont-know' } })),
    'This file has an answer to a statement that this edition does not have: H-99. It may have been edited by hand. Take that entry out, or ask whoever sent it for the original.',
  ],
  [
    'with a level that does not exist',
    (saved) =>
      changed(saved, (file) => (entriesOf(file)['H-04'] = { answer: { kind: 'level', level: 5, nearly: false } })),
    'This file is damaged at "assessment.responses.0.entries.H-04.answer.level": expected (1 | 2 | 3 | 4), found 5. Ask whoever sent it for the original, or mend that place in a text editor.',
  ],
  [
    'without a title',
    (saved) => changed(saved, (file) => delete file.assessment.title),
    'This file is damaged at "assessment.title": expected "title", found undefined. Ask whoever sent it for the original, or mend that place in a text editor.',
  ],
  [
    'with a note that is not words',
    (saved) => changed(saved, (file) => (entriesOf(file)['H-04'] = { note: 12 })),
    'This file is damaged at "assessment.responses.0.entries.H-04.note": expected string, found 12. Ask whoever sent it for the original, or mend that place in a text editor.',
  ],
  [
    'with a part that does not exist',
    (saved) => changed(saved, (file) => (file.assessment.parts = ['kitchen'])),
    'This file is damaged at "assessment.parts.0": expected ("hub" | "needs" | "plan" | "design" | "procure" | "monitor"), found "kitchen". Ask whoever sent it for the original, or mend that place in a text editor.',
  ],
];

test('a file that cannot be opened gets a message that says why and what to do, and nothing on the device changes', async ({
  page,
}) => {
  await start(page, { title: 'What is here' });
  await answer(page, 'H-04', 2);
  await seeResults(page);
  const { text: saved } = await download(page, page.getByRole('button', { name: 'Save a file' }));
  await visit(page, '/assess/');
  const before = await onTheDevice(page);
  const message = page.getByRole('alert');

  for (const [what, make, words] of BAD) {
    await test.step(`a file that is ${what}`, async () => {
      const name = `${what}.engagement.json`;
      await chooseFile(page, name, make(saved));
      await expect(message).toContainText(`"${name}" was not opened. Nothing on this device has changed.`);
      // What may follow is the offer to go on without the damaged place.
      await expect(message.getByRole('paragraph').nth(1)).toHaveText(words);
      await expect(page.getByRole('group', { name: 'What is in the file' })).toHaveCount(0);
      expect(await onTheDevice(page)).toBe(before);
    });
  }

  await expect(card(page, 'What is here')).toContainText('1 of 18 answered');
  // The same field takes a good file after all that, and the message goes.
  await chooseFile(page, 'good.engagement.json', saved);
  await expect(page.getByRole('group', { name: 'What is in the file' })).toContainText('This device already has it');
  await expect(message).toHaveText('');
  expect(await onTheDevice(page)).toBe(before);
});

test('the same file can be chosen again once it has been mended', async ({ page }) => {
  await start(page, { title: 'To mend' });
  await answer(page, 'H-04', 2);
  await seeResults(page);
  const { text: saved } = await download(page, page.getByRole('button', { name: 'Save a file' }));
  await visit(page, '/assess/');
  await chooseFile(page, 'mine.engagement.json', saved.replace('"level": 2', '"level": 9'));
  await expect(page.getByRole('alert')).toContainText('found 9');
  await chooseFile(page, 'mine.engagement.json', saved);
  await expect(page.getByRole('group', { name: 'What is in the file' })).toBeVisible();
});

test('words in a file are shown as words: no HTML in it acts', async ({ page }) => {
  await start(page, { title: 'Harmless' });
  await answer(page, 'H-04', 2);
  await seeResults(page);
  const { text: saved } = await download(page, page.getByRole('button', { name: 'Save a file' }));
  const title = '<img src=x onerror="document.title=1"><b>Bold</b>';
  const text = changed(saved, (file) => {
    file.assessment.title = title;
    entriesOf(file)['H-04'] = { note: title };
  });
  await visit(page, '/assess/');
  await chooseFile(page, 'odd.engagement.json', text);
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('main img, main b')).toHaveCount(0);
});
