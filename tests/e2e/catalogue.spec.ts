import { type Locator, type Page, expect, test } from '@playwright/test';
import { tabTo, visit } from './support';

/* Lists that can be narrowed: the methods and the real examples. */

/** The entries that can be seen, each by its heading. */
const entries = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });
const group = (page: Page, name: string) => page.getByRole('group', { name });
const box = (page: Page, of: string, name: string) =>
  group(page, of).getByRole('checkbox', { name: new RegExp(`^${name} `) });
/** How many entries a filter says it would show: the number after its name. */
async function promised(page: Page, filter: Locator): Promise<number> {
  const label = await page
    .locator('label')
    .filter({
      has: page.locator(
        `input[name="${await filter.getAttribute('name')}"][value="${await filter.getAttribute('value')}"]`,
      ),
    })
    .textContent();
  return Number(/\((\d+)\)/.exec(label ?? '')?.[1]);
}
const words = (page: Page) => page.getByRole('main').getByRole('status').first();

for (const { address, many, all, first, second } of [
  {
    address: '/methods/',
    many: 'methods',
    all: 40,
    first: ['Cost', 'Low', 'Medium', 'cost=low'],
    second: ['Where', 'Online', 'where=online'],
  },
  {
    address: '/examples/',
    many: 'cases',
    all: undefined,
    first: ['Part of the cycle', '4 Procure', '5 Monitor', 'part=procure'],
    second: ['When', 'Before July 2022', 'era=earlier'],
  },
] as const) {
  test.describe(`the list at ${address}`, () => {
    const [one, a, b, aInAddress] = first;
    const [other, c, cInAddress] = second;

    test('shows everything at first and says how many there are', async ({ page }) => {
      await visit(page, address);
      const count = await entries(page).count();
      if (all) expect(count).toBe(all);
      expect(count).toBeGreaterThan(30);
      await expect(words(page)).toHaveText(`All ${count} ${many}.`);
      await expect(page.getByRole('button', { name: 'Clear the filters' })).toBeHidden();
    });

    test('each filter shows as many entries as it promised', async ({ page }) => {
      await visit(page, address);
      for (const filter of await group(page, one).getByRole('checkbox').all()) {
        const count = await promised(page, filter);
        expect(count).toBeGreaterThan(0);
        await filter.check();
        await expect(entries(page)).toHaveCount(count);
        await filter.uncheck();
      }
    });

    test('two filters of one group show what fits either; a filter of another group narrows that', async ({ page }) => {
      await visit(page, address);
      const [firstBox, secondBox, otherBox] = [box(page, one, a), box(page, one, b), box(page, other, c)];
      const [onlyA, onlyB] = [await promised(page, firstBox), await promised(page, secondBox)];
      await firstBox.check();
      await expect(entries(page)).toHaveCount(onlyA);
      // A number never depends on what is chosen in its own group.
      expect(await promised(page, secondBox)).toBe(onlyB);
      await secondBox.check();
      const either = await entries(page).count();
      expect(either).toBeGreaterThanOrEqual(Math.max(onlyA, onlyB));
      expect(either).toBeLessThanOrEqual(onlyA + onlyB);

      const both = await promised(page, otherBox);
      expect(both).toBeLessThan(either);
      await otherBox.check();
      await expect(entries(page)).toHaveCount(both);
      await expect(words(page)).toContainText(new RegExp(`^${both} of \\d+ ${many} fit`));
    });

    test('the address holds the choice, and a reload or a friend with the address sees the same', async ({
      page,
      context,
    }) => {
      await visit(page, address);
      await box(page, one, a).check();
      await box(page, other, c).check();
      expect([...new URL(page.url()).searchParams].map((pair) => pair.join('=')).sort()).toEqual(
        [aInAddress, cInAddress].sort(),
      );
      const titles = await entries(page).allTextContents();
      await page.reload();
      await expect(box(page, one, a)).toBeChecked();
      await expect(box(page, other, c)).toBeChecked();
      await expect(entries(page)).toHaveText(titles);

      const friend = await context.newPage();
      await visit(friend, page.url());
      await expect(entries(friend)).toHaveText(titles);

      await page.getByRole('button', { name: 'Clear the filters' }).click();
      expect(new URL(page.url()).search).toBe('');
    });

    test('an address that asks for an unknown filter shows everything, and says what was left out', async ({
      page,
    }) => {
      await visit(page, `${address}?colour=red&${first[3].split('=')[0]}=moon`);
      await expect(words(page)).toContainText(/^All \d+/);
      await expect(page.getByText(/asks for something that is not a filter here/)).toContainText('moon');
      await expect(page.getByText(/asks for something that is not a filter here/)).toContainText('colour');
      // What is known beside it still counts.
      await visit(page, `${address}?colour=red&${aInAddress}`);
      await expect(box(page, one, a)).toBeChecked();
      await expect(page.getByText(/asks for something that is not a filter here/)).toBeVisible();
      // A choice of one's own is an answer: the note goes.
      await box(page, other, c).check();
      await expect(page.getByText(/asks for something that is not a filter here/)).toBeHidden();
    });

    test('where nothing fits, the page says what to do, and clearing brings everything back', async ({ page }) => {
      await visit(page, address);
      const count = await entries(page).count();
      await chooseNothing(page);
      await expect(entries(page)).toHaveCount(0);
      await expect(words(page)).toContainText('fits all of that. Take one filter away, or clear them.');
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await expect(entries(page)).toHaveCount(count);
      await expect(words(page)).toHaveText(`All ${count} ${many}.`);
      for (const filter of await page.getByRole('checkbox').all()) await expect(filter).not.toBeChecked();
    });

    test('works with the keyboard alone', async ({ page }) => {
      await visit(page, address);
      const count = await entries(page).count();
      const filter = box(page, one, a);
      await tabTo(page, filter);
      await page.keyboard.press('Space');
      await expect(filter).toBeChecked();
      await expect(filter).toBeFocused();
      await expect(entries(page)).not.toHaveCount(count);
      await tabTo(page, page.getByRole('button', { name: 'Clear the filters' }));
      await page.keyboard.press('Enter');
      await expect(entries(page)).toHaveCount(count);
      // The button has gone; the focus has not gone with it.
      await expect(page.getByRole('checkbox').first()).toBeFocused();
      await tabTo(page, entries(page).first().getByRole('link'));
      const title = (await entries(page).first().textContent())?.trim() ?? '';
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    });

    test('on a phone the list comes first and the filters open when asked', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await visit(page, address);
      await expect(page.getByRole('checkbox').first()).toBeHidden();
      await page.getByText('Narrow the list').click();
      await box(page, one, a).check();
      await expect(words(page)).toContainText(' fit');
      // With a choice made they stand open, so that nobody wonders where the rest has gone.
      await page.reload();
      await expect(box(page, one, a)).toBeVisible();
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });

      test('is a plain list of everything, with no filters that do nothing', async ({ page }) => {
        await page.goto(`${address}?${aInAddress}`);
        if (all) await expect(entries(page)).toHaveCount(all);
        expect(await entries(page).count()).toBeGreaterThan(30);
        await expect(page.getByText('Narrow the list')).toBeHidden();
        await expect(page.getByRole('button', { name: 'Clear the filters' })).toBeHidden();
        const link = entries(page).first().getByRole('link');
        const title = (await link.textContent())?.trim() ?? '';
        await link.click();
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      });
    });
  });
}

/** Chooses a filter, and another that promises nothing beside it. */
async function chooseNothing(page: Page): Promise<void> {
  const empty = page.locator('label').filter({ hasText: /\(0\)/ }).filter({ visible: true });
  for (const filter of await page.getByRole('checkbox').all()) {
    await filter.check();
    if (await empty.count()) return empty.first().getByRole('checkbox').check();
    await filter.uncheck();
  }
  throw new Error('No two filters exclude each other.');
}
