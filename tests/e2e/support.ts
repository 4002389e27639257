import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page, expect } from '@playwright/test';

/* What the browser tests share: the site's addresses, the steps of an assessment, and the accessibility check. */

/** The parts in order, as the app names them. */
export const PARTS = ['Hub', '1 Needs', '2 Plan', '3 Design', '4 Procure', '5 Monitor'] as const;

/** Every address of the built site's map, without the host, and the page for addresses that do not exist. */
export async function siteAddresses(): Promise<readonly string[]> {
  const { BASE_URL } = process.env;
  const map = BASE_URL
    ? await (await fetch(`${BASE_URL}/sitemap-0.xml`)).text()
    : readFileSync(fileURLToPath(new URL('../../dist/sitemap-0.xml', import.meta.url)), 'utf8');
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  if (addresses.length === 0) throw new Error('The site map lists no page.');
  return [...addresses.sort(), '/404.html'];
}

/** Goes to a page and waits until the app on it, if there is one, is ready. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Nothing on the page is still opening. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/^Opening/).filter({ visible: true })).toHaveCount(0);
}

interface Wanted {
  readonly depth?: 'Quick check' | 'Every statement';
  /** The one part to rate, by the words of the choice. */
  readonly only?: RegExp;
  readonly title?: string;
}

/** Starts an assessment as a person does and waits for the first statement. */
export async function start(page: Page, { depth = 'Quick check', only, title }: Wanted = {}): Promise<void> {
  await visit(page, '/assess/');
  const form = page.getByRole('form', { name: 'Start an assessment' });
  await form.getByRole('radio', { name: depth }).check();
  if (only) await choosePart(form, only);
  if (title) await form.getByLabel(/What shall it be called/).fill(title);
  await form.getByRole('button', { name: /^Start/ }).click();
  await expect(statements(page).first()).toBeVisible();
}

async function choosePart(form: Locator, name: RegExp): Promise<void> {
  const list = form.getByLabel('Which parts?');
  const options = await list.getByRole('option').allTextContents();
  await list.selectOption({ label: options.find((option) => name.test(option)) ?? '' });
}

/** The statements on the page, each as the group of its radio buttons. */
export function statements(page: Page): Locator {
  return page.getByRole('group', { name: /^(H|S[1-5])-\d\d / });
}

export function statement(page: Page, id: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${id} `) });
}

/** The permanent ids of the statements on the page, in order. */
export async function idsOn(page: Page): Promise<readonly string[]> {
  const names = await statements(page).locator('legend').allTextContents();
  return names.map((name) => name.trim().split(' ')[0] ?? '');
}

/** The radio button of a level, or of one of the answers beside the scale. */
export function choice(group: Locator, answer: number | string): Locator {
  return group.getByRole(
    'radio',
    typeof answer === 'number' ? { name: new RegExp(`^Level ${answer} `) } : { name: answer, exact: true },
  );
}

/** Answers a statement and waits until the device has kept it. */
export async function answer(page: Page, id: string, given: number | string): Promise<void> {
  await choice(statement(page, id), given).check();
  await expect(choice(statement(page, id), given)).toBeChecked();
  await kept(page);
}

/** The screen says that everything is kept. */
export async function kept(page: Page): Promise<void> {
  // A change is drawn one timer later: until then the line still tells of the save before.
  await page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done))));
  await expect(page.getByText(/^Saved on this device, \d/)).toBeVisible();
}

export async function openNote(page: Page, id: string): Promise<Locator> {
  const box = page.getByRole('group').filter({ hasText: new RegExp(`Note and evidence for ${id}`) });
  const details = box.last();
  await details.getByText(/^Note and evidence/).click();
  await expect(details.getByLabel('Note', { exact: true })).toBeVisible();
  return details;
}

/** Goes on from the answers to where one stands. */
export async function seeResults(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See where you stand' }).click();
  await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
}

/** The card of an assessment on the start page. */
export function card(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: 'Your assessments on this device' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** Presses a button that offers a file, and reads it. */
export async function download(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await button.click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Chooses a file in "Open a file". */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel(/A file you saved/)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** All that the browser keeps of assessments, as text: to see that nothing has changed. */
export function onTheDevice(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('engagement-cycle');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('assessments').objectStore('assessments').getAll();
          reading.onsuccess = () => {
            database.close();
            done(JSON.stringify(reading.result));
          };
        };
      }),
  );
}

/**
 * What axe finds wrong on the page as it stands, a line each, by WCAG 2.2 at levels A and AA and by its best practices. A rule is left
 * out only with a reason beside the call.
 */
export async function barriers(
  page: Page,
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Describing what passes takes most of the time, and nobody reads it.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...without])
    // There are no frames to join, so no second page is needed for it.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** How many pixels of the page stand outside the window to the side. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Presses Tab until `target` has the focus, as a person would, and sees to it that every stop on the way can be seen. */
export async function tabTo(page: Page, target: Locator, presses = 80): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    // What the last key changed is drawn first. A script is faster than that: what then appears would push the focus out of the window.
    await drawn(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => unseenFocus(page)).toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${presses} presses of Tab did not reach ${target}`);
}

/** Resolves when the page has been drawn with all that has happened to it so far. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Says what has the focus if its mark cannot be seen: no thick line round it, or outside the window. Empty when all is well. */
export function unseenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    // On the wheel the shape's own line is the mark.
    const shape = element instanceof SVGElement ? element.querySelector('.shape') : undefined;
    const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(shape ?? element);
    const line = shape ? parseFloat(strokeWidth) >= 6 : outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return line && inside ? '' : `${element.outerHTML.slice(0, 200)} (line ${line}, in the window ${inside})`;
  });
}
