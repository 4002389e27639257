import { expect, test } from '@playwright/test';
import {
  PARTS,
  choice,
  idsOn,
  kept,
  openNote,
  start,
  statement,
  statements,
  tabTo,
  unseenFocus,
  visit,
} from './support';

test('a whole quick check, from the start page to the results, by keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  await visit(page, '/assess/');
  const form = page.getByRole('form', { name: 'Start an assessment' });
  await tabTo(page, form.getByRole('radio', { name: /Quick check/ }));
  await page.keyboard.press('ArrowDown');
  await expect(form.getByRole('radio', { name: /Every statement/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(form.getByRole('radio', { name: /Quick check/ })).toBeChecked();
  await tabTo(page, form.getByLabel(/What shall it be called/));
  await page.keyboard.type('By keyboard');
  await tabTo(page, form.getByRole('button', { name: /^Start/ }));
  await page.keyboard.press('Enter');

  for (const [index, part] of PARTS.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: part, exact: true })).toBeVisible();
    await expect(statements(page)).toHaveCount(3);
    for (const id of await idsOn(page)) {
      const first = choice(statement(page, id), 1);
      await tabTo(page, first);
      await page.keyboard.press('Space');
      await expect(first).toBeChecked();
      // Up the levels with the arrows, as radio buttons work everywhere.
      for (let level = 2; level <= (index % 4) + 1; level += 1) {
        await page.keyboard.press('ArrowDown');
        await expect(choice(statement(page, id), level)).toBeChecked();
        await expect(choice(statement(page, id), level)).toBeFocused();
      }
      await kept(page);
    }
    const onward = page.getByRole('link', { name: index < 5 ? /^Next part/ : 'See where you stand' });
    await tabTo(page, onward);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1, name: 'By keyboard' })).toBeVisible();
  await expect(page.getByText('18 of 18 statements answered.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Save a file' }));
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toBe('by-keyboard.engagement.json');
});

test('the answers beside the scale, their follow-up fields, a note and evidence can all be reached and left by keyboard', async ({
  page,
}) => {
  await start(page);
  const group = statement(page, 'H-04');
  await tabTo(page, choice(group, 1));
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
  await expect(choice(group, "I don't know")).toBeChecked();
  await expect(group.getByText('To find out:')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(choice(group, 'Someone else does this for us')).toBeFocused();
  // The fields are drawn in the next frame: faster than any person, not faster than this script.
  await expect(group.getByLabel('Who does it?')).toBeVisible();
  await tabTo(page, group.getByLabel('Who does it?'), 2);
  await page.keyboard.type('The council');
  await tabTo(page, group.getByLabel('How well does it work for you?'), 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(group.getByLabel('How well does it work for you?')).toHaveValue('2');
  await tabTo(page, page.getByRole('button', { name: 'Clear this answer to H-04' }), 1);
  const summary = page.locator('summary', { hasText: 'for H-04' });
  await tabTo(page, summary, 2);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Note', { exact: true }).filter({ visible: true }), 1);
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Minutes');
  await kept(page);
  await page.reload();
  await expect(group.getByLabel('Who does it?')).toHaveValue('The council');
  const box = await openNote(page, 'H-04');
  await expect(box.getByLabel('Note', { exact: true })).toHaveValue('By keyboard');
  await expect(box.getByLabel('What shows it')).toHaveValue('Minutes');
});

test('one by one, the keyboard goes to each new statement', async ({ page }) => {
  await start(page);
  const ids = await idsOn(page);
  await page.getByRole('radio', { name: 'One by one' }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Next statement' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Statement 2 of 3')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(choice(statement(page, ids[1] ?? ''), 1)).toBeFocused();
});

test('deleting, undoing and renaming leave the keyboard beside the list', async ({ page }) => {
  await start(page, { title: 'Keys' });
  await visit(page, '/assess/');
  const heading = page.getByRole('heading', { name: 'Your assessments on this device' });
  await tabTo(page, page.getByRole('button', { name: 'Delete Keys' }));
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Undo' }), 1);
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Rename Keys' }), 6);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New name')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Locks');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Renamed to "Locks".')).toBeVisible();
  await expect(heading).toBeFocused();
});

test('the first stop on a page skips to the content, and every stop on a page of guidance can be seen', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await visit(page, '/stages/procure-and-contract/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  let stops = 0;
  for (; stops < 250; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => Boolean(document.activeElement?.closest('footer')))) break;
    await expect.poll(() => unseenFocus(page)).toBe('');
  }
  expect(stops).toBeGreaterThan(20);
  expect(stops).toBeLessThan(250);
});

test('the parts of the wheel on the home page are links that the keyboard reaches and that show it', async ({
  page,
}) => {
  await visit(page, '/');
  const stage = page
    .getByRole('main')
    .locator('svg')
    .getByRole('link', { name: /procure/i });
  await stage.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(stage).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stages\/procure-and-contract\/$/);
});
