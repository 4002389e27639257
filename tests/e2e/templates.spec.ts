import { readFile } from 'node:fs/promises';
import { type Page, expect, test } from '@playwright/test';
import { unzip } from '../unit/site/unzip';
import { visit } from './support';

/** Every template's address, as the list of templates has it. */
async function templates(page: Page): Promise<readonly string[]> {
  await visit(page, '/templates/');
  const links = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** The text of a Word file, as XML. An apostrophe may be written in either of two ways. */
const wordsOf = (file: Buffer) => (unzip(file).get('word/document.xml') ?? '').replaceAll('&apos;', "'");

test('"Copy the text" puts the sheet on the clipboard, for a document and as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/templates/baton-design-to-procure/');
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('Copied. Paste it where you need it.')).toBeVisible();
  const { plain, rich } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), rich: await read('text/html') };
  });
  const headings = await page.locator('#sheet').getByRole('heading').allTextContents();
  expect(headings.length).toBeGreaterThan(1);
  for (const heading of headings) {
    expect(plain).toContain(heading.trim());
    expect(rich).toContain(heading.trim());
  }
  expect(rich).toMatch(/<h2/);
  // Nothing that belongs to the screen comes along.
  expect(plain).not.toMatch(/^#$/m);
  expect(rich).not.toContain('<button');
  expect(rich).not.toContain('permalink');
});

test('where copying is not allowed, the page says what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  await visit(page, '/templates/invitation/');
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(
    page.getByText('Your browser did not allow copying. Select the text instead, or take the Word file.'),
  ).toBeVisible();
});

test('the Word file is saved from the page, and holds the title and the text', async ({ page }) => {
  await visit(page, '/templates/invitation/');
  const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  const waiting = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name: 'Word file' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('invitation.docx');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  const document = wordsOf(bytes);
  expect(document).toContain(title);
  for (const heading of await page.locator('#sheet').getByRole('heading').allTextContents())
    expect(document).toContain(heading.trim().replaceAll('&', '&amp;'));
});

test('every template has a Word file with its title', async ({ page, request }) => {
  const addresses = await templates(page);
  expect(addresses.length).toBeGreaterThanOrEqual(20);
  for (const address of addresses) {
    await visit(page, address);
    const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
    const answer = await request.get(
      (await page.getByRole('main').getByRole('link', { name: 'Word file' }).getAttribute('href')) ?? '',
    );
    expect(answer.ok(), address).toBe(true);
    const body = await answer.body();
    expect(body.subarray(0, 2).toString('latin1'), address).toBe('PK');
    expect(wordsOf(body), address).toContain(title.replaceAll('&', '&amp;'));
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the text and the Word file are there, and no button that would do nothing', async ({ page }) => {
    await page.goto('/templates/invitation/');
    await expect(page.getByRole('main').getByRole('link', { name: 'Word file' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy the text' })).toBeHidden();
  });
});
