import { type Page, expect, test } from '@playwright/test';
import { tabTo, visit } from './support';

const AID = '/law/does-it-apply/';
const FIRST = 'Who will make the decision?';

/** The questions and outcomes that can be seen. */
const places = (page: Page) => page.locator('[data-aid] section').filter({ visible: true });
const ask = (page: Page, question: string) => page.getByRole('region', { name: question });
const trail = (page: Page) => page.getByRole('navigation', { name: 'Your answers so far' });

async function give(page: Page, question: string, answer: string): Promise<void> {
  await ask(page, question).getByRole('link', { name: answer, exact: true }).click();
  await expect(ask(page, question)).toBeHidden();
}

/** From the first question to the outcome that most changes of a service have. */
async function toScrutiny(page: Page): Promise<void> {
  await give(page, FIRST, 'An integrated care board (ICB)');
  await give(page, 'Must you make a temporary change at once, because patients or staff are at risk?', 'No');
  await give(page, 'Is it about services that people use, or how those services are arranged?', 'Yes, or not sure');
  await give(page, 'What kind of work is it?', 'Working up or weighing a proposal for change');
  await give(page, 'Would people get the service differently, or have a different range of services?', 'Yes');
  await give(page, 'Is the change a substantial one, on which councillors must be consulted?', 'Yes');
}

const OUTCOME = 'The involvement duty is likely to apply, and so is scrutiny';

test('one question at a time leads to an outcome with its reasons, what to do next and what to read', async ({
  page,
}) => {
  await visit(page, AID);
  await expect(places(page)).toHaveCount(1);
  await expect(ask(page, FIRST)).toBeVisible();
  await expect(trail(page)).toBeHidden();
  await toScrutiny(page);
  const outcome = ask(page, OUTCOME);
  await expect(places(page)).toHaveCount(1);
  await expect(outcome).toBeFocused();
  await expect(outcome.getByText('A duty is likely to apply')).toBeVisible();
  await expect(outcome.getByText('What to do next')).toBeVisible();
  expect(await outcome.getByRole('list').first().getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
  // The reasons have their sources, and the duties their pages.
  await expect(
    outcome
      .getByRole('link', { name: '[1]' })
      .or(outcome.getByRole('link', { name: /^\[\d+\]$/ }).first())
      .first(),
  ).toBeVisible();
  await expect(outcome.locator('a[href^="/law/"]').first()).toBeVisible();
  await outcome.getByRole('link', { name: 'Start again' }).click();
  await expect(ask(page, FIRST)).toBeFocused();
  await expect(trail(page)).toBeHidden();
});

test('the way there stands above, and any answer on it can be changed', async ({ page }) => {
  await visit(page, AID);
  await toScrutiny(page);
  await expect(trail(page).getByRole('listitem')).toHaveCount(6);
  await expect(trail(page).getByRole('listitem').first()).toContainText(`${FIRST} An integrated care board (ICB)`);
  await trail(page).getByRole('link', { name: 'Change the answer to: What kind of work is it?' }).click();
  await expect(ask(page, 'What kind of work is it?')).toBeFocused();
  await expect(trail(page).getByRole('listitem')).toHaveCount(3);
  await give(page, 'What kind of work is it?', 'Planning: needs, priorities, a strategy or a plan for services');
  await expect(ask(page, 'The involvement duty is likely to apply, from the start')).toBeVisible();
  await expect(trail(page).getByRole('listitem')).toHaveCount(4);
});

test('the back button goes back one question', async ({ page }) => {
  await visit(page, AID);
  await toScrutiny(page);
  await page.goBack();
  await expect(ask(page, 'Is the change a substantial one, on which councillors must be consulted?')).toBeVisible();
  await expect(places(page)).toHaveCount(1);
  for (let step = 0; step < 5; step += 1) await page.goBack();
  await expect(ask(page, FIRST)).toBeVisible();
  await page.goForward();
  await expect(
    ask(page, 'Must you make a temporary change at once, because patients or staff are at risk?'),
  ).toBeVisible();
});

test('the address of an outcome, or of the heading in it, shows that outcome alone', async ({ page }) => {
  for (const place of ['#o-involve-and-scrutiny', '#verdict-involve-and-scrutiny']) {
    await visit(page, '/');
    await visit(page, AID + place);
    await expect(ask(page, OUTCOME)).toBeVisible();
    await expect(places(page)).toHaveCount(1);
  }
});

test('an address that names a place outside the questions, or none at all, begins at the beginning', async ({
  page,
}) => {
  for (const place of ['#main', '#nowhere', '#sources']) {
    await visit(page, '/');
    await visit(page, AID + place);
    await expect(ask(page, FIRST)).toBeVisible();
    await expect(places(page)).toHaveCount(1);
  }
});

test('following a note to its source does not lose the outcome', async ({ page }) => {
  await visit(page, `${AID}#o-involve-and-scrutiny`);
  await ask(page, OUTCOME)
    .getByRole('link', { name: /^\[\d+\]$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#source-/);
  await expect(ask(page, OUTCOME)).toBeVisible();
  await expect(places(page)).toHaveCount(1);
});

test('works with the keyboard alone', async ({ page }) => {
  await visit(page, AID);
  await tabTo(page, ask(page, FIRST).getByRole('link', { name: 'A council' }));
  await page.keyboard.press('Enter');
  await expect(places(page)).toHaveCount(1);
  await expect(ask(page, FIRST)).toBeHidden();
  await expect(places(page).first()).toBeFocused();
  // The next stop is what is asked now, not the top of the page.
  await tabTo(page, places(page).first().locator('.aid-answers').getByRole('link').first(), 4);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all the questions and outcomes stand there, and each answer is a link to the next', async ({ page }) => {
    await page.goto(AID);
    await expect(
      page.getByText('Begin with the first question. Each answer leads to the next place on this page.'),
    ).toBeVisible();
    expect(await places(page).count()).toBeGreaterThan(15);
    for (const answer of await page.locator('.aid-answers').getByRole('link').all()) {
      const place = (await answer.getAttribute('href')) ?? '';
      await expect(page.locator(place)).toBeVisible();
    }
    await ask(page, FIRST).getByRole('link', { name: 'A council' }).click();
    await expect(page).toHaveURL(/#q-council$/);
    await expect(page.locator('#q-council')).toBeInViewport();
  });
});
