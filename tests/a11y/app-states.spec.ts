import { expect, test } from '@playwright/test';
import {
  answer,
  barriers,
  card,
  chooseFile,
  choice,
  download,
  kept,
  openNote,
  seeResults,
  sideways,
  start,
  statement,
  statements,
  visit,
} from '../e2e/support';

/** Both widths in one go: the state is made once, and seen at a desk and on a small phone. */
async function clear(page: Parameters<typeof barriers>[0]): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await barriers(page), 'at 1280 pixels').toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await barriers(page), 'at 320 pixels').toEqual([]);
  expect(await sideways(page), 'pixels outside the window at 320').toBe(0);
}

test.describe('starting', () => {
  test('with nothing kept yet', async ({ page }) => {
    await visit(page, '/assess/');
    await clear(page);
  });

  test('with assessments kept, one being renamed, one just deleted', async ({ page }) => {
    for (const title of [
      'One',
      'A very long name of a programme, a partnership and a place, with the year 2026',
      'Three',
    ]) {
      await start(page, { title });
      await answer(page, 'H-04', 2);
    }
    await visit(page, '/assess/');
    await clear(page);
    await page.getByRole('button', { name: 'Rename One' }).click();
    await expect(page.getByLabel('New name')).toBeVisible();
    await clear(page);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: 'Delete Three' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(card(page, 'Three')).toHaveCount(0);
    await clear(page);
  });

  test('with a file refused, and with a file ready', async ({ page }) => {
    await start(page, { title: 'A file' });
    await answer(page, 'H-04', 2);
    await seeResults(page);
    const file = await download(page, page.getByRole('button', { name: 'Save a file' }));
    await visit(page, '/assess/');
    await chooseFile(page, 'a-file-with-a-rather-long-name-that-somebody-sent.engagement.json', '{}');
    await expect(page.getByRole('alert')).toContainText('was not opened');
    await clear(page);
    await chooseFile(page, file.name, file.text);
    await expect(page.getByRole('group', { name: 'What is in the file' })).toBeVisible();
    await clear(page);
  });
});

test.describe('answering', () => {
  test('with each kind of answer chosen, a note and evidence', async ({ page }) => {
    await start(page, { depth: 'Every statement', only: /hub/i });
    await answer(page, 'H-01', 2);
    await statement(page, 'H-01').getByRole('checkbox').check();
    await answer(page, 'H-02', "I don't know");
    await answer(page, 'H-03', 'Someone else does this for us');
    await statement(page, 'H-03').getByLabel('How well does it work for you?').selectOption('Level 2');
    await answer(page, 'H-04', 'It does not apply to us');
    await expect(statement(page, 'H-04').getByText('A reason is still needed.')).toBeVisible();
    await answer(page, 'H-07', 'I prefer not to say');
    await answer(page, 'H-06', 4);
    const box = await openNote(page, 'H-06');
    await box.getByRole('button', { name: 'Add more evidence' }).click();
    await kept(page);
    await clear(page);
  });

  test('one by one', async ({ page }) => {
    await start(page);
    await page.getByRole('radio', { name: 'One by one' }).check();
    await expect(statements(page)).toHaveCount(1);
    await clear(page);
  });

  test('when nothing can be kept', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await start(page);
    await choice(statement(page, 'H-04'), 2).check();
    await expect(page.getByRole('alert')).toBeVisible();
    await clear(page);
  });

  test('an assessment that is not here', async ({ page }) => {
    await visit(page, '/assess/answer/#a=nobody-has-this');
    await expect(page.getByRole('heading', { name: 'That assessment is not on this device' })).toBeVisible();
    await clear(page);
  });
});

test.describe('results', () => {
  test('with nothing answered, and with strengths, gaps and things to find out', async ({ page }) => {
    await start(page);
    await seeResults(page);
    await clear(page);
    await page.getByRole('link', { name: 'Go back to the answers' }).click();
    await answer(page, 'H-04', 1);
    await answer(page, 'H-08', "I don't know");
    await answer(page, 'H-12', 4);
    await seeResults(page);
    await clear(page);
  });
});

test.describe('search', () => {
  for (const [state, query] of [
    ['results', 'expenses'],
    ['nothing found', 'xyzzyq'],
  ] as const) {
    test(`with ${state}`, async ({ page }) => {
      await visit(page, `/search/?q=${query}`);
      await expect(page.getByRole('main').getByRole('status').first()).toContainText(query);
      await clear(page);
    });
  }
});

test.describe('tools of reading pages', () => {
  test('the methods narrowed, and narrowed to nothing', async ({ page }) => {
    await visit(page, '/methods/?cost=low&where=online&colour=red');
    await expect(page.getByText(/^\d+ of 40 methods fit/)).toBeVisible();
    await clear(page);
    await visit(page, '/methods/?cost=very-high&time=two-weeks');
    await expect(page.getByText(/^No method fits all of that/)).toBeVisible();
    await clear(page);
  });

  test('three methods suggested', async ({ page }) => {
    await visit(page, '/methods/choose/?part=procure&say=involve&weeks=two-weeks&money=low');
    await expect(page.getByText('Three to look at first:')).toBeVisible();
    await clear(page);
  });

  test('three methods side by side', async ({ page }) => {
    await visit(page, '/methods/compare/?method=survey&method=focus-group&method=citizens-jury');
    await expect(page.getByRole('table')).toBeVisible();
    await clear(page);
  });

  test('the law aid with an outcome and the way to it', async ({ page }) => {
    await visit(page, '/law/does-it-apply/');
    await page.getByRole('link', { name: 'An integrated care board (ICB)' }).click();
    await page.getByRole('link', { name: 'Yes, there is a risk to safety and no time' }).click();
    await expect(page.getByRole('navigation', { name: 'Your answers so far' })).toBeVisible();
    await expect(page.getByText('What to do next', { exact: true }).filter({ visible: true })).toBeVisible();
    await clear(page);
  });

  test('a part that begins with a role of its own', async ({ page }) => {
    await visit(page, '/stages/procure-and-contract/?role=contracts-lead');
    await expect(page.getByRole('heading', { name: /^Your part: / })).toBeVisible();
    await clear(page);
  });

  test('a booklet made', async ({ page }) => {
    await visit(page, '/booklet/?of=procure');
    await page.getByRole('button', { name: 'Make the booklet' }).click();
    await expect(page.getByText(/^\d+ pages in the booklet/)).toBeVisible();
    await clear(page);
  });

  test('a page whose check is overdue, which has been kept', async ({ page }) => {
    await page.clock.setFixedTime('2030-01-01T09:00:00Z');
    await visit(page, '/hub/');
    await page.getByRole('button', { name: 'Keep this page' }).click();
    await expect(page.getByText(/^Due to be checked again/)).toBeVisible();
    await clear(page);
  });
});

/**
 * With forced colours axe compares the page's own text colour with the forced background, so its contrast rule cannot be asked there:
 * https://github.com/dequelabs/axe-core/issues/3978. The browser itself sees to the contrast.
 */
const UNTRUE_IN_FORCED_COLOURS = ['color-contrast'];

for (const [scheme, options, without] of [
  ['dark', { colorScheme: 'dark' }, []],
  ['forced colours', { contextOptions: { forcedColors: 'active' } }, UNTRUE_IN_FORCED_COLOURS],
  ['more contrast', { contextOptions: { contrast: 'more' } }, []],
] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use(options);

    for (const address of ['/', '/stages/procure-and-contract/', '/methods/citizens-jury/', '/explain/procure/']) {
      test(`${address} has no barrier`, async ({ page }) => {
        await visit(page, address);
        expect(await barriers(page, { without })).toEqual([]);
      });
    }

    test('the start page, answering, results and a search have no barrier', async ({ page }) => {
      await start(page);
      await answer(page, 'H-04', 1);
      await answer(page, 'H-08', "I don't know");
      await answer(page, 'H-12', 'It does not apply to us');
      expect(await barriers(page, { without }), 'answering').toEqual([]);
      await seeResults(page);
      expect(await barriers(page, { without }), 'results').toEqual([]);
      await visit(page, '/assess/');
      expect(await barriers(page, { without }), 'start').toEqual([]);
      await visit(page, '/search/?q=expenses');
      await expect(page.getByRole('main').getByRole('status').first()).toContainText('results for');
      expect(await barriers(page, { without }), 'search').toEqual([]);
    });
  });
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what is chosen and what has the focus can still be told apart', async ({ page }) => {
    await start(page);
    await answer(page, 'H-04', 3);
    /** How an element's edge and ground look, as the browser paints them. */
    const look = (element: Element) => {
      const { borderTopColor, borderTopWidth, backgroundColor, outlineStyle, accentColor } = getComputedStyle(element);
      return [borderTopColor, borderTopWidth, backgroundColor, outlineStyle, accentColor].join(' ');
    };
    const group = statement(page, 'H-04');
    const [chosen, other] = [choice(group, 3), choice(group, 2)];
    const [on, off] = [await chosen.screenshot(), await other.screenshot()];
    expect(on.equals(off), 'a chosen level looks like one that is not').toBe(false);
    await chosen.focus();
    expect(await chosen.evaluate(look)).not.toBe(await other.evaluate(look));
  });
});

test.describe("the group's room", () => {
  test('before anybody else has answered, with a file refused, a paper being typed in, and a copy taken out', async ({
    page,
  }) => {
    await start(page, { only: /^Only the hub/i });
    for (const id of ['H-04', 'H-08', 'H-12']) await answer(page, id, 2);
    await seeResults(page);
    await page.getByText(/^Send only your own answers/).click();
    const file = await download(page, page.getByRole('button', { name: 'Save your answers as a file' }));
    await clear(page);
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Add answers' })).toBeVisible();
    await clear(page);

    const another = JSON.stringify({
      ...(JSON.parse(file.text) as { response: object }),
      response: {
        ...(JSON.parse(file.text) as { response: object }).response,
        id: 'another',
        name: 'A name that is rather long and has-no-place-to-break-'.repeat(3),
      },
    });
    const files = [
      ['another.response.json', another],
      ['a-file-with-a-rather-long-name-that-somebody-sent-from-far-away.json', '{}'],
    ] as const;
    await page
      .getByLabel('Files that people sent you')
      .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })));
    await expect(page.getByText(/^1 added, 1 not added/)).toBeVisible();
    await page.getByLabel('Show names').check();
    await page.getByText('The same as a table').click();
    await page.getByText('The words of the invitation, to copy').click();
    await clear(page);

    await page.getByRole('button', { name: "Type in one person's answers" }).click();
    await clear(page);
    await page.getByRole('button', { name: 'Start typing' }).click();
    await expect(page.getByRole('combobox', { name: /^H-04/ })).toBeFocused();
    await page.keyboard.press('x');
    await clear(page);
    await page.getByRole('button', { name: /^Take out A name/ }).click();
    await page.getByText(/^Kept, but not counted/).click();
    await clear(page);
  });

  test('an invitation, with and without answers to it here', async ({ page, browser }) => {
    await start(page, {
      only: /^Only the hub/i,
      title: 'A title that is rather long, of a programme, a partnership and a place',
    });
    await answer(page, 'H-04', 2);
    await seeResults(page);
    await page.getByRole('link', { name: 'Group', exact: true }).click();
    await expect(page.getByLabel('The link')).toHaveValue(/#invite=/);
    const link = await page.getByLabel('The link').inputValue();
    const other = await browser.newContext().then((context) => context.newPage());
    await visit(other, link);
    await other.getByLabel('Where do you answer from?').first().selectOption({ label: 'The board' });
    await clear(other);
    await other.getByRole('button', { name: 'Start: go to the first statement' }).first().click();
    await answer(other, 'H-04', 3);
    await other.getByRole('link', { name: /^Send your answers back/ }).click();
    await expect(other.getByLabel('Or as a text, to paste into an e-mail or a chat')).toBeVisible();
    await clear(other);
    await visit(other, link);
    await expect(other.getByRole('button', { name: 'Go on with your answers' })).toBeVisible();
    await clear(other);
    await visit(other, '/assess/#invite=damaged');
    await expect(other.getByText('The invitation was not opened.')).toBeVisible();
    await clear(other);
  });

  for (const [scheme, options] of [
    ['dark', { colorScheme: 'dark' }],
    ['more contrast', { contextOptions: { contrast: 'more' } }],
  ] as const) {
    test.describe(`in ${scheme}`, () => {
      test.use(options);
      test('has no barrier', async ({ page }) => {
        await start(page, { only: /^Only the hub/i });
        await answer(page, 'H-04', 2);
        await seeResults(page);
        await page.getByRole('link', { name: 'Group', exact: true }).click();
        await expect(page.getByRole('heading', { name: 'Add answers' })).toBeVisible();
        await clear(page);
      });
    });
  }
});
