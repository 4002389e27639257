import { type Page, expect, test } from '@playwright/test';
import { tabTo, visit } from './support';

const QUESTIONS = [
  ['1. Where in the cycle are you?', '4 Procure', 'part=procure'],
  ['2. How much say will people have?', 'Work with people', 'say=involve'],
  ['3. About how many people do you want to hear?', '13 to 50 people', 'people=some'],
  ['4. How long have you got, from today to a result?', 'Up to six weeks', 'weeks=six-weeks'],
  ['5. How much money is there?', 'Some: up to medium cost', 'money=medium'],
] as const;

const suggestions = (page: Page) =>
  page.getByRole('region', { name: 'Suggestions' }).getByRole('heading', { level: 3 });
const status = (page: Page) => page.getByRole('main').getByRole('status').first();

test.describe('help me choose', () => {
  test('five answers bring three methods, each with its reasons, and lead to the method', async ({ page }) => {
    await visit(page, '/methods/choose/');
    await expect(status(page)).toHaveText('Answer one question or more. Up to three suggestions appear here.');
    await expect(suggestions(page)).toHaveCount(0);
    for (const [question, given] of QUESTIONS) {
      await page.getByLabel(question).selectOption({ label: given });
      await expect(suggestions(page)).toHaveCount(3);
    }
    await expect(status(page)).toHaveText('Three to look at first:');
    for (const item of await page.getByRole('region', { name: 'Suggestions' }).getByRole('listitem').all())
      await expect(item).toContainText(/(Fits|But): it /);
    const [title = ''] = await suggestions(page).allTextContents();
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    // Back from the method, the answers still stand there.
    await page.goBack();
    await expect(suggestions(page).first()).toHaveText(title);
  });

  test('the address holds the answers, and brings the same three back', async ({ page }) => {
    await visit(page, '/methods/choose/');
    for (const [question, given] of QUESTIONS) await page.getByLabel(question).selectOption({ label: given });
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      `?${QUESTIONS.map(([, , inAddress]) => inAddress).join('&')}`,
    );
    const titles = await suggestions(page).allTextContents();
    await page.reload();
    await expect(suggestions(page)).toHaveText(titles);
    for (const [question, given] of QUESTIONS)
      expect((await page.getByLabel(question).getByRole('option', { selected: true }).textContent())?.trim()).toBe(
        given,
      );
    for (const [question] of QUESTIONS) await page.getByLabel(question).selectOption('');
    await expect(suggestions(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('an unknown answer in the address is named and left out; the others count', async ({ page }) => {
    await visit(page, '/methods/choose/?part=moon&say=involve');
    await expect(status(page)).toContainText(
      'This address asks for something that is not a choice here (part: moon). It was left out.',
    );
    await expect(suggestions(page)).toHaveCount(3);
    await page.getByLabel(QUESTIONS[4][0]).selectOption({ label: QUESTIONS[4][1] });
    await expect(status(page)).toHaveText('Three to look at first:');
  });

  test('works with the keyboard alone', async ({ page }) => {
    await visit(page, '/methods/choose/');
    await tabTo(page, page.getByLabel(QUESTIONS[0][0]));
    await page.keyboard.type('4 P');
    await expect(page.getByLabel(QUESTIONS[0][0])).toHaveValue('procure');
    await expect(suggestions(page)).toHaveCount(3);
    await tabTo(page, suggestions(page).first().getByRole('link'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/methods\/[\w-]+\/$/);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('says so and leads to the list', async ({ page }) => {
      await page.goto('/methods/choose/');
      await expect(
        page.getByRole('paragraph').filter({ hasText: 'The suggestions need script, and your browser has it off.' }),
      ).toBeVisible();
      await expect(page.getByLabel(QUESTIONS[0][0])).toBeHidden();
      await page.getByRole('link', { name: 'Read all the methods' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /^Methods/ })).toBeVisible();
    });
  });
});

test.describe('comparing methods', () => {
  const table = (page: Page) => page.getByRole('main').getByRole('table');

  test('two methods stand side by side in a table with heads for its columns and rows', async ({ page }) => {
    await visit(page, '/methods/compare/');
    await expect(status(page)).toHaveText('Choose two methods, or three.');
    await page.getByLabel('First method').selectOption({ label: 'Survey' });
    await page.getByLabel('Second method').selectOption({ label: 'Focus group' });
    await expect(status(page)).toHaveText('Survey beside Focus group.');
    await expect(table(page).getByRole('columnheader')).toHaveText(['What', 'Survey', 'Focus group']);
    await expect(table(page).getByRole('rowheader')).toHaveText([
      'Right when',
      'Not when',
      'Fits',
      'How much say people have',
      'People',
      'Time',
      'Effort and cost',
      'Where',
      'Skills',
      'Access and inclusion',
      'Main risk',
    ]);
    for (const cell of await table(page).getByRole('cell').all()) expect((await cell.innerText()).trim()).not.toBe('');
    expect(new URL(page.url()).search).toBe('?method=survey&method=focus-group');
    await page.reload();
    await expect(table(page).getByRole('columnheader')).toHaveText(['What', 'Survey', 'Focus group']);
  });

  test('a third can be added and taken away again', async ({ page }) => {
    await visit(page, '/methods/compare/?method=survey&method=focus-group');
    await page.getByLabel('Third method').selectOption({ label: "Citizens' jury" });
    await expect(table(page).getByRole('columnheader')).toHaveText(['What', 'Survey', 'Focus group', "Citizens' jury"]);
    await page.getByLabel('Third method').selectOption({ label: 'None' });
    await expect(table(page).getByRole('columnheader')).toHaveCount(3);
    await page.getByLabel('Second method').selectOption({ label: 'None' });
    await expect(table(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('Choose two methods, or three.');
  });

  test('from a page of a method it is one step to comparing it', async ({ page }) => {
    await visit(page, '/methods/survey/');
    await page.getByRole('link', { name: 'Compare it with another method' }).click();
    await expect(page.getByLabel('First method')).toHaveValue('survey');
  });

  test('a method that does not exist is named, and so is a fourth', async ({ page }) => {
    await visit(page, '/methods/compare/?method=survey&method=telepathy&method=focus-group');
    await expect(status(page)).toHaveText('There is no method called telepathy. Survey beside Focus group.');
    await visit(page, '/methods/compare/?method=survey&method=focus-group&method=citizens-jury&method=interview');
    await expect(status(page)).toContainText('Only the first 3 are shown.');
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
  });

  test('without a connection the page says so, shows no old table, and works again afterwards', async ({
    page,
    context,
  }) => {
    await visit(page, '/methods/compare/?method=survey&method=focus-group');
    await expect(table(page)).toBeVisible();
    await context.setOffline(true);
    await page.getByLabel('Second method').selectOption({ label: "Citizens' jury" });
    await expect(status(page)).toHaveText('A method could not be read. Check your connection, then choose again.');
    await expect(table(page)).toHaveCount(0);
    await context.setOffline(false);
    await page.getByLabel('Second method').selectOption({ label: 'Focus group' });
    await expect(status(page)).toHaveText('Survey beside Focus group.');
  });

  test('a server that answers with an error is told of in the same way', async ({ page }) => {
    await page.route('**/methods/focus-group/', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await visit(page, '/methods/compare/?method=survey&method=focus-group');
    await expect(status(page)).toHaveText('A method could not be read. Check your connection, then choose again.');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('says so and leads to the list', async ({ page }) => {
      await page.goto('/methods/compare/');
      await expect(
        page.getByRole('paragraph').filter({ hasText: 'Comparing needs script, and your browser has it off.' }),
      ).toBeVisible();
      await page.getByRole('link', { name: 'Open the methods' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /^Methods/ })).toBeVisible();
    });
  });
});
