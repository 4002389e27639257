import { expect, test } from '@playwright/test';
import { answer, openNote, seeResults, start, statement, visit } from './support';

/** How many sheets a PDF has. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('a page of guidance prints without menus, and its sources print with their addresses', async ({ page }) => {
  await visit(page, '/stages/procure-and-contract/');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Main', 'Where you are', 'The guidance', 'This site'])
    await expect(page.getByRole('navigation', { name })).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByText('Share this page')).toBeHidden();
  await expect(page.getByText('Skip to the content')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner').getByText('The Engagement Cycle')).toBeVisible();
  const source = page.getByRole('region', { name: 'Sources' }).locator('a[href^=http]').first();
  if (await source.count())
    expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('http');
});

test('the results print as something a board can be handed', async ({ page }) => {
  await start(page, { title: 'For the board' });
  await answer(page, 'H-04', 2);
  await answer(page, 'H-08', "I don't know");
  await answer(page, 'H-12', 4);
  const box = await openNote(page, 'H-04');
  await box.getByLabel('Note', { exact: true }).fill('Ask Amina.');
  await seeResults(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'For the board' })).toBeVisible();
  await expect(page.getByText('3 of 18 statements answered.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Your answers on the wheel/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where to look first' })).toBeVisible();
  await expect(page.getByRole('row', { name: /H-04/ })).toContainText('Ask Amina.');
  await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
  for (const control of await page.getByRole('button').all()) await expect(control).toBeHidden();
  await expect(page.getByRole('link', { name: 'Go back to the answers' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  // Dark ink on white, whatever the screen prefers.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toMatch(/rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)/);
  await page.emulateMedia({ media: null, colorScheme: null });
  const pdf = await page.pdf({ format: 'A4' });
  expect(sheets(pdf)).toBeGreaterThanOrEqual(2);
  expect(sheets(pdf)).toBeLessThanOrEqual(12);
});

test('nothing is cut off at the edge of a printed sheet', async ({ page }) => {
  for (const address of ['/', '/stages/procure-and-contract/', '/assess/statements/', '/explain/procure/', '/law/']) {
    await visit(page, address);
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins, in CSS pixels.
    await page.setViewportSize({ width: 673, height: 980 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(673);
  }
});

test('all the statements print, each with its four levels', async ({ page }) => {
  await visit(page, '/assess/statements/');
  await page.emulateMedia({ media: 'print' });
  const one = page.getByRole('region', { name: /^S4-04/ });
  await expect(one).toBeVisible();
  await expect(one.getByRole('list').first().getByRole('listitem')).toHaveCount(4);
  expect(sheets(await page.pdf({ format: 'A4' }))).toBeGreaterThan(10);
});

test('"Print" on the results opens the print window', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = 'Printing');
  });
  await start(page);
  await answer(page, 'H-04', 2);
  await expect(statement(page, 'H-04')).toBeVisible();
  await seeResults(page);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page).toHaveTitle('Printing');
});

test('each two-minute version prints on one side of A4', async ({ page }) => {
  const stages = [
    'identify-needs',
    'plan-and-transform',
    'design-and-improve',
    'procure-and-contract',
    'monitor-and-learn',
  ];
  for (const address of ['/hub/two-minutes/', ...stages.map((stage) => `/stages/${stage}/two-minutes/`)]) {
    await visit(page, address);
    expect(sheets(await page.pdf({ format: 'A4' })), address).toBe(1);
  }
});

test('the table of roles prints on one sheet, on its side, and what follows stands upright', async ({ page }) => {
  await visit(page, '/roles/');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'on its side' : 'upright',
  );
  // Were the table longer than a sheet, a second one would be on its side.
  expect(sizes.filter((way) => way === 'on its side')).toHaveLength(1);
  expect(sizes[0]).toBe('on its side');
  expect(sizes.length).toBeGreaterThan(1);
});

test('each hand-over sheet prints on two sheets at most', async ({ page }) => {
  for (const baton of [
    'hub-to-needs',
    'needs-to-plan',
    'plan-to-design',
    'design-to-procure',
    'procure-to-monitor',
    'monitor-to-needs',
  ]) {
    await visit(page, `/templates/baton-${baton}/`);
    expect(sheets(await page.pdf({ format: 'A4' })), baton).toBeLessThanOrEqual(2);
  }
});
