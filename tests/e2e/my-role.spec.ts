import { type Page, expect, test } from '@playwright/test';
import { visit } from './support';

const PROCURE = '/stages/procure-and-contract/';
const mine = (page: Page) => page.getByRole('heading', { level: 2, name: /^(Your part: |Nothing is set down here )/ });
/** All the roles that a part names, in "Who needs to do what". */
const roles = (page: Page) => page.locator('.role-row').filter({ visible: true });

/** Chooses the role of contracts lead, as a person does. */
async function beContractsLead(page: Page): Promise<void> {
  await visit(page, '/roles/contracts-lead/');
  await page.getByRole('button', { name: 'This is my role' }).click();
  await expect(
    page.getByText('Kept on this device. The hub and each stage now begin with what you do there.'),
  ).toBeVisible();
}

test('whoever chooses a role finds "Your part" first on the page of a stage', async ({ page }) => {
  await beContractsLead(page);
  await visit(page, PROCURE);
  await expect(mine(page)).toContainText('Your part: ');
  // The same duties as in the whole list, which is still there.
  const part = page.locator('[data-mine]');
  const row = page.locator('[data-role-row="contracts-lead"]');
  expect(await part.getByRole('listitem').allTextContents()).toEqual(await row.getByRole('listitem').allTextContents());
  expect(await roles(page).count()).toBeGreaterThan(5);
  // First: before any other section.
  const first = page.getByRole('article').getByRole('heading', { level: 2 }).first();
  expect(await first.textContent()).toContain('Your part: ');
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at),
    ),
  ).toEqual([]);
});

test('the role can be forgotten, and then nothing is put first', async ({ page }) => {
  await beContractsLead(page);
  await page.reload();
  await page.getByRole('button', { name: 'This is not my role any more' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'This is my role' })).toBeVisible();
  await visit(page, PROCURE);
  await expect(roles(page).first()).toBeVisible();
  await expect(mine(page)).toHaveCount(0);
});

test('choosing another role takes the place of the first', async ({ page }) => {
  await beContractsLead(page);
  await visit(page, '/roles/board/');
  await expect(page.getByRole('button', { name: 'This is my role' })).toBeVisible();
  await page.getByRole('button', { name: 'This is my role' }).click();
  await visit(page, '/roles/contracts-lead/');
  await expect(page.getByRole('button', { name: 'This is my role' })).toBeVisible();
});

test('a part where the role has no work says so and shows every role', async ({ page }) => {
  await beContractsLead(page);
  await visit(page, '/stages/identify-needs/');
  await expect(mine(page)).toContainText('Nothing is set down here for your role');
  await expect(mine(page)).toContainText('every role is below');
  expect(await roles(page).count()).toBeGreaterThan(5);
});

test('an address can ask for a role, which counts more than the one kept and changes nothing that is kept', async ({
  page,
}) => {
  await beContractsLead(page);
  await visit(page, `${PROCURE}?role=board`);
  await expect(mine(page)).toContainText(/^Your part: Board/);
  await visit(page, PROCURE);
  await expect(mine(page)).not.toContainText('Board');
  await expect(mine(page)).toContainText('Your part: ');
});

for (const role of ['nonsense', '"]<b>', '', '%F0%9F%A6%86']) {
  test(`an address that asks for the role "${role}" shows everything and breaks nothing`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await visit(page, `${PROCURE}?role=${role}`);
    expect(await roles(page).count()).toBeGreaterThan(5);
    if (role) await expect(mine(page)).toHaveText('Nothing is set down here for your role: every role is below');
    else await expect(mine(page)).toHaveCount(0);
    // The other tools of the page have started too.
    await expect(page.getByRole('button', { name: 'Keep this page' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('where the browser keeps nothing, the page says that it did not', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await visit(page, '/roles/contracts-lead/');
  await page.getByRole('button', { name: 'This is my role' }).click();
  await expect(
    page.getByText('Your browser did not keep it. It may be full, or not allowed to keep anything.'),
  ).toBeVisible();
});
