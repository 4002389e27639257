import { readFile } from 'node:fs/promises';
import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import { barriers, choice, idsOn, kept, start, statement, statements, visit } from './support';

/* A group as it would: answer apart, meet, disagree on nine statements, settle seven, record two dissents, choose four actions, compare. */

test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });

const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name, exact: true });

/** Answers the open part's statements: `level` says which level each gets. */
async function answerPart(page: Page, level: (index: number) => number | string): Promise<void> {
  for (const [index, id] of (await idsOn(page)).entries()) await choice(statement(page, id), level(index)).check();
  await kept(page);
}

/** A colleague on another device opens the link, answers, and gives back the text to send. */
async function colleague(
  context: BrowserContext,
  link: string,
  {
    viewpoint,
    name,
    level,
  }: { readonly viewpoint: string; readonly name?: string; readonly level: (index: number) => number | string },
): Promise<string> {
  const page = await context.newPage();
  await visit(page, link);
  const form = page.getByRole('form', { name: /^You are invited to answer/ });
  await form.getByLabel('Where do you answer from?').selectOption({ label: viewpoint });
  if (name) await form.getByLabel(/^Your name/).fill(name);
  await form.getByRole('button', { name: 'Start: go to the first statement' }).click();
  await expect(statements(page).nth(9)).toBeVisible();
  await answerPart(page, level);
  await page.getByRole('link', { name: 'See where you stand' }).click();
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
}

test('six people answer apart, meet, settle seven of nine, plan, and compare, with no network from the first page on', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await visit(page, '/assess/');
  await expect(page.getByText('Ready: on this device the assessment now works with no network too.')).toBeVisible({
    timeout: 30_000,
  });
  await page.context().setOffline(true);

  await start(page, { depth: 'Every statement', only: /procure and contract/i, title: 'Our stroke contract' });
  await expect(statements(page).nth(9)).toBeVisible();
  // Nine will divide them; the rest of the part, however many it asks, will not.
  const asked = await statements(page).count();
  const close = asked - 9;
  await answerPart(page, () => 3);
  await page.getByRole('link', { name: 'See where you stand' }).click();
  await expect(page.getByRole('heading', { name: 'Where the baton is dropped' })).toBeVisible();

  // The invitation holds no answers.
  await room(page, 'Group').click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${baseURL}/assess/#invite=`)).toBe(true);

  // Five others, each on a device of their own. On nine statements they stand in two camps.
  const others = [
    { viewpoint: 'The board', level: (index: number) => (index >= 9 ? 3 : 1) },
    { viewpoint: 'Staff of the organisation', level: (index: number) => (index >= 9 ? 3 : 4) },
    { viewpoint: 'A patient or carer', name: 'Pat', level: (index: number) => (index >= 9 ? 3 : 1) },
    { viewpoint: 'A patient or carer', level: (index: number) => (index === 9 ? "I don't know" : index > 9 ? 3 : 1) },
    { viewpoint: 'Healthwatch, or whoever does its work now', level: (index: number) => (index >= 9 ? 3 : 4) },
  ];
  const messages: string[] = [];
  for (const each of others) {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    messages.push(await colleague(context, link, each));
    await context.close();
  }

  // Four come by e-mail, quoted and in one message; the fifth as well, twice.
  await page
    .getByLabel('Or a text from an e-mail or a chat')
    .fill(messages.slice(0, 4).join('\n\n').replace(/^/gm, '> '));
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(page.getByText('5 people have answered.')).toBeVisible();
  await page.getByLabel('Or a text from an e-mail or a chat').fill(`${messages[4]}\n${messages[4]}`);
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(page.getByText('6 people have answered.')).toBeVisible();
  await expect(page.getByText(`9 split, ${close} close`)).toBeVisible();
  // One of the board alone, unasked: no viewpoint of one is shown. Two patients are, and two of staff with the lead's own "not said" apart.
  await expect(page.getByText(/The board: 1/)).toHaveCount(0);
  await expect(page.getByText('Patients and carers: 2')).toBeVisible();
  await kept(page);

  // The meeting: two hours.
  await room(page, 'Workshop').click();
  await page.getByLabel('How much time have you for the statements?').selectOption('120');
  await expect(page.getByText(`${asked} statements, ${90 + 2 * close} of 120 minutes.`)).toBeVisible();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  for (let number = 1; number <= 9; number += 1) {
    await expect(page.getByText(new RegExp(`^${number} of ${asked}\\.`))).toBeVisible();
    await expect(page.getByText('6 people’s answers are in.')).toBeVisible();
    if (number === 1) {
      // Nobody's speech or stray key works the screen until letters are asked for.
      await page.keyboard.press('r');
      await expect(page.getByRole('button', { name: 'Show the answers' })).toBeVisible();
      await page.getByLabel(/^Letter keys too/).check();
      await page.keyboard.press('t');
      await expect(page.getByText(/^9:5\d$/)).toBeVisible();
    }
    await page.keyboard.press('r');
    await expect(page.getByText(/^Two or more people on each side of a level/)).toBeVisible();
    if (number <= 7) {
      await page.getByRole('group', { name: 'Agreed level' }).getByRole('radio', { name: 'Level 2' }).check();
      await page.getByLabel('The reason, in a line').fill(`Reason ${number}`);
    } else await page.getByRole('group', { name: 'Agreed level' }).getByRole('radio', { name: 'Not settled' }).check();
    if (number === 1 || number === 8) {
      await page.getByRole('button', { name: 'Record a dissent' }).click();
      // The new box has the keyboard, so no letter is taken for a command.
      await expect(page.getByLabel(/^Dissent 1/)).toBeFocused();
      await page.keyboard.type(number === 1 ? 'I have never been asked.' : 'It works on our ward.');
      await expect(page.getByLabel(/^Dissent 1/)).toHaveValue(
        number === 1 ? 'I have never been asked.' : 'It works on our ward.',
      );
    }
    if (number === 5) {
      // Stop, and carry on another day.
      await kept(page).catch(() => undefined);
      await page.getByRole('button', { name: 'Stop here; carry on another time' }).click();
      await page.reload();
      await page.getByRole('button', { name: /^Carry on at/ }).click();
    }
    await page.getByRole('button', { name: /^Next: S4/ }).click();
  }
  await page.getByRole('button', { name: 'Stop here; carry on another time' }).click();
  const minutes = page.getByRole('region', { name: 'Minutes' });
  await expect(minutes.getByText('Agreed: level 2.')).toHaveCount(7);
  await expect(minutes.getByText('Not settled.')).toHaveCount(2);
  await expect(minutes.getByText('Dissent: “I have never been asked.”')).toBeVisible();
  await expect(minutes.getByText('Dissent: “It works on our ward.”')).toBeVisible();

  // Four actions, with dates.
  await room(page, 'Plan').click();
  for (let number = 1; number <= 4; number += 1) {
    await page
      .getByRole('button', { name: /^Plan an action/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^Plan another action/ })).toHaveCount(number);
  }
  const actions = page.getByRole('region', { name: 'Actions' });
  await expect(actions.getByText('4 to do or under way.')).toBeVisible();
  const toCalendar = page.getByRole('button', { name: 'Save the dates for your calendar' });
  await toCalendar.click();
  await expect(actions.getByText(/^No action that is to do or under way has a date yet/)).toBeVisible();
  for (const field of await actions.getByLabel('By when').all()) {
    await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    // Key by key, as people do: the year 2 and the year 20 are on the way. Day and month alike: their order is the browser's.
    await field.pressSequentially('05052027');
    await expect(field).toHaveValue('2027-05-05');
  }
  const waiting = page.waitForEvent('download');
  await toCalendar.click();
  const calendar = await readFile(await (await waiting).path(), 'utf8');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270505');

  // A year later.
  await room(page, 'Compare').click();
  await page.getByLabel(/^A name for it/).fill('This year');
  await page.getByRole('button', { name: 'Take a snapshot' }).click();
  await expect(page.getByText('Taken: "This year".')).toBeVisible();
  await kept(page);
  await room(page, 'Workshop').click();
  await page.getByRole('button', { name: /^Carry on at/ }).click();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('group', { name: 'Agreed level' }).getByRole('radio', { name: 'Level 4' }).check();
  await page.getByRole('button', { name: 'Stop here; carry on another time' }).click();
  await room(page, 'Compare').click();
  await page.getByRole('checkbox', { name: /^This year/ }).check();
  await expect(page.getByText(new RegExp(`${asked} statements can be compared: 1 up, 0 down`))).toBeVisible();
});

test('every room of a group has no barrier, and shows nothing before the reveal', async ({ page }) => {
  test.setTimeout(120_000);
  await start(page, { depth: 'Every statement', only: /procure and contract/i, title: 'Barriers' });
  await answerPart(page, (index) => (index % 4) + 1);
  await page.getByRole('link', { name: 'See where you stand' }).click();
  for (const name of ['Group', 'Workshop', 'Plan', 'Compare', 'Other frameworks']) {
    await room(page, name).click();
    await expect(room(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await barriers(page), name).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${name} at 320`,
    ).toBe(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await room(page, 'Workshop').click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('One person’s answer is in.')).toBeVisible();
  await expect(page.locator('.stage-marks')).toHaveCount(0);
  expect(await barriers(page), 'before the reveal').toEqual([]);
  await page.getByRole('button', { name: 'Show the answers' }).click();
  await expect(page.locator('.stage-marks')).toHaveCount(4);
  expect(await barriers(page), 'after the reveal').toEqual([]);
});
