import { type Page, expect, test } from '@playwright/test';
import { PARTS, answer, card, chooseFile, choice, download, kept, onTheDevice, seeResults, start, statement, statements, visit } from './support';

const NOTHING_KEPT = 'This browser keeps nothing for this site, so your answers last only until you close this page. Save a file before you leave.';

/** Answers where "saved" never comes up. */
async function choose(page: Page, id: string, given: number | string): Promise<void> {
  await choice(statement(page, id), given).check();
  await expect(choice(statement(page, id), given)).toBeChecked();
}

test.describe('where the browser keeps nothing', () => {
  const FAULTS: Readonly<Record<string, () => void>> = {
    'there is no database': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    'the browser forbids the database': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Forbidden', 'SecurityError');
      };
    },
    'nothing at all may be stored': () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    },
  };
  for (const [fault, make] of Object.entries(FAULTS)) {
    test(`an assessment goes on in memory because ${fault}: it says so, and a file keeps the answers`, async ({ page }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(make);
      await visit(page, '/assess/');
      await expect(page.getByRole('alert').first()).toHaveText(
        'This browser keeps nothing for this site. You can still assess: do it in one sitting, and save a file before you close the page.',
      );
      await page.getByLabel(/What shall it be called/).fill('In memory');
      await page.getByRole('button', { name: /^Start/ }).click();
      await expect(statements(page).first()).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(NOTHING_KEPT);
      await choose(page, 'H-04', 2);

      // Across parts and views the answers stay.
      await page.getByRole('link', { name: /^Next part/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: PARTS[1], exact: true })).toBeVisible();
      await choose(page, 'S1-02', 3);
      await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: /^Hub/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Hub', exact: true })).toBeVisible();
      await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
      await expect(page.getByRole('alert')).toContainText(NOTHING_KEPT);
      await seeResults(page);
      await expect(page.getByText('2 of 18 statements answered.')).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(NOTHING_KEPT);
      const file = await download(page, page.getByRole('alert').getByRole('button', { name: 'Save a file' }));
      expect(file.name).toBe('in-memory.engagement.json');
      await page.getByRole('link', { name: 'Go back to the answers' }).click();
      await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();

      // The page is closed; the file brings it all back, in memory again.
      await visit(page, '/assess/');
      await expect(page.getByRole('heading', { name: 'In memory' })).toHaveCount(0);
      await chooseFile(page, file.name, file.text);
      await page.getByRole('button', { name: 'Open it' }).click();
      await expect(page.getByText('2 of 18 statements answered.')).toBeVisible();
      expect(errors).toEqual([]);
    });
  }
});

test.describe('when the device is full', () => {
  const FULL =
    'Not saved: this device has no room left for this site. Your answers are still here on the page. Save a file now, then free some space.';

  /** From now on the device refuses to keep anything, or does so again. */
  const fill = (page: Page, full: boolean) =>
    page.evaluate((yes) => {
      const room = window as unknown as { put?: typeof IDBObjectStore.prototype.put };
      room.put ??= IDBObjectStore.prototype.put;
      const { put } = room;
      IDBObjectStore.prototype.put = yes
        ? () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          }
        : put;
    }, full);

  test('it says so plainly, the answer stays on the page, a file can be saved, and the next change tries again', async ({ page }) => {
    await start(page, { title: 'Full' });
    await answer(page, 'H-04', 2);
    await fill(page, true);
    await choose(page, 'H-11', 3);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await choose(page, 'H-12', 4);
    await expect(page.getByRole('alert')).toContainText(FULL);
    const file = await download(page, page.getByRole('alert').getByRole('button', { name: 'Save a file' }));
    expect(Object.keys(JSON.parse(file.text).assessment.responses[0].entries)).toEqual(['H-04', 'H-11', 'H-12']);

    await fill(page, false);
    await choose(page, 'H-12', 1);
    await kept(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.reload();
    await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
    await expect(choice(statement(page, 'H-11'), 3)).toBeChecked();
    await expect(choice(statement(page, 'H-12'), 1)).toBeChecked();
  });

  test('going on to the next part and to the results loses nothing', async ({ page }) => {
    await start(page);
    await answer(page, 'H-04', 2);
    await fill(page, true);
    await choose(page, 'H-11', 3);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await page.getByRole('link', { name: /^Next part/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: PARTS[1], exact: true })).toBeVisible();
    await choose(page, 'S1-02', 1);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await seeResults(page);
    await expect(page.getByText('3 of 18 statements answered.')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(FULL);
  });

  test('starting still works', async ({ page }) => {
    await visit(page, '/assess/');
    await fill(page, true);
    await page.getByRole('button', { name: /^Start/ }).click();
    await expect(statements(page).first()).toBeVisible();
    await choose(page, 'H-04', 2);
    await expect(page.getByRole('alert')).toContainText(FULL);
  });

  test('the same holds when it is the browser itself that has no room', async ({ page, context, baseURL }) => {
    const { origin } = new URL(baseURL ?? '');
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await start(page);
    await choose(page, 'H-04', 2);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await choose(page, 'H-11', 3);
    await kept(page);
    await visit(page, '/assess/');
    await expect(card(page, 'Our assessment')).toContainText('2 of 18 answered');
  });

  test('a file that does not fit is refused in words, and what was here stays', async ({ page }) => {
    await start(page, { title: 'Here' });
    await answer(page, 'H-04', 2);
    await seeResults(page);
    const file = await download(page, page.getByRole('button', { name: 'Save a file' }));
    await visit(page, '/assess/');
    const before = await onTheDevice(page);
    await fill(page, true);
    await chooseFile(page, file.name, file.text);
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'The browser refused to keep it: there may be no room left. Nothing was changed. Free some space, or delete an assessment, then open the file again.',
    );
    expect(await onTheDevice(page)).toBe(before);
  });
});

test.describe('two tabs', () => {
  test('an answer in one is seen in the other, and neither loses what the other wrote', async ({ page, context }) => {
    await start(page, { title: 'Shared' });
    await answer(page, 'H-04', 2);
    const other = await context.newPage();
    await visit(other, page.url());
    await expect(choice(statement(other, 'H-04'), 2)).toBeChecked();

    await answer(other, 'H-11', 3);
    await expect(choice(statement(page, 'H-11'), 3)).toBeChecked();
    await answer(page, 'H-12', 4);
    await expect(choice(statement(other, 'H-12'), 4)).toBeChecked();
    await answer(page, 'H-04', 1);
    await expect(choice(statement(other, 'H-04'), 1)).toBeChecked();

    // Both at once.
    await Promise.all([choose(page, 'H-11', 1), choose(other, 'H-12', "I don't know")]);
    await Promise.all([kept(page), kept(other)]);
    for (const tab of [page, other]) {
      await expect(choice(statement(tab, 'H-11'), 1)).toBeChecked();
      await expect(choice(statement(tab, 'H-12'), "I don't know")).toBeChecked();
    }
    await page.reload();
    await expect(choice(statement(page, 'H-04'), 1)).toBeChecked();
    await expect(choice(statement(page, 'H-11'), 1)).toBeChecked();
    await expect(choice(statement(page, 'H-12'), "I don't know")).toBeChecked();
  });

  test('the list on the start page follows what another tab does', async ({ page, context }) => {
    await start(page, { title: 'Elsewhere' });
    const list = await context.newPage();
    await visit(list, '/assess/');
    await expect(card(list, 'Elsewhere')).toContainText('0 of 18 answered');
    await answer(page, 'H-04', 2);
    await expect(card(list, 'Elsewhere')).toContainText('1 of 18 answered');
  });
});

test('an assessment that this version cannot read is not touched, and is offered as a file', async ({ page }) => {
  await start(page, { title: 'Good' });
  await answer(page, 'H-04', 2);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('engagement-cycle');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('assessments', 'readwrite');
          writing.objectStore('assessments').put({ id: 'from-the-future', revision: 1, data: { title: 'Odd', layout: 'unknown' } });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await visit(page, '/assess/');
  await expect(page.getByText(/^One saved assessment cannot be read here\. It has not been touched\./)).toBeVisible();
  await expect(card(page, 'Good')).toContainText('1 of 18 answered');
  const file = await download(page, page.getByRole('button', { name: 'Save it as it is' }));
  expect(JSON.parse(file.text)).toEqual({ title: 'Odd', layout: 'unknown' });
  expect(await onTheDevice(page)).toContain('from-the-future');
});

test('if the statements cannot be fetched, the page says that the answers are safe and tries again', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 2);
  await page.route('**/assess/words/needs.json', (route) => route.abort());
  await page.getByRole('link', { name: /^Next part/ }).click();
  await expect(page.getByRole('alert')).toContainText('The statements could not be fetched. Your answers are safe on this device.');
  await page.unroute('**/assess/words/needs.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(statements(page)).toHaveCount(3);
});
