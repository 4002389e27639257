import { type Page, expect, test } from '@playwright/test';
import { chooseFile, drawn, start, visit } from '../e2e/support';
import { groupOfTwenty } from '../fixtures/group-of-twenty';

/*
 * Every button of every room, pressed by keyboard. After each press the keyboard is at a place that has a name, and a screen reader has
 * something to say: the place is another one, or words in a live region or of the button itself have changed.
 */

/** What ends or empties a room is pressed last. */
const LAST = /^(Delete|Take out|Leave out|Begin|Finish|Stop|Start|Replace|Clear|Undo|Redo)/;

/** These open a window of the browser's own, which says itself what it is. */
const OF_THE_BROWSER = ['Print', 'Fill the screen'];

/**
 * Marks the next button to press and gives its kind: what is seen of its name, without numbers, so that the "Rename" of two assessments
 * are one. Nothing where every kind was pressed.
 */
function markNext(page: Page, pressed: readonly string[]): Promise<string | undefined> {
  return page.evaluate(
    ({ known, last }) => {
      const kind = (button: Element) =>
        [...button.childNodes]
          .filter((node) => !(node instanceof Element && node.matches('.visually-hidden')))
          .map(({ textContent }) => textContent)
          .join('')
          .replace(/\b[HS]\d?-\d\d\b|\d+/g, '')
          .replace(/\s+/g, ' ')
          .trim();
      document.querySelector('[data-press]')?.removeAttribute('data-press');
      const left = [...document.querySelectorAll('.app button')].filter(
        (each) => each.checkVisibility() && !known.includes(kind(each)),
      );
      const next = left.find((each) => !new RegExp(last).test(kind(each))) ?? left[0];
      next?.setAttribute('data-press', '');
      return next && kind(next);
    },
    { known: pressed, last: LAST.source },
  );
}

/** Where the keyboard is and what was said, as a person without eyes would know it. */
function state(page: Page): Promise<{ place: string; said: string }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const labels = at instanceof HTMLElement && 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null) : null;
    const words = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ');
    const place = !at || at === document.body ? '' : at.getAttribute('aria-label') || words || at.textContent;
    const said = [...document.querySelectorAll('[role=status], [role=alert]')].map(({ textContent }) => textContent);
    const expanded = at?.getAttribute('aria-expanded') ?? '';
    return { place: `${place.trim()} ${expanded}`.trim(), said: said.join('|') };
  });
}

/** Presses one button of each kind until no kind is left, and gives what was wrong. */
async function pressAll(page: Page): Promise<readonly string[]> {
  const pressed = [...OF_THE_BROWSER];
  const wrong: string[] = [];
  const address = page.url();
  for (;;) {
    const kind = await markNext(page, pressed);
    if (kind === undefined) return wrong;
    pressed.push(kind);
    await page.locator('[data-press]').focus();
    const before = await state(page);
    await page.keyboard.press('Enter');
    const fault = await faultAfter(page, before, address);
    if (fault) wrong.push(`${kind}: ${fault}`);
    if (page.url() !== address) await visit(page, address);
  }
}

/** What is wrong after a press; nothing where all is well. Gives the page a moment. */
async function faultAfter(page: Page, before: { place: string; said: string }, address: string): Promise<string> {
  let found = '';
  for (let turn = 0; turn < 20; turn += 1) {
    await drawn(page).catch(() => undefined);
    if (page.url() !== address) return '';
    const after = await state(page).catch(() => before);
    if (!after.place) found = 'the keyboard is nowhere';
    else if (after.place === before.place && after.said === before.said) found = `nothing is said (${after.said})`;
    else return '';
    await page.waitForTimeout(50);
  }
  return found;
}

async function unfold(page: Page): Promise<void> {
  await page.locator('.app details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  await drawn(page);
}

test.describe('every button leaves the keyboard at a named place and says what happened', () => {
  test.beforeEach(() => {
    test.setTimeout(90_000);
  });

  test('on the list of assessments', async ({ page }) => {
    await start(page, { title: 'One' });
    await start(page, { title: 'Two' });
    await visit(page, '/assess/');
    await expect(page.getByRole('button', { name: 'Rename Two' })).toBeVisible();
    expect(await pressAll(page)).toEqual([]);
  });

  test('at a file that is here already', async ({ page }) => {
    await visit(page, '/assess/');
    await chooseFile(page, 'a.engagement.json', groupOfTwenty());
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
    await visit(page, '/assess/');
    await chooseFile(page, 'a.engagement.json', groupOfTwenty());
    await expect(page.locator('#found')).toBeFocused();
    await page.getByRole('button', { name: 'Bring both together' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Bring both together' })).toBeFocused();
    await page.getByRole('button', { name: 'Leave it' }).press('Enter');
    await page.getByRole('button', { name: 'Leave it' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Open a file' })).toBeFocused();
  });

  test('while answering, the whole part and one by one', async ({ page }) => {
    await start(page);
    for (const radio of await page.getByRole('radio', { name: 'It does not apply to us' }).all()) await radio.check();
    await unfold(page);
    await expect(page.getByRole('button', { name: 'Add more evidence' }).first()).toBeVisible();
    expect(await pressAll(page)).toEqual([]);
    await page.getByRole('radio', { name: 'One by one' }).check();
    expect(await pressAll(page)).toEqual([]);
  });

  for (const [room, heading] of [
    ['results', 'How this is counted'],
    ['group', 'Add answers'],
    ['workshop', 'The agenda'],
    ['plan', 'Evidence to chase'],
    ['report', 'Tell the public'],
    ['compare', 'What to compare'],
  ] as const) {
    test(`in the room "${room}"`, async ({ page }) => {
      await visit(page, '/assess/');
      await chooseFile(page, 'a.engagement.json', groupOfTwenty());
      await page.getByRole('button', { name: 'Open it' }).click();
      await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
      await visit(page, page.url().replace('/results/', `/${room}/`));
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await unfold(page);
      expect(await pressAll(page)).toEqual([]);
    });
  }
});
