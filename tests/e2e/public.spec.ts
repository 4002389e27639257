import { type Locator, type Page, expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { barriers, sideways, visit } from './support';

const EDITIONS = ['Everyday words', 'Simple words and pictures', 'Large print', 'Two minutes aloud'] as const;
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const print = async (page: Page) => pagesIn(await page.pdf({ preferCSSPageSize: true }));

/** What a phone's camera reads from a code on the screen. */
async function scan(code: Locator): Promise<string | undefined> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Nothing on a sheet hangs over its edge. */
const overhang = (page: Page) =>
  page.locator('[data-sheet]').evaluateAll((sheets) =>
    sheets
      .map((sheet) => [sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth])
      .flat()
      .filter((over) => over > 1),
  );

test.describe('the public pages', () => {
  test('a guidance page and each of its editions lead to each other', async ({ page }) => {
    for (const [guidance, subject] of [
      ['/hub/', 'hub'],
      ['/stages/monitor-and-learn/', 'monitor'],
    ] as const)
      for (const edition of ['', 'easy-read/', 'large-print/', 'aloud/']) {
        await visit(page, guidance);
        await page.locator(`main a[href="/explain/${subject}/${edition}"]`).first().click();
        await page.locator(`main a[href="${guidance}"]`).first().click();
        await expect(page).toHaveURL(new RegExp(`${guidance}$`));
      }
  });

  test('each edition leads to the others, and the choice carries along', async ({ page }) => {
    await visit(page, '/explain/needs/');
    for (const edition of EDITIONS) {
      await page
        .getByRole('navigation', { name: 'Choose how to read this' })
        .getByRole('link', { name: edition })
        .click();
      await expect(page.getByRole('link', { name: edition })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Step 1/);
    }
    await page.getByRole('link', { name: 'Simple words and pictures' }).click();
    await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link', { name: /^Next/ }).click();
    await expect(page).toHaveURL(/\/explain\/plan\/easy-read\/$/);
    await page
      .getByRole('navigation', { name: 'Previous and next' })
      .getByRole('link', { name: /^Back to/ })
      .click();
    await expect(page).toHaveURL(/\/explain\/easy-read\/$/);
  });

  test('a link inside a text stays in large print', async ({ page }) => {
    await visit(page, '/explain/needs/large-print/');
    await page.getByRole('link', { name: 'step 2', exact: true }).click();
    await expect(page).toHaveURL(/\/explain\/plan\/large-print\/$/);
  });

  test('large print is large on the screen and on paper', async ({ page }) => {
    await visit(page, '/explain/plan/large-print/');
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const smallest = await page
        .locator('.large-print :is(p, li, h2, a:not(.permalink))')
        .evaluateAll((all) =>
          Math.min(
            ...all.filter((each) => each.checkVisibility()).map((each) => parseFloat(getComputedStyle(each).fontSize)),
          ),
        );
      // 18 point is 24 pixels.
      expect(smallest, media).toBeGreaterThanOrEqual(24);
    }
  });

  test('in simple words every line has a picture, and a picture stays with its line on paper', async ({ page }) => {
    await visit(page, '/explain/monitor/easy-read/');
    await expect(page.getByText('not yet checked this page')).toBeVisible();
    const lines = page.locator('.easy-read li');
    const count = await lines.count();
    expect(count).toBeGreaterThanOrEqual(12);
    await expect(lines.locator('svg')).toHaveCount(count);
    expect(await print(page)).toBeLessThanOrEqual(6);
  });
});

test.describe('a poster', () => {
  test('is filled in on the device, is one sheet, and its code leads where it says', async ({ page, baseURL }) => {
    await visit(page, '/explain/needs/poster/');
    expect(await scan(page.locator('[data-own-code]'))).toBe(`${baseURL}/explain/needs/`);
    await page.getByLabel('Your organisation or group').fill('Park Road Patients');
    await page.getByLabel('Contact').fill('Ade, 01234 567890');
    await page.getByLabel('When and where').fill('Tuesday 1 December, 2 pm\nPark Road library');
    await page.getByLabel('Web address for the square code').fill('https://www.example.org/have-your-say');
    const sheet = page.locator('[data-sheet]');
    for (const words of ['Park Road Patients', 'Ade, 01234 567890', 'Park Road library', 'example.org/have-your-say'])
      await expect(sheet).toContainText(words);
    expect(await scan(page.locator('[data-own-code]'))).toBe('https://www.example.org/have-your-say');
    expect(await overhang(page)).toEqual([]);
    expect(await print(page)).toBe(1);
    expect(await barriers(page)).toEqual([]);

    await page.goto('/explain/plan/leaflet/');
    await expect(page.locator('[data-sheet]').first()).toContainText('Park Road Patients');
    expect(await overhang(page)).toEqual([]);
    expect(await print(page)).toBe(2);
  });

  for (const [what, text] of [
    ['ten thousand letters', 'Organisation '.repeat(770)],
    ['one word without end', 'W'.repeat(10_000)],
    ['another direction', '\u202eهيئة الرعاية الصحية في المنطقة '.repeat(40)],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(500)],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'.repeat(100)],
    ['many lines', 'a\n'.repeat(5000)],
  ] as const)
    test(`keeps its shape with ${what}`, async ({ page }) => {
      await visit(page, '/explain/poster/');
      for (const field of ['Your organisation or group', 'Contact', 'When and where'])
        // At once, as pasting does it: thousands of lines typed take a browser a minute.
        await page.getByLabel(field).evaluate((box: HTMLTextAreaElement, words) => {
          box.value = words;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }, text);
      await expect(page.locator('#contact-problem')).toContainText('The rest is left out.');
      expect(await overhang(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      expect(await print(page)).toBe(1);
      await expect(page.locator('[data-sheet] img')).toHaveCount(0);
    });

  test('without script is whole, with lines for a pen', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await visit(page, '/explain/needs/poster/');
    await expect(page.locator('[data-sheet]')).toContainText('Who have you not heard from yet?');
    await expect(page.getByRole('heading', { name: 'Make it yours' })).toBeHidden();
    await expect(page.locator('[data-sheet]')).toContainText('When and where');
    await context.close();
  });
});

test('the wheel for a notice board is one sheet, with a name and a code', async ({ page, baseURL }) => {
  await visit(page, '/explain/wheel/');
  await page.getByLabel('Your organisation or group').fill('A council');
  await expect(page.locator('[data-sheet]')).toContainText('A council');
  expect(await scan(page.locator('[data-own-code]'))).toBe(`${baseURL}/explain/`);
  expect(await print(page)).toBe(1);
});

test('slides go by keyboard, one at a time, and print one a sheet', async ({ page, baseURL }) => {
  await visit(page, '/explain/slides/');
  const heading = (name: string) => page.getByRole('heading', { level: 2, name });
  await expect(heading('How people can help shape health and care')).toBeVisible();
  await expect(heading('Five steps')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(heading('Five steps')).toBeFocused();
  await expect(page.getByText('2 of 6')).toBeVisible();
  await page.keyboard.press('End');
  await expect(heading('Find out more')).toBeVisible();
  expect(await scan(page.locator('[data-own-code]'))).toBe(`${baseURL}/explain/`);
  await page.keyboard.press('PageUp');
  await expect(heading('You can ask')).toBeVisible();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading('Five steps')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await print(page)).toBe(6);
});

test('somebody writes to the people who plan their care', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/explain/ask/');
  const status = page.locator('[data-ask-status]');
  const boxes = page.getByRole('checkbox');
  expect(await boxes.count()).toBe(18);
  for (const index of [0, 4, 7]) await boxes.nth(index).check();
  await expect(status).toHaveText('3 of 3 chosen. Your letter is below.');
  await boxes.nth(9).click();
  await expect(boxes.nth(9)).not.toBeChecked();
  await expect(status).toContainText('Take one out first');
  await boxes.nth(7).uncheck();
  await page.getByLabel('Who you write to').fill('North ICB <b>');
  await page.getByLabel('Your name').fill('Ade');
  const letter = page.locator('[data-letter]');
  await expect(letter.getByRole('listitem')).toHaveCount(2);
  await expect(letter).toContainText('To North ICB <b>');
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^To North ICB <b>\n\nI would like[\s\S]+\n\n1\. [\s\S]+\n2\. [\s\S]+Thank you\nAde$/,
  );
  const mail = new URL((await page.locator('main [data-ask-mail]').getAttribute('href')) ?? '');
  expect(mail.searchParams.get('body')).toContain('1. ');
  expect(await print(page)).toBe(1);
  expect(await barriers(page)).toEqual([]);
  // What is too long is not cut in silence: it stays in the field, and how much is over stands beside it and is read out.
  const group = page.getByLabel('Your group');
  await group.fill(`${'Friends of the clinic '.repeat(6)}and the end`);
  await expect(group).toHaveValue(/and the end$/);
  await expect(group).toHaveAccessibleDescription(/^23 characters too many: the letter takes 120\./);
  await expect(group).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-ask-over]')).toContainText('23 characters too many');
  expect(await barriers(page)).toEqual([]);
  await group.fill('Friends of the clinic');
  await expect(group).toHaveAccessibleDescription('');
  await expect(letter).toContainText('Friends of the clinic');
  // Nothing is kept.
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('');
});

test('any page has a code and a line to cite it by', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/hub/governance/');
  await page.getByRole('link', { name: 'QR code' }).click();
  await expect(page.locator('[data-code-source]')).toContainText('| The Engagement Cycle');
  expect(await scan(page.locator('[data-code]'))).toBe(`${baseURL}/hub/governance/`);
  await page.getByRole('button', { name: 'Copy with source' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^.+ \| The Engagement Cycle\. http.+\/hub\/governance\/ \(seen \d+ \w+ \d{4}\)$/,
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save as a picture/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('qr-code.svg');
  await page.goto('/qr/#https://evil.example/');
  await page.reload();
  await expect(page.locator('[data-code-address]')).toHaveText(`${baseURL}/`);
});

test('a card in a frame has no script and opens its links outside', async ({ page }) => {
  await visit(page, '/embed/needs/');
  await expect(page.locator('script')).toHaveCount(0);
  await expect(page.locator('base')).toHaveAttribute('target', '_top');
  await page.getByRole('link', { name: 'Find out more' }).click();
  await expect(page).toHaveURL(/\/explain\/needs\/$/);
});

test('the PowerPoint file has real titles, lists, notes for the speaker and a text for each picture', async ({
  request,
}) => {
  const answer = await request.get('/explain/decks/needs.pptx');
  const files = unzipSync(new Uint8Array(await answer.body()));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const names = Object.keys(files);
  expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(5);
  const first = read('ppt/slides/slide1.xml');
  expect(first).toMatch(/<p:ph[^>]*type="title"/);
  expect(first).toContain('Step 1: finding out what people need');
  expect(first).toMatch(/<p:pic>[\s\S]*descr="A wheel: five steps/);
  expect(read('ppt/slides/slide3.xml')).toContain('<a:buSzPct');
  expect(
    names.filter((name) => /^ppt\/notesSlides\//.test(name) && read(name).includes('<a:t>')).length,
  ).toBeGreaterThanOrEqual(5);
  expect(read('docProps/core.xml')).toContain('Step 1: finding out what people need');
  // Well formed, all of it.
  for (const name of names.filter((each) => each.endsWith('.xml'))) expect(read(name), name).toMatch(/^<\?xml/);
});

/** The spacing of WCAG 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

for (const address of [
  '/explain/cycle/poster/',
  '/explain/monitor/poster/',
  '/explain/plan/leaflet/',
  '/explain/wheel/',
])
  for (const width of [320, 1280])
    test(`${address} loses nothing when text is spaced out, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await visit(page, address);
      // As a reader's own style sheet does it: the policy of the page does not forbid that.
      await page.evaluate((rules) => {
        const own = new CSSStyleSheet();
        own.replaceSync(rules);
        document.adoptedStyleSheets.push(own);
      }, SPACED);
      const over = await page.locator('[data-sheet]').evaluateAll((sheets) =>
        sheets.map((sheet) => {
          const paper = sheet.getBoundingClientRect();
          const all = [...sheet.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
          return Math.max(...all.map(({ bottom, right }) => Math.max(bottom - paper.bottom, right - paper.right)));
        }),
      );
      for (const by of over) expect(by).toBeLessThanOrEqual(1);
    });

test('the frame that is offered shows the whole card, from a phone up', async ({ page }) => {
  await visit(page, '/explain/share/');
  const height = Number(/height="(\d+)"/.exec((await page.locator('#frame').textContent()) ?? '')?.[1]);
  for (const subject of ['cycle', 'hub', 'needs', 'plan', 'design', 'procure', 'monitor'])
    for (const width of [320, 360, 600, 1000]) {
      await page.setViewportSize({ width, height });
      await page.goto(`/embed/${subject}/`);
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(whole, `${subject} at ${width} pixels`).toBeLessThanOrEqual(height);
    }
});
