import { type Page, expect, test } from '@playwright/test';
import { answer, barriers, chooseFile, sideways, start, visit } from '../e2e/support';
import { groupOfTwenty } from '../fixtures/group-of-twenty';

/*
 * Every room as full as a real group makes it, and as empty as an address without an assessment: no barrier, one main heading, nothing
 * to the side of the window, and nothing cut off where a person sets text wider or larger.
 */

const ROOMS = ['answer', 'results', 'group', 'workshop', 'plan', 'report', 'compare', 'frameworks'] as const;
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };

/** The four spacings that a person may set: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const TWICE = 'html { font-size: 200% !important; }';

/** Words without a place to break, as people paste them. */
const LONG = 'Zusammenarbeitsvereinbarungen/und-ein-langer-Name-'.repeat(2);

/** Opens a group's assessment in a room, with everything that can be folded open. */
async function openFull(page: Page, room: string): Promise<void> {
  await visit(page, '/assess/');
  await chooseFile(page, 'a.engagement.json', groupOfTwenty({ title: `Area ${LONG}`, change: LONG, reason: LONG }));
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
  await visit(page, page.url().replace('/results/', `/${room}/`));
  await expect(page.getByRole('navigation', { name: 'This assessment' })).toBeVisible();
  await page.locator('.app details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
}

/** What stands outside the window or is cut off by what it stands in, a line each. */
async function lost(page: Page): Promise<readonly string[]> {
  const outside = await sideways(page);
  const cut = await page.locator('.app').evaluate((room) =>
    [...room.querySelectorAll<HTMLElement>(':not(input, textarea)')]
      .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden'))
      .filter((each) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(each);
        // Hidden from the eye on purpose: the head of a table that is a list on a phone.
        if (clipPath !== 'none') return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
          (hides(overflowY) && each.scrollHeight > each.clientHeight + 1)
        );
      })
      .map((each) => `cut off: ${each.outerHTML.slice(0, 120)}`),
  );
  return [...(outside > 0 ? [`${outside} pixels outside the window: ${await widest(page)}`] : []), ...cut];
}

/** The innermost of what stands outside the window, to mend it. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const right = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > right + 0.5 && each.checkVisibility(),
    );
    const inner = over.filter((each) => !over.some((other) => other !== each && each.contains(other)));
    return inner
      .slice(0, 3)
      .map((each) => `${each.parentElement?.className} > ${each.outerHTML.slice(0, 120)}`)
      .join(' | ');
  });
}

/** Gives the page a style sheet of the reader's own, in place of the last one. The page's policy takes no element for it. */
function dress(page: Page, styles: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, styles);
}

async function everyWay(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).count(), 'main headings').toBe(1);
  for (const [size, name] of [
    [WIDE, 'at 1280 pixels'],
    [PHONE, 'at 390 pixels'],
    [SMALL, 'at 320 pixels'],
  ] as const) {
    await page.setViewportSize(size);
    expect.soft(await lost(page), name).toEqual([]);
    if (size !== PHONE) expect.soft(await barriers(page), name).toEqual([]);
  }
  await dress(page, SPACED);
  expect.soft(await lost(page), 'with the four spacings at 320 pixels').toEqual([]);
  await page.setViewportSize(WIDE);
  expect.soft(await lost(page), 'with the four spacings at 1280 pixels').toEqual([]);
  await dress(page, TWICE);
  expect.soft(await lost(page), 'with text twice as large').toEqual([]);
  await dress(page, '');
}

for (const room of ROOMS) {
  test(`the room "${room}" of a group has no barrier, and loses nothing where text is wider or larger`, async ({
    page,
  }) => {
    await openFull(page, room);
    await everyWay(page);
  });

  test(`the room "${room}" with nothing open has no barrier`, async ({ page }) => {
    await visit(page, `/assess/${room}/`);
    await expect(page.getByRole('heading', { name: 'That assessment is not on this device' })).toBeVisible();
    await everyWay(page);
  });
}

test('the running workshop has no barrier, before the answers are shown and after', async ({ page }) => {
  await openFull(page, 'workshop');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('button', { name: 'Show the answers' })).toBeVisible();
  await everyWay(page);
  await page.getByRole('button', { name: 'Show the answers' }).click();
  await everyWay(page);
});

test('the plan does not scroll sideways after the first action', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 1);
  await visit(page, page.url().replace('/answer/', '/plan/'));
  await expect(page.getByRole('heading', { name: 'Actions' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Plan an action/ })
    .first()
    .click();
  await expect(page.getByLabel(/^Status of/)).toBeVisible();
  for (const size of [PHONE, SMALL]) {
    await page.setViewportSize(size);
    expect(await lost(page)).toEqual([]);
  }
});
