import { type Page, expect, test } from '@playwright/test';
import {
  PARTS,
  answer,
  card,
  chooseFile,
  choice,
  download,
  kept,
  onTheDevice,
  openNote,
  seeResults,
  start,
  statement,
  statements,
  visit,
} from './support';

const NOTHING_KEPT =
  'This browser keeps nothing for this site, so your answers last only until you close this page. Save a file before you leave.';

const NOT_KEPT =
  'The browser did not keep that. Another tab may be writing, or there is no room. Nothing was lost: try again.';

const NOT_FETCHED = 'The statements could not be fetched. Your answers are safe on this device.';

/** Goes to another assessment by its address, on the same page: back in the history does the same. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
}

/** Answers where "saved" never comes up. */
async function choose(page: Page, id: string, given: number | string): Promise<void> {
  await choice(statement(page, id), given).check();
  await expect(choice(statement(page, id), given)).toBeChecked();
}

test.describe('where the browser keeps nothing', () => {
  const [NO_PLACE, FORBIDDEN] = ['It has no place for it.', 'A private window or a setting may forbid it.'];
  const FAULTS: Readonly<Record<string, readonly [() => void, string]>> = {
    'there is no database': [() => Object.defineProperty(window, 'indexedDB', { value: undefined }), NO_PLACE],
    'the browser forbids the database': [
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Forbidden', 'SecurityError');
        };
      },
      FORBIDDEN,
    ],
    'nothing at all may be stored': [
      () => {
        Object.defineProperty(window, 'indexedDB', { value: undefined });
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Forbidden', 'SecurityError');
          },
        });
      },
      NO_PLACE,
    ],
  };
  for (const [fault, [make, why]] of Object.entries(FAULTS)) {
    test(`an assessment goes on in memory because ${fault}: it says so, and a file keeps the answers`, async ({
      page,
    }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(make);
      await visit(page, '/assess/');
      await expect(page.getByRole('alert').first()).toHaveText(
        `This browser keeps nothing for this site. ${why} You can still assess: do it in one sitting, and save a file before you close the page.`,
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

  test('it says so plainly, the answer stays on the page, a file can be saved, and the next change tries again', async ({
    page,
  }) => {
    await start(page, { title: 'Full' });
    await answer(page, 'H-04', 2);
    await fill(page, true);
    await choose(page, 'H-08', 3);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await choose(page, 'H-12', 4);
    await expect(page.getByRole('alert')).toContainText(FULL);
    const file = await download(page, page.getByRole('alert').getByRole('button', { name: 'Save a file' }));
    expect(Object.keys(JSON.parse(file.text).assessment.responses[0].entries)).toEqual(['H-04', 'H-08', 'H-12']);

    await fill(page, false);
    await choose(page, 'H-12', 1);
    await kept(page);
    await expect(page.getByRole('alert')).toHaveText('');
    await page.reload();
    await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
    await expect(choice(statement(page, 'H-08'), 3)).toBeChecked();
    await expect(choice(statement(page, 'H-12'), 1)).toBeChecked();
  });

  test('going on to the next part and to the results loses nothing', async ({ page }) => {
    await start(page);
    await answer(page, 'H-04', 2);
    await fill(page, true);
    await choose(page, 'H-08', 3);
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

  test('going to another assessment and back loses no answer, and says meanwhile which one is not saved', async ({
    page,
  }) => {
    await start(page, { title: 'First' });
    const first = page.url();
    await start(page, { title: 'Second' });
    await fill(page, true);
    await choose(page, 'H-08', 3);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await goTo(page, first);
    await expect(page.getByText('First', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveText(
      /^Not saved: your last answers in "Second"\. They last until you close this page\. Save a file of Second$/,
    );
    const file = await download(page, page.getByRole('button', { name: 'Save a file of Second' }));
    expect(Object.keys(JSON.parse(file.text).assessment.responses[0].entries)).toEqual(['H-08']);
    await page.goBack();
    await expect(page.getByText('Second', { exact: true })).toBeVisible();
    await expect(choice(statement(page, 'H-08'), 3)).toBeChecked();
    await expect(page.getByRole('alert')).toContainText(FULL);

    await fill(page, false);
    await choose(page, 'H-12', 1);
    await kept(page);
    await page.reload();
    await expect(choice(statement(page, 'H-08'), 3)).toBeChecked();
  });

  test('it says so once, and not again at every key', async ({ page }) => {
    await start(page);
    await fill(page, true);
    await choose(page, 'H-08', 3);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await page.evaluate(() => {
      const seen = window as unknown as { changes: number };
      seen.changes = 0;
      const region = document.querySelector('[role=alert]') as Element;
      new MutationObserver((changes) => (seen.changes += changes.length)).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const box = await openNote(page, 'H-08');
    await box.getByLabel('Note', { exact: true }).pressSequentially('As Amina said');
    await expect(page.getByRole('alert')).toContainText(FULL);
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
  });

  test('the same holds when it is the browser itself that has no room', async ({ page, context, baseURL }) => {
    const { origin } = new URL(baseURL ?? '');
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await start(page);
    await choose(page, 'H-04', 2);
    await expect(page.getByRole('alert')).toContainText(FULL);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await choose(page, 'H-08', 3);
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

    await answer(other, 'H-08', 3);
    await expect(choice(statement(page, 'H-08'), 3)).toBeChecked();
    await answer(page, 'H-12', 4);
    await expect(choice(statement(other, 'H-12'), 4)).toBeChecked();
    await answer(page, 'H-04', 1);
    await expect(choice(statement(other, 'H-04'), 1)).toBeChecked();

    // Both at once.
    await Promise.all([choose(page, 'H-08', 1), choose(other, 'H-12', "I don't know")]);
    await Promise.all([kept(page), kept(other)]);
    for (const tab of [page, other]) {
      await expect(choice(statement(tab, 'H-08'), 1)).toBeChecked();
      await expect(choice(statement(tab, 'H-12'), "I don't know")).toBeChecked();
    }
    await page.reload();
    await expect(choice(statement(page, 'H-04'), 1)).toBeChecked();
    await expect(choice(statement(page, 'H-08'), 1)).toBeChecked();
    await expect(choice(statement(page, 'H-12'), "I don't know")).toBeChecked();
  });

  test('evidence listed in one is not written over by evidence listed in the other', async ({ page, context }) => {
    await start(page, { title: 'Evidence' });
    await answer(page, 'H-04', 3);
    const other = await context.newPage();
    await visit(other, page.url());
    const [here, there] = [await openNote(page, 'H-04'), await openNote(other, 'H-04')];
    await here.getByLabel('What shows it').fill('Minutes');
    await kept(page);
    await expect(there.getByRole('group', { name: 'Evidence 1' }).getByLabel('What shows it')).toHaveValue('Minutes');
    await there.getByRole('group', { name: 'Evidence 2' }).getByLabel('What shows it').fill('Policy');
    await kept(other);
    await expect(here.getByRole('group', { name: 'Evidence 2' }).getByLabel('What shows it')).toHaveValue('Policy');
    await here
      .getByRole('group', { name: 'Evidence 1' })
      .getByLabel(/Where it is/)
      .fill('Website');
    await kept(page);
    await page.reload();
    const again = await openNote(page, 'H-04');
    await expect(again.getByLabel('What shows it').nth(0)).toHaveValue('Minutes');
    await expect(again.getByLabel(/Where it is/).nth(0)).toHaveValue('Website');
    await expect(again.getByLabel('What shows it').nth(1)).toHaveValue('Policy');
  });

  test('an assessment deleted in one does not come back through the other, which says so and offers a file', async ({
    page,
    context,
  }) => {
    const DELETED =
      'Deleted in another tab: nothing more is saved of it. Your answers are still here on the page. Save a file if you want to keep them.';
    await start(page, { title: 'Deleted' });
    await answer(page, 'H-04', 2);
    const list = await context.newPage();
    await visit(list, '/assess/');
    await list.getByRole('button', { name: 'Delete Deleted' }).click();
    await expect(list.getByText('Deleted "Deleted".')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(DELETED);
    await choose(page, 'H-08', 3);
    await expect(page.getByRole('alert')).toContainText(DELETED);
    expect(await onTheDevice(list)).toBe('[]');
    const file = await download(page, page.getByRole('alert').getByRole('button', { name: 'Save a file' }));
    expect(Object.keys(JSON.parse(file.text).assessment.responses[0].entries)).toEqual(['H-04', 'H-08']);

    // Undo brings it back, with the answer given meanwhile.
    await list.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('alert')).toHaveText('');
    await expect(card(list, 'Deleted')).toContainText('2 of 18 answered');
  });

  test('when a newer version of the site takes over the database, the older tab says to save a file and reload', async ({
    page,
    context,
  }) => {
    const CLOSED =
      'Not saved: a newer version of this site is open in another tab and has taken over the place where answers are kept. Save a file first, then reload the page.';
    await start(page);
    const newer = await context.newPage();
    await visit(newer, '/');
    await newer.evaluate(() => new Promise((done) => (indexedDB.open('engagement-cycle', 2).onsuccess = done)));
    await expect(page.getByRole('alert')).toContainText(CLOSED);
    await choose(page, 'H-04', 2);
    await expect(page.getByRole('alert')).toContainText(CLOSED);
    await expect(page.getByRole('alert').getByRole('button', { name: 'Save a file' })).toBeVisible();
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

test.describe('assessments that this version cannot read', () => {
  /** Puts these on the device, as an older or newer version of the site might have. */
  const plant = (page: Page, ...records: readonly { readonly id: string; readonly data: unknown }[]) =>
    page.evaluate(
      (list) =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('engagement-cycle');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('assessments', 'readwrite');
            for (const each of list) writing.objectStore('assessments').put({ ...each, revision: 1 });
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
      records,
    );

  test('are not touched, and are offered as a file', async ({ page }) => {
    await start(page, { title: 'Good' });
    await answer(page, 'H-04', 2);
    await plant(page, { id: 'from-the-future', data: { title: 'Odd', layout: 'unknown' } });
    await visit(page, '/assess/');
    await expect(page.getByText(/^One saved assessment cannot be read here\. It has not been touched\./)).toBeVisible();
    await expect(card(page, 'Good')).toContainText('1 of 18 answered');
    const file = await download(page, page.getByRole('button', { name: 'Save it as it is "Odd"' }));
    expect(JSON.parse(file.text)).toEqual({ title: 'Odd', layout: 'unknown' });
    expect(await onTheDevice(page)).toContain('from-the-future');
  });

  test('are told apart, and can be deleted once they have been saved: asked first, and with a way back', async ({
    page,
  }) => {
    await visit(page, '/assess/');
    await plant(page, { id: 'one', data: { title: 'Odd' } }, { id: 'two', data: 'not even a title' });
    await visit(page, '/assess/');
    const [odd, nameless] = ['"Odd" (1 of 2)', 'Without a readable title (2 of 2)'];
    await expect(page.getByRole('button', { name: `Save it as it is ${nameless}` })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
    await download(page, page.getByRole('button', { name: `Save it as it is ${odd}` }));
    await page.getByRole('button', { name: `Delete ${odd}` }).click();
    const question = page.getByRole('group', { name: `Delete ${odd}?` });
    await expect(question.getByRole('button', { name: 'Leave it' })).toBeFocused();
    await question.getByRole('button', { name: 'Leave it' }).click();
    await expect(page.getByRole('heading', { name: odd })).toBeFocused();
    await page.getByRole('button', { name: `Delete ${odd}` }).click();
    await question.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByRole('heading', { name: 'Odd' })).toHaveCount(0);
    expect(await onTheDevice(page)).not.toContain('"one"');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: odd })).toBeVisible();
    expect(await onTheDevice(page)).toContain('"one"');
  });
});

test('a device that refuses to delete says so, and nothing is gone', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await start(page, { title: 'Stays' });
  await visit(page, '/assess/');
  await page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('Refused', 'UnknownError');
    };
  });
  await page.getByRole('button', { name: 'Delete Stays' }).click();
  await expect(page.getByText(NOT_KEPT)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(card(page, 'Stays')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a device that refuses to put a deleted assessment back says so, and undo can be tried again', async ({
  page,
}) => {
  await start(page, { title: 'Comes back' });
  await visit(page, '/assess/');
  await page.getByRole('button', { name: 'Delete Comes back' }).click();
  await expect(page.getByText('Deleted "Comes back".')).toBeVisible();
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(NOT_KEPT)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('"Comes back" is back.')).toBeVisible();
  await expect(card(page, 'Comes back')).toBeVisible();
});

test('an assessment that the device refuses to open is not called missing, and can be tried again', async ({
  page,
}) => {
  await start(page, { title: 'Refused' });
  await answer(page, 'H-04', 2);
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    (window as unknown as { mend: () => void }).mend = () => (IDBObjectStore.prototype.get = get);
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('Refused', 'UnknownError');
    };
  });
  for (const address of [page.url(), page.url().replace('/answer/', '/results/')]) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText(
      'The browser refused to open this assessment. Nothing was changed.',
    );
  }
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 of 18 statements answered.')).toBeVisible();
});

test('if the statements cannot be fetched, the page says that the answers are safe and tries again', async ({
  page,
}) => {
  await start(page);
  await answer(page, 'H-04', 2);
  await page.route('**/assess/words/needs.json', (route) => route.abort());
  await page.getByRole('link', { name: /^Next part/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: NOT_FETCHED })).toBeVisible();
  await page.unroute('**/assess/words/needs.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(statements(page)).toHaveCount(3);
});

test('if they cannot be fetched for the results, the page says so too and tries again', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 2);
  await page.route('**/assess/words/*.json', (route) => route.abort());
  await seeResults(page);
  await expect(page.getByRole('alert').filter({ hasText: NOT_FETCHED })).toBeVisible();
  await expect(page.getByText('1 of 18 statements answered.')).toBeVisible();
  await page.unroute('**/assess/words/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(NOT_FETCHED)).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: 'Where to look first' }).getByRole('heading', { level: 3 }),
  ).toContainText(/\w+ \w+/);
});

test('if a view itself cannot be fetched, the page says so and can be loaded again', async ({ page }) => {
  await start(page);
  await answer(page, 'H-04', 2);
  const address = page.url();
  await page.route('**/_astro/Answer.*.js', (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText(
    'This page could not be fetched. Check your connection, then reload the page.',
  );
  await page.unroute('**/_astro/Answer.*.js');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
});

test.describe('the place where answers are kept', () => {
  test('is opened anew when the browser drops it, and nothing that waited is lost', async ({ page }) => {
    await page.addInitScript(() => {
      // As WebKit does to tabs in the background: what was opened before is dead, what is opened after works.
      const dead = new WeakSet<IDBDatabase>();
      const all: IDBDatabase[] = [];
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given) {
        const request = open.apply(this, given);
        request.addEventListener('success', () => all.push(request.result));
        return request;
      };
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        if (dead.has(this)) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        return transaction.apply(this, given);
      };
      Object.assign(window, { loseConnection: () => all.forEach((each) => dead.add(each)) });
    });
    await start(page);
    await answer(page, 'H-04', 2);
    await page.evaluate(() => (window as unknown as { loseConnection: () => void }).loseConnection());
    for (const id of ['H-08', 'H-12']) await answer(page, id, 3);
    await expect(page.getByRole('alert')).toHaveText('');
    await page.reload();
    for (const id of ['H-08', 'H-12']) await expect(choice(statement(page, id), 3)).toBeChecked();
  });

  test('that does not answer is said within seconds, and there is a way on', async ({ page }) => {
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given) {
        const request = open.apply(this, given);
        if (sessionStorage.getItem('answers') === null)
          for (const event of ['success', 'upgradeneeded', 'error'])
            request.addEventListener(event, (each) => each.stopImmediatePropagation());
        return request;
      };
    });
    await visit(page, '/assess/');
    await expect(page.getByRole('heading', { name: 'The browser does not answer' })).toBeVisible({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Go on without what is kept here' }).click();
    await page.getByRole('button', { name: /^Start/ }).click();
    await expect(statements(page).first()).toBeVisible();

    await visit(page, '/assess/');
    await expect(page.getByRole('heading', { name: 'The browser does not answer' })).toBeVisible({ timeout: 15_000 });
    await page.evaluate(() => sessionStorage.setItem('answers', 'yes'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
  });

  test('of a newer version of the site is not called missing', async ({ page }) => {
    await visit(page, '/');
    await page.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('engagement-cycle', 9);
          request.onsuccess = () => done(request.result.close());
        }),
    );
    await visit(page, '/assess/');
    await expect(page.getByRole('heading', { name: 'This page is older than your work' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('that is deleted while a page is open says so, and takes the answers again when asked', async ({ page }) => {
    await start(page);
    await answer(page, 'H-04', 2);
    await page.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase('engagement-cycle').onsuccess = () => done(true))),
    );
    await expect(page.getByRole('alert')).toContainText('what this site kept in this browser was deleted');
    await page.getByRole('button', { name: 'Keep it on this device again' }).click();
    await kept(page);
    await page.reload();
    await expect(choice(statement(page, 'H-04'), 2)).toBeChecked();
  });
});

test('leaving asks while something is not kept, and not once a file of it was saved', async ({ page }) => {
  await start(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await choose(page, 'H-04', 2);
  await expect(page.getByRole('alert')).toContainText('Not saved');
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(true);
  await download(page, page.getByRole('alert').getByRole('button', { name: 'Save a file' }));
  expect(await asks()).toBe(false);
});

test('undo on the next page takes back what this tab did, and not what another tab did since', async ({
  page,
  context,
}) => {
  await start(page);
  await answer(page, 'H-04', 3);
  const other = await context.newPage();
  await visit(other, page.url());
  const note = await openNote(other, 'H-04');
  await note.getByLabel('Note', { exact: true }).fill('From the other tab');
  await kept(other);
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(choice(statement(page, 'H-04'), 3)).not.toBeChecked();
  await kept(page);
  await other.reload();
  await expect((await openNote(other, 'H-04')).getByLabel('Note', { exact: true })).toHaveValue('From the other tab');

  // Where the other tab has answered too, its answer stays and it is said.
  await answer(page, 'H-08', 1);
  await expect(choice(statement(other, 'H-08'), 1)).toBeChecked();
  await answer(other, 'H-08', 4);
  await expect(choice(statement(page, 'H-08'), 4)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/Left as it is: another tab or device has changed it since \(H-08/)).toBeVisible();
  await expect(choice(statement(page, 'H-08'), 4)).toBeChecked();
});
