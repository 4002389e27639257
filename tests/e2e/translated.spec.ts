import { type Page, expect, test } from '@playwright/test';
import { idsOn, start } from './support';

/*
 * What a browser does that translates a page: it takes each text out, puts two elements `font` with words of its own in its place, and
 * goes on with each text that comes later. Here the other language is capitals.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const NOT = 'script, style, textarea, font, [translate=no]';
    const isNew = (node: Node): node is Text =>
      node instanceof Text && /\p{L}|\d/u.test(node.data) && !node.parentElement?.closest(NOT);
    const all = (root: Node): readonly Text[] => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let at: Node | null = root.nodeType === Node.TEXT_NODE ? root : walk.nextNode(); at; at = walk.nextNode())
        if (isNew(at)) found.push(at);
      return found;
    };
    const put = (text: Text) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    };
    all(document.body).forEach(put);
    new MutationObserver((records) => {
      const news = records.flatMap(({ type, target, addedNodes }) =>
        type === 'characterData' ? [target] : [...addedNodes],
      );
      // A translator asks its service, and answers later.
      setTimeout(
        () =>
          news
            .filter((each) => each.isConnected)
            .flatMap(all)
            .forEach((text) => isNew(text) && put(text)),
        20,
      );
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** The script that keeps translations true comes a moment after the room. */
const watched = (page: Page) => page.waitForLoadState('networkidle');

/** Faults of the app: what is put before a text that has gone finds no place. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** The list of parts, its current one. */
const current = (page: Page) => page.getByRole('navigation', { name: 'Parts' }).locator('[aria-current]');

/** The text of an element as a person reads it. */
const reads = (words: string) => new RegExp(`^\\s*${words.replaceAll(' ', '\\s+')}\\s*$`);

test('in a translated page progress follows each answer, taken back and given again', async ({ page }) => {
  const faults = faultsOf(page);
  await start(page);
  await watched(page);
  const ids = await idsOn(page);
  await translate(page);
  await expect(current(page)).toHaveText(reads('HUB 0 OF 3 ANSWERED'));
  const level = (id: string, at: number) => page.locator(`#${id}`).getByRole('radio').nth(at);
  for (const [index, id] of ids.entries()) {
    await level(id, 1).check();
    await expect(current(page)).toHaveText(reads(index === 2 ? 'HUB ALL ANSWERED' : `HUB ${index + 1} OF 3 ANSWERED`));
  }
  // An answer that brings a text and fields, and takes them away again.
  await level(ids[0] ?? '', 4).check();
  await expect(page.getByText('TO FIND OUT:')).toBeVisible();
  await level(ids[0] ?? '', 5).check();
  await expect(page.getByText('WHO DOES IT?')).toBeVisible();
  await level(ids[0] ?? '', 2).check();
  await expect(page.getByText('TO FIND OUT:')).toHaveCount(0);
  await page
    .getByRole('button', { name: /^CLEAR/ })
    .first()
    .press('Enter');
  await expect(current(page)).toHaveText(reads('HUB 2 OF 3 ANSWERED'));
  await page.getByRole('button', { name: /^UNDO/ }).press('Enter');
  await expect(current(page)).toHaveText(reads('HUB ALL ANSWERED'));
  expect(faults).toEqual([]);
});

test('in a translated page headings and places follow from statement to statement and from part to part', async ({
  page,
}) => {
  const faults = faultsOf(page);
  // Nothing can be kept, so the parts change in one page.
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await start(page);
  await watched(page);
  await translate(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reads('HUB'));
  await page.getByRole('radio', { name: 'ONE BY ONE' }).check();
  await expect(page.locator('#one-by-one-place')).toHaveText(reads('STATEMENT 1 OF 3'));
  const first = await page.locator('legend').last().innerText();
  await page.getByRole('button', { name: 'NEXT STATEMENT' }).press('Enter');
  await expect(page.locator('#one-by-one-place')).toHaveText(reads('STATEMENT 2 OF 3'));
  expect(await page.locator('legend').last().innerText()).not.toBe(first);
  await page.getByRole('link', { name: /^NEXT PART/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reads('1 NEEDS'));
  await expect(current(page)).toHaveText(reads('1 NEEDS 0 OF 3 ANSWERED'));
  await page.getByRole('link', { name: 'SEE WHERE YOU STAND' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('WHERE YOU STAND');
  await expect(page.getByText(/^0\s*OF\s*18/).first()).toBeVisible();
  expect(faults).toEqual([]);
});
