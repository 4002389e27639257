import { readFile } from 'node:fs/promises';
import { read } from '@e965/xlsx';
import { type Page, expect, test } from '@playwright/test';
import mammoth from 'mammoth';
import { STATEMENTS } from '../fixtures/bank';
import { type Written, groupOfTwenty } from '../fixtures/group-of-twenty';
import { barriers, chooseFile, download, kept, sideways, visit } from './support';

/** Opens the assessment of a group of twenty and goes to its report, as a board secretary does: three clicks. */
async function report(page: Page, written: Written = {}): Promise<void> {
  await visit(page, '/assess/');
  await chooseFile(page, 'ours.engagement.json', groupOfTwenty(written));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: 'Report', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: '1. Where the baton is dropped' })).toBeVisible();
}

/** Presses a button that offers a file, and gives its bytes. */
async function bytes(page: Page, name: string | RegExp): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

/** The texts of a PDF's pages cannot be read without a reader of PDF, but how many there are can. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** How many sheets the first page takes on paper: printed alone. */
async function sheetsOfFront(page: Page): Promise<number> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media print { #report-detail { display: none !important; } }');
    document.adoptedStyleSheets = [sheet];
  });
  const count = pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return count;
}

test.describe('the board report', () => {
  test('has one page first and the detail after, on the screen and on paper', async ({ page }) => {
    await report(page);
    await expect(page.getByRole('heading', { level: 2 })).toContainText([
      'Take it with you',
      '1. Where the baton is dropped',
      '2. What we do not know',
      '3. Where viewpoints differ',
      '4. Below level 3, though the law or statutory guidance stands behind it',
      '5. What we ask of you',
    ]);
    await expect(page.getByRole('heading', { name: 'Every statement' })).toBeHidden();
    expect(await barriers(page)).toEqual([]);
    expect(await sheetsOfFront(page)).toBe(1);

    await page.getByRole('button', { name: `Show the detail: ${STATEMENTS.length} statements, 10 actions` }).click();
    await expect(page.getByRole('row', { name: /^H-01/ }).first()).toContainText('1, agreed');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide the detail' }).click();
    const whole = pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(whole).toBeGreaterThan(4);
  });

  test('holds what the board is asked, which stays with the assessment', async ({ page }) => {
    await report(page);
    await page.getByLabel(/^What you ask the board/).fill('Agree the plan.\nGive it a budget.');
    await kept(page);
    await page.reload();
    await expect(page.getByText('Agree the plan.\nGive it a budget.').last()).toBeVisible();
    await page.getByLabel(/^What you ask the board/).fill('Decide. '.repeat(70));
    expect(await sheetsOfFront(page)).toBe(1);
  });

  test('comes as a Word file and a workbook that other programs open', async ({ page }) => {
    await report(page);
    const word = await bytes(page, 'Word document');
    expect(word.name).toBe('engagement-in-our-area.docx');
    const html = (await mammoth.convertToHtml({ buffer: word.buffer })).value;
    expect(html).toContain('<h1>1. Where the baton is dropped</h1>');
    expect(html).toMatch(/<img alt="The hand-overs round the cycle\. [^"]+" src="data:image\/png/);
    // The hand-overs, the statements of six parts, the actions, the evidence.
    expect(html.match(/<table>/g)).toHaveLength(9);

    const workbook = await bytes(page, 'Workbook (Excel)');
    const book = read(workbook.buffer);
    expect(book.SheetNames).toEqual(['Group', 'Answers', 'What people wrote', 'Evidence', 'Hand-overs', 'Actions']);
    expect(book.Sheets.Actions?.A2?.v).toBeDefined();
  });

  test('gives single tables and pictures, with the words to set beside them', async ({ page }) => {
    await report(page);
    await page.getByText('Single tables and pictures').click();
    const csv = await download(page, page.getByRole('button', { name: 'Actions', exact: true }));
    expect(csv.name).toBe('engagement-in-our-area.actions.csv');
    expect(csv.text.split('\r\n')).toHaveLength(12);
    const svg = await download(page, page.getByRole('button', { name: /^SVG of the wheel/ }));
    expect(svg.text).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg.text).toContain('<title>The hand-overs round the cycle. ');
    // What another page's style would have to say must stand in the file.
    expect(svg.text).not.toContain('class=');
    const png = await bytes(page, /^PNG of the level of every statement/);
    expect(png.buffer.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.buffer.readUInt32BE(16)).toBeGreaterThan(600);
  });

  for (const [what, words] of [
    ['one word without end', 'W'.repeat(9_900)],
    ['another direction', '\u202eهيئة الرعاية الصحية '.repeat(400)],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(500)],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'.repeat(180)],
    ['many lines', 'a\n'.repeat(4900)],
  ] as const)
    test(`keeps its first page and its width with ${what}`, async ({ page }) => {
      let alerts = 0;
      page.on('dialog', (dialog) => void (alerts++, dialog.dismiss()));
      await page.setViewportSize({ width: 360, height: 800 });
      await report(page, { change: words, reason: words, title: words.slice(0, 150) });
      expect(await sideways(page)).toBe(0);
      expect(await sheetsOfFront(page)).toBe(1);
      const { buffer } = await bytes(page, 'Word document');
      expect((await mammoth.extractRawText({ buffer })).value).toContain('1. Where the baton is dropped');
      expect(alerts).toBe(0);
    });
});

test.describe('what the public is told', () => {
  async function make(page: Page): Promise<string> {
    await report(page);
    await page.getByRole('link', { name: 'A page for the public' }).click();
    await page.getByLabel('Your organisation').fill('Riverside Health & Care');
    const well = page.getByRole('group', { name: 'What you do well' });
    await well.getByText(/^Pick from what you found/).click();
    await well
      .getByRole('button', { name: /^Add (?!a line)/ })
      .first()
      .click();
    const working = page.getByRole('group', { name: 'What you are working on' });
    await working.getByRole('button', { name: /^Add a line/ }).click();
    await working.getByLabel(/line 1$/).fill('We will publish what changed. We will do it within four weeks.');
    await page.getByLabel('How people can get involved').fill('Come to the panel.');
    await page.getByLabel('Contact').fill('involve@example.org');
    await page.getByLabel('When you will report back').fill('2027-03-01');
    await page.getByRole('button', { name: 'Make the page' }).click();
    await expect(page.getByText('Your page is ready.')).toBeVisible();
    return page.getByLabel('The link').inputValue();
  }

  test('is a page in a link: nothing but what was picked, to print, in simple words, and as HTML', async ({
    page,
    browser,
  }) => {
    const link = await make(page);
    expect(await barriers(page)).toEqual([]);
    expect(new URL(link).hash.length).toBeLessThan(8192);

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(other.getByText('This is Riverside Health & Care’s own account')).toBeVisible();
    await expect(other.getByRole('heading', { level: 2 })).toHaveText([
      'What we do well',
      'What we are working on',
      'How to get involved',
      'When we will report back',
    ]);
    await expect(other.getByText('1 March 2027')).toBeVisible();
    await expect(other.getByText('A note of some length')).toHaveCount(0);
    expect(await barriers(other)).toEqual([]);
    expect(pagesIn(await other.pdf({ format: 'A4' }))).toBe(1);

    const html = await download(other, other.getByRole('button', { name: 'HTML for your own website' }));
    expect(html.text).toContain('<h1 dir="auto">Working with people: Riverside Health &amp; Care</h1>');
    expect(html.text).not.toContain('<script');

    await other.getByRole('button', { name: 'Simple words' }).click();
    await expect(other.getByText('have not yet checked this page')).toBeVisible();
    const lines = other.locator('.easy-read li');
    await expect(lines).toHaveText([
      'This page is about how we work with people.',
      'Riverside Health & Care made this page.',
      /./,
      'We will publish what changed.',
      'We will do it within four weeks.',
      'Come to the panel.',
      'involve@example.org',
      'We will tell you by 1 March 2027.',
    ]);
    await expect(lines.locator('svg')).toHaveCount(8);
    expect(await barriers(other)).toEqual([]);
    // Nothing is kept of what was only looked at.
    expect(await other.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      'Riverside',
    );
    await elsewhere.close();
  });

  test('what was begun is there when one comes back', async ({ page }) => {
    await make(page);
    await page.reload();
    await expect(page.getByLabel('Your organisation')).toHaveValue('Riverside Health & Care');
    await expect(page.getByLabel('Contact')).toHaveValue('involve@example.org');
  });

  test('a link that is cut, too long, of another kind or made of markup says so and shows nothing', async ({
    page,
  }) => {
    let alerts = 0;
    page.on('dialog', (dialog) => void (alerts++, dialog.dismiss()));
    const link = await make(page);
    for (const [hash, words] of [
      [new URL(link).hash.slice(0, -20), 'This link is damaged'],
      [`#${'A'.repeat(9000)}`, 'This link is too long'],
      ['#<script>alert(1)</script>', 'This link is damaged'],
      ['#H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTVWqBQCwuFhuFgAAAA', 'This link'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`/explain/our-results/${hash}`);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(words);
      await expect(alert.getByRole('link')).toHaveAttribute('href', '/explain/');
      await expect(page.locator('[data-results-shown]')).toBeHidden();
    }
    expect(alerts).toBe(0);
  });

  test('without a link the page says what it is for', async ({ page }) => {
    await visit(page, '/explain/our-results/');
    await expect(page.getByRole('heading', { name: 'Were you sent a link?' })).toBeVisible();
  });
});
