import Papa from 'papaparse';
import { type Page, expect, test } from '@playwright/test';
import {
  PARTS,
  answer,
  card,
  choice,
  chooseFile,
  download,
  idsOn,
  kept,
  openNote,
  seeResults,
  start,
  statement,
  statements,
  visit,
} from './support';

/** Answers all statements of the part on the page with one level, but for those named. */
async function answerPart(
  page: Page,
  level: number,
  except: Readonly<Record<string, number | string>> = {},
): Promise<void> {
  for (const id of await idsOn(page)) await answer(page, id, except[id] ?? level);
}

async function nextPart(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^Next part: ${name}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) })).toBeVisible();
  await expect(statements(page).first()).toBeVisible();
}

/** What the list of parts says of one part. */
function progress(page: Page, part: string) {
  return page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: new RegExp(`^${part}`) });
}

test('a newcomer completes a quick check, closes the page, comes back and finds every answer', async ({
  page,
  context,
}) => {
  await start(page);
  await expect(page.getByText('Your answers stay on this device. Nothing is sent anywhere.')).toBeVisible();
  for (const [index, part] of PARTS.entries()) {
    if (index > 0) await nextPart(page, part);
    expect(await idsOn(page)).toHaveLength(3);
    await expect(progress(page, part)).toContainText('0 of 3 answered');
    await answerPart(page, (index % 4) + 1);
    await expect(progress(page, part)).toContainText('all answered');
  }
  await expect(page.getByRole('link', { name: /^Next part/ })).toHaveCount(0);
  await seeResults(page);
  await expect(page.getByText('18 of 18 statements answered.')).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await visit(again, '/assess/');
  await expect(card(again, 'Our assessment')).toContainText('18 of 18 answered');
  await card(again, 'Our assessment').getByRole('link', { name: 'Look again with Our assessment' }).click();
  // The same place: the last part.
  await expect(again.getByRole('heading', { level: 1, name: /^5 Monitor/ })).toBeVisible();
  for (const [index, part] of PARTS.entries()) {
    await progress(again, part).click();
    await expect(again.getByRole('heading', { level: 1, name: new RegExp(`^${part}`) })).toBeVisible();
    await expect(statements(again)).toHaveCount(3);
    for (const id of await idsOn(again)) await expect(choice(statement(again, id), (index % 4) + 1)).toBeChecked();
  }
});

test('from the start page it is two steps to the first statement, and no scope or title need be typed', async ({
  page,
}) => {
  await visit(page, '/assess/');
  const form = page.getByRole('form', { name: 'Start an assessment' });
  await expect(
    form.getByText('Your answers stay on this device. Nothing is sent anywhere, and there is no account.'),
  ).toBeVisible();
  await expect(form.getByRole('radio', { name: /Quick check/ })).toBeChecked();
  await expect(form.getByText(/: 18 statements, about 20 minutes/)).toBeVisible();
  await form.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Hub/ })).toBeVisible();
  await expect(statements(page).first()).toBeVisible();
});

test('the full assessment of one stage asks all its statements and only those', async ({ page }) => {
  await start(page, { depth: 'Every statement', only: /procure/i, title: 'Buying well' });
  const ids = await idsOn(page);
  expect(ids.length).toBeGreaterThanOrEqual(7);
  expect(ids.every((id) => id.startsWith('S4-'))).toBe(true);
  await expect(page.getByRole('navigation', { name: 'Parts' }).getByRole('link')).toHaveCount(1);
  await expect(progress(page, '4 Procure')).toContainText(`0 of ${ids.length} answered`);
});

test('one by one shows a statement at a time, remembers the choice, and comes back to the same statement', async ({
  page,
}) => {
  await start(page);
  const [first = '', second = ''] = await idsOn(page);
  await page.getByRole('radio', { name: 'One by one' }).check();
  await expect(statements(page)).toHaveCount(1);
  await expect(page.getByText('Statement 1 of 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
  await answer(page, first, 3);
  await page.getByRole('button', { name: 'Next statement' }).click();
  await expect(page.getByText('Statement 2 of 3')).toBeVisible();
  await answer(page, second, 1);
  await page.reload();
  await expect(page.getByText('Statement 2 of 3')).toBeVisible();
  await expect(choice(statement(page, second), 1)).toBeChecked();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(choice(statement(page, first), 3)).toBeChecked();
  await page.getByRole('radio', { name: 'The whole part' }).check();
  await expect(statements(page)).toHaveCount(3);
});

test('a person saves a file, deletes the assessment, undoes that, deletes again, and the file brings the same answers back', async ({
  page,
}) => {
  await start(page, { title: 'Riverside 2026' });
  await answer(page, 'H-04', 2);
  await answer(page, 'H-08', "I don't know");
  await answer(page, 'H-12', 4);
  await seeResults(page);
  const file = await download(page, page.getByRole('button', { name: 'Save a file' }));
  expect(file.name).toBe('riverside-2026.engagement.json');
  await expect(page.getByText('Saved as riverside-2026.engagement.json.')).toBeVisible();
  // Readable in a text editor, with what it is on the first lines.
  expect(
    file.text
      .split('\n')
      .slice(0, 4)
      .map((line) => line.trim().split(':')[0]),
  ).toEqual(['{', '"format"', '"version"', '"edition"']);

  await visit(page, '/assess/');
  await page.getByRole('button', { name: 'Delete Riverside 2026' }).click();
  await expect(page.getByText('Deleted "Riverside 2026".')).toBeVisible();
  await expect(card(page, 'Riverside 2026')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Riverside 2026')).toContainText('3 of 18 answered');
  await page.reload();
  await expect(card(page, 'Riverside 2026')).toContainText('3 of 18 answered');
  await page.getByRole('button', { name: 'Delete Riverside 2026' }).click();
  await expect(page.getByText('Deleted "Riverside 2026".')).toBeVisible();
  await visit(page, '/assess/');
  await expect(card(page, 'Riverside 2026')).toHaveCount(0);

  await chooseFile(page, file.name, file.text);
  const found = page.getByRole('group', { name: 'What is in the file' });
  await expect(found).toContainText('Riverside 2026: 3 answers, last changed');
  await found.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Riverside 2026' })).toBeVisible();
  await expect(page.getByText('3 of 18 statements answered.')).toBeVisible();
  await page.getByRole('link', { name: 'Go back to the answers' }).click();
  await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
  await expect(choice(statement(page, 'H-08'), "I don't know")).toBeChecked();
  await expect(choice(statement(page, 'H-12'), 4)).toBeChecked();
  await seeResults(page);
  const again = await download(page, page.getByRole('button', { name: 'Save a file' }));
  expect(JSON.parse(again.text).assessment).toEqual(JSON.parse(file.text).assessment);
});

test('somebody else opens the file on another computer and sees the same answers', async ({ page, browser }) => {
  await start(page, { title: 'To pass on' });
  await answer(page, 'H-04', 3);
  await seeResults(page);
  const file = await download(page, page.getByRole('button', { name: 'Save a file' }));

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await visit(other, '/assess/');
  await chooseFile(other, file.name, file.text);
  await other.getByRole('button', { name: 'Open it' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'To pass on' })).toBeVisible();
  await other.getByRole('link', { name: 'Go back to the answers' }).click();
  await expect(choice(statement(other, 'H-04'), 3)).toBeChecked();
  await elsewhere.close();
});

test('opening a file of an assessment that is here asks first, and replacing keeps a copy of what was here', async ({
  page,
}) => {
  await start(page, { title: 'Twice' });
  await answer(page, 'H-04', 1);
  await seeResults(page);
  const file = await download(page, page.getByRole('button', { name: 'Save a file' }));
  await page.getByRole('link', { name: 'Go back to the answers' }).click();
  await answer(page, 'H-08', 4);

  await visit(page, '/assess/');
  const found = page.getByRole('group', { name: 'What is in the file' });
  await chooseFile(page, file.name, file.text);
  await expect(found).toContainText('This device already has it, as "Twice": 2 answers');
  await expect(found).toContainText('a copy of what is here is kept beside it');
  await found.getByRole('button', { name: 'Leave it' }).click();
  await expect(found).toHaveCount(0);
  await expect(card(page, 'Twice')).toContainText('2 of 18 answered');

  await chooseFile(page, file.name, file.text);
  await found.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(page.getByText('1 of 18 statements answered.')).toBeVisible();
  await visit(page, '/assess/');
  await expect(card(page, 'Twice')).toContainText('1 of 18 answered');
  await expect(card(page, 'Twice (before opening a file)')).toContainText('2 of 18 answered');

  await chooseFile(page, file.name, file.text);
  await found.getByRole('button', { name: 'Keep both' }).click();
  await expect(page.getByText('1 of 18 statements answered.')).toBeVisible();
  await visit(page, '/assess/');
  await expect(card(page, 'Twice')).toHaveCount(2);
});

test('several assessments stand side by side: each can be renamed, and a copy goes its own way', async ({ page }) => {
  await start(page, { title: 'Stroke pathway' });
  await answer(page, 'H-04', 1);
  await start(page, { title: 'Maternity', only: /plan/i });
  await answer(page, 'S2-03', 2);
  await visit(page, '/assess/');
  await expect(card(page, 'Stroke pathway')).toContainText('1 of 18 answered');
  await expect(card(page, 'Maternity')).toContainText('1 of 3 answered');

  await page.getByRole('button', { name: 'Rename Maternity' }).click();
  await expect(page.getByLabel('New name')).toBeFocused();
  await page.getByLabel('New name').fill('Maternity 2026');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('Renamed to "Maternity 2026".')).toBeVisible();
  await expect(card(page, 'Maternity 2026')).toContainText('1 of 3 answered');

  await page.getByRole('button', { name: 'Duplicate Stroke pathway', exact: true }).click();
  await expect(page.getByText('Made "Copy of Stroke pathway".')).toBeVisible();
  await card(page, 'Copy of Stroke pathway')
    .getByRole('link', { name: /^Go on/ })
    .click();
  await expect(choice(statement(page, 'H-04'), 1)).toBeChecked();
  await answer(page, 'H-04', 4);
  await answer(page, 'H-08', 4);

  await visit(page, '/assess/');
  await expect(card(page, 'Copy of Stroke pathway')).toContainText('2 of 18 answered');
  await expect(card(page, 'Stroke pathway')).toContainText('1 of 18 answered');
  await card(page, 'Stroke pathway')
    .getByRole('link', { name: /^Go on/ })
    .click();
  await expect(choice(statement(page, 'H-04'), 1)).toBeChecked();
});

test('"not applicable" counts only with a reason, and says so until there is one', async ({ page }) => {
  await start(page);
  const group = statement(page, 'H-04');
  await answer(page, 'H-04', 'It does not apply to us');
  await expect(group.getByText('A reason is still needed.')).toBeVisible();
  await expect(group.getByText(/Often somebody else does it/)).toBeVisible();
  await expect(progress(page, 'Hub')).toContainText('0 of 3 answered');
  await group.getByLabel(/Why does it not apply/).fill('We hold no contracts');
  await expect(group.getByText('A reason is still needed.')).toHaveCount(0);
  await expect(progress(page, 'Hub')).toContainText('1 of 3 answered');
  await kept(page);
  await page.reload();
  await expect(group.getByLabel(/Why does it not apply/)).toHaveValue('We hold no contracts');
  await answer(page, 'H-08', 3);
  await seeResults(page);
  await expect(page.getByRole('listitem').filter({ hasText: /^Hub/ }).first()).toContainText(
    '1 of 2 at level 3 or above; 1 not applicable',
  );
  await expect(page.getByRole('row', { name: /H-04/ })).toContainText('Not applicable: We hold no contracts');
});

test('"someone else does this" takes who, and how well it works for us', async ({ page }) => {
  await start(page);
  const group = statement(page, 'H-04');
  await answer(page, 'H-04', 'Someone else does this for us');
  await group.getByLabel('Who does it?').fill('The county council');
  await group.getByLabel('How well does it work for you?').selectOption('Level 3');
  await kept(page);
  await page.reload();
  await expect(group.getByLabel('Who does it?')).toHaveValue('The county council');
  await expect(group.getByLabel('How well does it work for you?')).toHaveValue('3');
  await seeResults(page);
  await expect(page.getByRole('row', { name: /H-04/ })).toContainText(
    'Someone else does this (The county council): level 3',
  );
  await expect(page.getByRole('row', { name: /^Hub/ })).toContainText('1 (1 by someone else)');
});

test('"nearly the next level" stands beside the level, and goes when the level changes', async ({ page }) => {
  await start(page);
  const group = statement(page, 'H-04');
  await answer(page, 'H-04', 2);
  await group.getByRole('checkbox', { name: 'Nearly level 3' }).check();
  await kept(page);
  await page.reload();
  await expect(group.getByRole('checkbox', { name: 'Nearly level 3' })).toBeChecked();
  await answer(page, 'H-04', 3);
  await expect(group.getByRole('checkbox', { name: 'Nearly level 4' })).not.toBeChecked();
  await answer(page, 'H-04', 4);
  await expect(group.getByRole('checkbox')).toHaveCount(0);
  await answer(page, 'H-04', 1);
  await group.getByRole('checkbox', { name: 'Nearly level 2' }).check();
  await kept(page);
  await seeResults(page);
  await expect(page.getByRole('row', { name: /H-04/ })).toContainText('Level 1, nearly 2');
});

test('a note and evidence are kept as typed and shown with the results', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 3);
  let box = await openNote(page, 'H-04');
  await box.getByLabel('Note', { exact: true }).fill('Ask Amina.\nShe chairs it.');
  await box.getByLabel('What shows it').fill('Minutes of June');
  await box.getByLabel(/Where it is/).fill('Shared drive, board folder');
  await box.getByLabel('Its date').fill('2026-06-30');
  await box.getByRole('button', { name: 'Add more evidence' }).click();
  await box.getByRole('group', { name: 'Evidence 2' }).getByLabel('What shows it').fill('The policy');
  await box.getByRole('button', { name: 'Add more evidence' }).click();
  await expect(box.getByRole('group', { name: 'Evidence 3' })).toBeVisible();
  await expect(box.getByRole('button', { name: 'Add more evidence' })).toHaveCount(0);
  await kept(page);

  await page.reload();
  await expect(statement(page, 'H-04')).toBeVisible();
  box = await openNote(page, 'H-04');
  await expect(box.getByLabel('Note', { exact: true })).toHaveValue('Ask Amina.\nShe chairs it.');
  await expect(box.getByRole('group', { name: 'Evidence 1' }).getByLabel('Its date')).toHaveValue('2026-06-30');
  await expect(box.getByRole('group', { name: 'Evidence 2' }).getByLabel('What shows it')).toHaveValue('The policy');
  await seeResults(page);
  const row = page.getByRole('row', { name: /H-04/ });
  await expect(row).toContainText('Ask Amina.');
  await expect(row).toContainText('Minutes of June; Shared drive, board folder; 2026-06-30');
  await expect(row).toContainText('The policy');
});

test('an answer can be taken back, and the count of answers follows', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 2);
  await answer(page, 'H-08', "I don't know");
  await answer(page, 'H-12', 'I prefer not to say');
  await expect(progress(page, 'Hub')).toContainText('all answered');
  await page.getByRole('button', { name: 'Clear this answer to H-04' }).click();
  await expect(progress(page, 'Hub')).toContainText('2 of 3 answered');
  await expect(statement(page, 'H-04').getByRole('radio', { checked: true })).toHaveCount(0);
  await kept(page);
  await page.reload();
  await expect(progress(page, 'Hub')).toContainText('2 of 3 answered');
  await seeResults(page);
  await expect(
    page.getByText('2 of 18 statements answered. What follows is true of those; it is not finished.'),
  ).toBeVisible();
});

test('the results say in the table what they say in sentences, and give no average or score', async ({ page }) => {
  await start(page);
  await answerPart(page, 3, { 'H-08': "I don't know" });
  await nextPart(page, '1 Needs');
  await answerPart(page, 1);
  await nextPart(page, '2 Plan');
  await answerPart(page, 4, { 'S2-08': 2 });
  await seeResults(page);

  const sentence = (part: string) =>
    page
      .getByRole('region', { name: 'Part by part' })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${part}`) });
  await expect(sentence('Hub')).toContainText(
    "2 of 3 at level 3 or above; 1 don't know. Lowest: level 3 (H-04, H-12).",
  );
  await expect(sentence('1 Needs')).toContainText('0 of 3 at level 3 or above. Lowest: level 1 (S1-08, S1-02, S1-11).');
  await expect(sentence('2 Plan')).toContainText('2 of 3 at level 3 or above. Lowest: level 2 (S2-08).');
  await expect(sentence('3 Design')).toContainText('nothing answered yet');

  const table = page.getByRole('region', { name: 'Counts, part by part' }).getByRole('table');
  // It comes a moment after the page.
  await expect(table).toBeVisible();
  const heads = await table.getByRole('columnheader').allTextContents();
  const countsOf = async (part: string) => {
    const cells = await table
      .getByRole('row', { name: new RegExp(`^${part}`) })
      .getByRole('cell')
      .allTextContents();
    return Object.fromEntries(cells.map((text, index) => [heads[index + 1], Number(text)]));
  };
  const none = {
    'Level 1': 0,
    'Level 2': 0,
    'Level 3': 0,
    'Level 4': 0,
    "Don't know": 0,
    'Not applicable': 0,
    Other: 0,
    'Not answered': 0,
    All: 3,
  };
  expect(await countsOf('Hub')).toEqual({ ...none, 'Level 3': 2, "Don't know": 1 });
  expect(await countsOf('1 Needs')).toEqual({ ...none, 'Level 1': 3 });
  expect(await countsOf('2 Plan')).toEqual({ ...none, 'Level 2': 1, 'Level 4': 2 });
  expect(await countsOf('3 Design')).toEqual({ ...none, 'Not answered': 3 });
  await expect(page.getByRole('img', { name: /^Your answers on the wheel/ })).toBeVisible();

  const first = page.getByRole('region', { name: 'Where to look first' });
  await expect(first.getByRole('heading', { level: 3 })).toHaveCount(4);
  await expect(first.getByRole('heading', { level: 3 }).last()).toContainText('S2-08');
  await expect(first.getByRole('link', { name: 'Guidance that helps with S2-08' })).toHaveAttribute(
    'href',
    /^\/.+\/(#.+)?$/,
  );
  await expect(page.getByRole('region', { name: 'Find out' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Find out' })).toContainText('H-08');
  await expect(
    page.getByRole('region', { name: 'Strengths to build on' }).getByRole('heading', { level: 3 }),
  ).toHaveCount(4);
  await expect(page.getByText(/%|per cent|\bmean\b|overall/i)).toHaveCount(0);
});

test('the spreadsheet holds every question, answer, note and piece of evidence, and no cell can run as a formula', async ({
  page,
}) => {
  await start(page, { title: 'For a sheet' });
  await answer(page, 'H-04', 2);
  await statement(page, 'H-04').getByRole('checkbox', { name: 'Nearly level 3' }).check();
  const box = await openNote(page, 'H-04');
  await box.getByLabel('Note', { exact: true }).fill('=HYPERLINK("http://example.org","Click, here")');
  await box.getByLabel('What shows it').fill('@minutes');
  await box.getByLabel('Its date').fill('2026-06-30');
  await answer(page, 'H-08', 'It does not apply to us');
  await statement(page, 'H-08')
    .getByLabel(/Why does it not apply/)
    .fill('-none');
  await kept(page);
  await seeResults(page);
  const { name, text } = await download(page, page.getByRole('button', { name: /spreadsheet/ }));
  expect(name).toBe('for-a-sheet.csv');
  await expect(page.getByText('Saved as for-a-sheet.csv.')).toBeVisible();

  const { data, errors } = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  const [header = [], ...rows] = data;
  const named = rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
  expect(rows).toHaveLength(18);
  expect(named.every((row) => row.Statement)).toBe(true);
  expect(named.find((row) => row['Statement id'] === 'H-04')).toMatchObject({
    Answer: 'Level',
    Level: '2',
    'Nearly the next level': 'yes',
    Note: `'=HYPERLINK("http://example.org","Click, here")`,
    'Evidence 1': "'@minutes",
    'Date 1': '2026-06-30',
  });
  expect(named.find((row) => row['Statement id'] === 'H-08')).toMatchObject({
    Answer: 'Not applicable',
    'Reason, or who does it': "'-none",
  });
  expect(named.find((row) => row['Statement id'] === 'S5-01')).toMatchObject({ Answer: 'No answer yet', Level: '' });
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('an address of an assessment that is not on this device says so and shows the way', async ({ page }) => {
  for (const address of [
    '/assess/answer/#a=nobody-has-this',
    '/assess/results/#a=nobody-has-this',
    '/assess/answer/',
  ]) {
    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1, name: 'That assessment is not on this device' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open a file that was saved' })).toBeVisible();
    await page.goto('about:blank');
  }
});

test('an address of one that is here still opens after one that is not, on the same page', async ({ page }) => {
  await start(page, { title: 'Here' });
  await answer(page, 'H-04', 2);
  for (const view of ['answer', 'results']) {
    await visit(page, page.url().replace(/(answer|results)(?=\/#)/, view));
    const { hash } = new URL(page.url());
    await page.evaluate(() => (location.hash = '#a=nobody-has-this'));
    await expect(page.getByRole('heading', { level: 1, name: 'That assessment is not on this device' })).toBeVisible();
    await page.evaluate((back) => (location.hash = back), hash);
    await expect(
      page.getByRole('heading', { level: 1, name: view === 'answer' ? /^Hub$/ : /^Where you stand ?: Here$/ }),
    ).toBeVisible();
  }
});

test('each view names the assessment in the title of the tab', async ({ page }) => {
  await start(page, { title: 'Riverside' });
  await expect(page).toHaveTitle('Hub, Riverside | The Engagement Cycle');
  await seeResults(page);
  await expect(page).toHaveTitle('Where you stand, Riverside | The Engagement Cycle');
});

test('evidence that is emptied can be written anew in its place, and what stands after it stays', async ({ page }) => {
  await start(page);
  const box = await openNote(page, 'H-04');
  const field = (number: number) => box.getByRole('group', { name: `Evidence ${number}` }).getByLabel('What shows it');
  await field(1).fill('Minutes');
  await box.getByRole('button', { name: 'Add more evidence' }).click();
  await field(2).fill('Policy');
  await field(1).fill('');
  await expect(field(2)).toHaveValue('Policy');
  await field(1).pressSequentially('Report');
  await expect(field(1)).toHaveValue('Report');
  await expect(field(2)).toHaveValue('Policy');
  await kept(page);
  await page.reload();
  await openNote(page, 'H-04');
  await expect(field(1)).toHaveValue('Report');
  await expect(field(2)).toHaveValue('Policy');
  await expect(box.getByRole('group', { name: 'Evidence 3' })).toHaveCount(0);
});

test('a part of the guidance leads to rating that very part', async ({ page }) => {
  await visit(page, '/assess/#part=plan');
  await expect(page.getByLabel('Which parts?')).toHaveValue('plan');
  await expect(page.getByRole('radio', { name: /Every statement/ })).toBeChecked();
});

test('a file locked with a passphrase opens on another device with it, and without it not', async ({
  page,
  browser,
}) => {
  await start(page, { only: /^Only the hub/i, title: 'A locked one' });
  await answer(page, 'H-04', 3);
  await seeResults(page);
  await page.getByText('Save a file locked with a passphrase').click();
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Save the locked file' }).click();
  await expect(page.getByText('Make it 12 letters or more')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('a lamp in the hall');
  await page.getByLabel('The same again').fill('a lamp in the hall');
  const { name, text } = await download(page, page.getByRole('button', { name: 'Save the locked file' }));
  expect(name).toBe('a-locked-one.locked.json');
  expect(text).not.toContain('H-04');

  const other = await browser.newContext().then((context) => context.newPage());
  await visit(other, '/assess/');
  await chooseFile(other, name, text);
  await other.getByLabel(/^Its passphrase/).fill('another one altogether');
  await other.getByRole('button', { name: 'Unlock' }).click();
  await expect(other.getByText('That did not open it.')).toBeVisible();
  await other.getByLabel(/^Its passphrase/).fill('a lamp in the hall');
  await other.getByRole('button', { name: 'Unlock' }).click();
  await expect(other.getByRole('group', { name: 'What is in the file' })).toContainText('A locked one: 1 answer, last');
  await other.context().close();
});

test('whoever brings a group together is led to inviting others at once', async ({ page }) => {
  await visit(page, '/assess/');
  const form = page.getByRole('form', { name: 'Start an assessment' });
  await form.getByRole('radio', { name: /^A group: invite others/ }).check();
  await form.getByRole('button', { name: 'Start: invite others' }).click();
  await expect(page.getByRole('region', { name: 'Invite others' }).getByLabel('The link')).toHaveValue(/#invite=/);
});
