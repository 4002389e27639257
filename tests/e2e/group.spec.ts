import { type Browser, type Locator, type Page, expect, test } from '@playwright/test';
import {
  barriers,
  card,
  choice,
  chooseFile,
  download,
  drawn,
  idsOn,
  kept,
  onTheDevice,
  seeResults,
  start,
  statement,
  statements,
  tabTo,
  visit,
} from './support';

/** The choice of one part: "the whole cycle" names the hub as well. Every statement of it is asked, unless it is a quick check. */
const ONLY_HUB = /^Only the hub/i;

/** Goes to the group's room of the assessment that is open. */
async function enterGroup(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Group' }).click();
  await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Add answers' })).toBeVisible();
}

/** A lead with a quick check of one part, in the group's room. */
async function lead(page: Page, title = 'Our area'): Promise<void> {
  await start(page, { title, only: ONLY_HUB });
  for (const id of await idsOn(page)) await choice(statement(page, id), 2).check();
  await kept(page);
  await seeResults(page);
  await enterGroup(page);
}

function room(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

async function invitationLink(page: Page): Promise<string> {
  const field = room(page, 'Invite others').getByLabel('The link');
  await expect(field).toHaveValue(/#invite=/);
  return field.inputValue();
}

interface Who {
  readonly viewpoint: string;
  readonly name?: string;
  readonly answers: readonly (number | string)[];
}

/** Somebody else, on a device of their own: opens the link and answers. They stand at their results. */
async function answerInvitation(browser: Browser, link: string, { viewpoint, name, answers }: Who): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await visit(page, link);
  await expect(page.getByRole('heading', { name: 'You are invited to answer "Our area"' })).toBeVisible();
  await page.getByLabel('Where do you answer from?').first().selectOption({ label: viewpoint });
  if (name) await page.getByLabel(/^Your name/).fill(name);
  await page.getByRole('button', { name: 'Start: go to the first statement' }).first().click();
  await expect(statements(page).first()).toBeVisible();
  for (const [index, id] of (await idsOn(page)).entries())
    await choice(statement(page, id), answers[index] ?? 1).check();
  await kept(page);
  await page.getByRole('link', { name: 'Send your answers back, and see where you stand' }).click();
  await expect(page.getByRole('heading', { name: 'Send your answers back' })).toBeVisible();
  return page;
}

async function responseFile(page: Page) {
  return download(page, page.getByRole('button', { name: 'Save your answers as a file' }));
}

async function addFiles(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await room(page, 'Add answers')
    .getByLabel('Files that people sent you')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })));
}

async function paste(page: Page, text: string): Promise<void> {
  await room(page, 'Add answers').getByLabel('Or a text from an e-mail or a chat').fill(text);
  await room(page, 'Add answers').getByRole('button', { name: 'Add the text' }).click();
}

/** What is read out once when something was added. */
function report(page: Page): Locator {
  return room(page, 'Add answers').getByRole('status');
}

const STAFF = 'Staff of the organisation';
const PATIENT = 'A patient or carer';

test('a lead invites four others, who answer on devices of their own and send back files and texts', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await lead(page);
  const link = await invitationLink(page);
  const others = [
    { viewpoint: STAFF, answers: [4, 3, 3] },
    { viewpoint: STAFF, answers: [4, 3, 2] },
    { viewpoint: PATIENT, name: 'Chloé <b>Obi</b>', answers: [1, 3, "I don't know"] },
    { viewpoint: PATIENT, name: 'Ben', answers: [1, 3, 2] },
  ];
  const pages: Page[] = [];
  for (const each of others) pages.push(await answerInvitation(browser, link, each));
  const [one, two, three, four] = pages as [Page, Page, Page, Page];

  // Two files at once, one text quoted as mail programs do, and one file dropped on the page.
  const [first, second] = [await responseFile(one), await responseFile(two)];
  expect(first.name).toBe('our-area.response.json');
  await addFiles(page, [first, second]);
  await expect(report(page)).toHaveText('2 added.');
  const text = await three.getByLabel('Or as a text, to paste into an e-mail or a chat').inputValue();
  await expect(three.getByText('Your name is in it: Chloé <b>Obi</b>.')).toBeVisible();
  await paste(page, `Hello,\n\n${text.replace(/^/gm, '> ')}\nBest wishes`);
  await expect(report(page)).toHaveText('1 added.');
  const dropped = await responseFile(four);
  const carried = await page.evaluateHandle(({ name, text: inside }) => {
    const data = new DataTransfer();
    data.items.add(new File([inside], name));
    return data;
  }, dropped);
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
  await expect(report(page)).toHaveText('1 added.');

  await expect(page.getByText(/^5 people have answered\./)).toBeVisible();
  // The lead has not said from where: then one more viewpoint is not shown apart, because the lead could be worked out.
  const divides = room(page, 'What divides');
  await expect(divides.getByText('3 shown together, so that nobody can be picked out')).toBeVisible();
  await room(page, 'People').getByRole('button', { name: 'Change who this is You' }).click();
  await room(page, 'People').getByLabel('Viewpoint', { exact: true }).selectOption({ label: 'Staff' });
  await room(page, 'People').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(divides.getByText('shown together')).toHaveCount(0);
  const [top] = await divides
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .all();
  if (!top) throw new Error('no statement');
  await expect(top).toContainText('Split');
  await expect(top).toContainText('2 at level 1, 1 at level 2, 2 at level 4. Middle: 2; at most 3 levels apart.');
  await expect(top).toContainText('Staff say 4, patients and carers 1.');

  // What a person wrote is shown as text; and nothing of it is lost when the page is opened again.
  await kept(page);
  await page.reload();
  await expect(room(page, 'People').getByRole('strong').filter({ hasText: 'Chloé <b>Obi</b>' })).toBeVisible();
  await expect(room(page, 'People').getByRole('listitem')).toHaveCount(5);
  await expect(room(page, 'What people do not know')).toContainText(
    '1 of 5 does not know. Patients and carers: 1 of 2.',
  );

  // Names stand nowhere until they are asked for; two of staff gave none, and nobody is left over.
  await expect(room(page, 'What divides').getByText('Chloé')).toHaveCount(0);
  await room(page, 'What divides').getByLabel('Show names').check();
  await expect(room(page, 'What divides').getByText('Level 1: Chloé <b>Obi</b>, Ben')).toBeVisible();
  for (const each of [page, ...pages]) expect(await barriers(each)).toEqual([]);
});

test('a newer copy counts and the older is kept; a person is taken out, put back, and their other copy counts instead', async ({
  page,
  browser,
}) => {
  await lead(page);
  const other = await answerInvitation(browser, await invitationLink(page), {
    viewpoint: PATIENT,
    name: 'Ade',
    answers: [1, 1, 1],
  });
  const before = await responseFile(other);
  await other.getByRole('link', { name: 'Go back to the answers' }).click();
  await expect(statements(other).first()).toBeVisible();
  const [id = ''] = await idsOn(other);
  await choice(statement(other, id), 4).check();
  await kept(other);
  await other.getByRole('link', { name: /^Send your answers back/ }).click();
  const after = await responseFile(other);

  await addFiles(page, [before]);
  await expect(report(page)).toHaveText('1 added.');
  await addFiles(page, [before]);
  await expect(report(page)).toHaveText('1 here already.');
  await addFiles(page, [after]);
  await expect(report(page)).toHaveText('1 newer than what was here.');
  await addFiles(page, [before]);
  await expect(report(page)).toHaveText(/^1 kept aside\. 1 to look at\. Older answers from somebody who is in already/);
  await expect(room(page, 'Add answers')).toContainText(
    'Older answers from somebody who is in already (Ade, patients and carers, 3 answers).',
  );

  const people = room(page, 'People');
  await people.getByText('Kept, but not counted (1)').click();
  await people.getByRole('button', { name: 'Count this copy instead' }).click();
  await expect(people.getByRole('status')).toHaveText('Ade counts now.');
  await expect(people.getByRole('heading', { name: 'People' })).toBeFocused();
  await people.getByRole('button', { name: 'Take out Ade' }).click();
  await expect(people.getByRole('status')).toContainText('Ade was taken out, and is kept below.');
  await expect(page.getByText(/^One person has answered\./)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText(/^2 people have answered\./)).toBeVisible();
});

test('answers to another assessment, an invitation, a damaged text and something else are named, and nothing changes', async ({
  page,
  browser,
}) => {
  await lead(page, 'Another');
  const foreign = await browser.newContext().then((context) => context.newPage());
  await lead(foreign);
  const stranger = await answerInvitation(browser, await invitationLink(foreign), {
    viewpoint: STAFF,
    answers: [3, 3, 3],
  });
  const strange = await responseFile(stranger);
  const invitation = await download(
    foreign,
    room(foreign, 'Invite others').getByRole('button', { name: 'Save it as a file' }),
  );
  const block = await stranger.getByLabel('Or as a text, to paste into an e-mail or a chat').inputValue();

  const before = await onTheDevice(page);
  await addFiles(page, [strange, invitation, { name: 'holiday.json', text: '{"format":"photo"}' }]);
  await expect(report(page)).toHaveText('3 not added. 3 to look at.');
  const add = room(page, 'Add answers');
  await expect(add).toContainText(
    'our-area.response.json: Not added: these are answers to another assessment, "Our area".',
  );
  await expect(add).toContainText('our-area.invitation.json: Not added: this is an invitation. It holds no answers.');
  await expect(add).toContainText('its "format" says "photo"');
  await paste(page, block.slice(0, block.indexOf('--- END')));
  await expect(add).toContainText('Pasted text: Not added. The pasted text stops before its end.');
  await paste(page, block.split('\n').toSpliced(3, 1).join('\n'));
  await expect(add).toContainText('The pasted text lost some letters on its way.');
  expect(await onTheDevice(page)).toBe(before);
});

test('more than a thousand files at once are refused whole', async ({ page }) => {
  await lead(page);
  const before = await onTheDevice(page);
  await addFiles(
    page,
    Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.response.json`, text: '{}' })),
  );
  await expect(room(page, 'Add answers').getByRole('alert')).toHaveText(
    /^1,001 files at once are too many; at most 1,000 are taken\. Nothing was added\./,
  );
  expect(await onTheDevice(page)).toBe(before);
});

test('three hundred files are taken in, with a line for each thing to look at', async ({ page, browser }) => {
  await lead(page);
  const other = await answerInvitation(browser, await invitationLink(page), { viewpoint: STAFF, answers: [3, 3, 3] });
  const { text } = await responseFile(other);
  const data = JSON.parse(text) as {
    response: { id: string; name?: string; entries: Record<string, { note?: string }> };
  };
  const files = Array.from({ length: 300 }, (_, index) => {
    const entries = Object.fromEntries(
      Object.entries(data.response.entries).map(([id, entry]) => [id, { ...entry, note: `${index}` }]),
    );
    return {
      name: `${index}.response.json`,
      text: JSON.stringify({ ...data, response: { ...data.response, id: `person-${index}`, entries } }),
    };
  });
  await addFiles(page, [...files, { name: 'bad.json', text: '{' }]);
  await expect(report(page)).toHaveText('300 added, 1 not added. 1 to look at.');
  await expect(page.getByText(/^301 people have answered\./)).toBeVisible();
});

test('a locked file asks for its passphrase and goes on', async ({ page, browser }) => {
  await lead(page);
  const other = await answerInvitation(browser, await invitationLink(page), { viewpoint: STAFF, answers: [3, 3, 3] });
  const { text } = await responseFile(other);
  const locked = await lock(text, 'a lamp in the hall');
  await addFiles(page, [{ name: 'locked.json', text: locked }]);
  await expect(report(page)).toHaveText(/^1 locked\. 1 to look at\. Locked with a passphrase/);
  const add = room(page, 'Add answers');
  await add.getByLabel('Its passphrase, for locked.json').fill('not this one');
  await add.getByRole('button', { name: 'Unlock' }).click();
  await expect(add.getByText('That did not open it.')).toBeVisible();
  await add.getByLabel('Its passphrase, for locked.json').fill('a lamp in the hall');
  await add.getByRole('button', { name: 'Unlock' }).click();
  await expect(report(page)).toHaveText('1 added.');
});

/** A locked file as `locked-file.ts` describes it, made here, so that the test does not trust what it tests. */
async function lock(text: string, passphrase: string): Promise<string> {
  const [salt, iv, iterations] = [
    crypto.getRandomValues(new Uint8Array(16)),
    crypto.getRandomValues(new Uint8Array(12)),
    100_000,
  ];
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const data = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
  );
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return JSON.stringify({
    format: 'engagement-cycle-locked',
    version: 1,
    key: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: base64(salt) },
    cipher: { name: 'AES-GCM', iv: base64(iv) },
    data: base64(data),
  });
}

test('paper answers are typed in by keyboard alone, kept as they are typed, and can be gone on with', async ({
  page,
}) => {
  await lead(page);
  const paper = room(page, 'Type in paper answers');
  await tabTo(page, paper.getByRole('button', { name: "Type in one person's answers" }));
  await page.keyboard.press('Enter');
  await expect(paper.getByLabel('Viewpoint', { exact: true })).toBeFocused();
  await page.keyboard.type('Pat');
  await tabTo(page, paper.getByRole('button', { name: 'Start typing' }), 6);
  await page.keyboard.press('Enter');
  const fields = paper.getByRole('combobox');
  await expect(fields).toHaveCount(3);
  const [one, two, three] = [fields.nth(0), fields.nth(1), fields.nth(2)];
  await expect(one).toBeFocused();
  await expect(one).toHaveAccessibleDescription(/^Keys: 1 to 4 level, N nearly the next/);

  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await expect(one).toHaveValue('3, nearly 4');
  await page.keyboard.press('Enter');
  await expect(two).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await expect(two).toHaveValue('Someone else does it: 2');
  await page.keyboard.press('Backspace');
  await expect(one).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(three).toBeFocused();
  await page.keyboard.press('x');
  await expect(paper.getByText('Without a reason this is not counted as an answer.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('No contracts');
  await expect(paper).toContainText('3 of 3 typed in.');
  await tabTo(page, paper.getByRole('button', { name: 'Done with this person' }), 4);
  await page.keyboard.press('Enter');
  await expect(paper.getByRole('status')).toHaveText('Patients and carers, on paper: 3 of 3 typed in.');
  await expect(paper.getByRole('heading', { name: 'Type in paper answers' })).toBeFocused();
  await kept(page);

  await page.reload();
  const people = room(page, 'People');
  await expect(people.getByRole('listitem').nth(1)).toContainText('Response 2. Patients and carers, on paper.');
  await people.getByRole('button', { name: 'Change who this is Response 2' }).click();
  await people.getByLabel('Viewpoint', { exact: true }).selectOption({ label: 'Healthwatch' });
  await people.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(people.getByRole('listitem').nth(1)).toContainText('Response 2. Healthwatch, on paper.');
  await people.getByRole('button', { name: 'Go on typing Response 2' }).click();
  await expect(room(page, 'Type in paper answers').getByRole('combobox').first()).toBeFocused();
  await page.keyboard.press('d');
  await drawn(page);
  await expect(room(page, 'What people do not know')).toContainText('1 of 2 does not know.');
});

test('the statements are ordered and narrowed, with the same in a table', async ({ page }) => {
  await lead(page);
  const divides = room(page, 'What divides');
  const count = divides.getByRole('status');
  await expect(count).toHaveText('All 3 statements.');
  await divides.getByLabel('Agreement').selectOption({ label: 'Split' });
  await expect(count).toHaveText('0 of 3 statements.');
  await divides.getByLabel('Agreement').selectOption({ label: 'Too few for a label' });
  await expect(count).toHaveText('All 3 statements.');
  await divides.getByLabel('Somebody does not know').check();
  await expect(count).toHaveText('0 of 3 statements.');
  await divides.getByLabel('Somebody does not know').uncheck();
  await divides.getByText('The same as a table').click();
  await expect(divides.getByRole('table').getByRole('row')).toHaveCount(4);
});

test.describe('an invitation', () => {
  test('says what is asked, asks about being shown alone only when a viewpoint is given, and is found again on the same device', async ({
    page,
    browser,
  }) => {
    await lead(page);
    const link = await invitationLink(page);
    const other = await browser.newContext().then((context) => context.newPage());
    await visit(other, link);
    await expect(other.getByText(/3 statements, about 5 minutes/)).toBeVisible();
    await expect(other.getByText(/May your answers be shown/)).toHaveCount(0);
    await other.getByLabel('Where do you answer from?').first().selectOption({ label: 'The board' });
    await other.getByLabel('Yes, show them').check();
    await other.getByRole('button', { name: 'Start: go to the first statement' }).first().click();
    await expect(statements(other)).toHaveCount(3);
    const [id = ''] = await idsOn(other);
    await choice(statement(other, id), 2).check();
    await kept(other);
    await other.getByRole('link', { name: /^Send your answers back/ }).click();
    const { text } = await responseFile(other);
    expect((JSON.parse(text) as { response: { showAlone: boolean; viewpoint: string } }).response).toMatchObject({
      showAlone: true,
      viewpoint: 'board',
    });

    await visit(other, link);
    await other.getByRole('button', { name: 'Go on with your answers' }).click();
    await expect(choice(statement(other, id), 2)).toBeChecked();

    // The lead who follows the link is told that it is their own.
    await visit(page, link);
    await expect(page.getByText('This device keeps the assessment that the invitation is for.')).toBeVisible();
  });

  test('opens from a file too', async ({ page, browser }) => {
    await lead(page);
    const file = await download(page, room(page, 'Invite others').getByRole('button', { name: 'Save it as a file' }));
    expect(file.name).toBe('our-area.invitation.json');
    const other = await browser.newContext().then((context) => context.newPage());
    await visit(other, '/assess/');
    await chooseFile(other, file.name, file.text);
    await expect(other.getByRole('heading', { name: 'You are invited to answer "Our area"' })).toBeFocused();
  });

  for (const [what, hash, words] of [
    ['damaged', 'H4sIAAAAAAAAA', /^The invitation was not opened\..*This link is damaged/],
    ['over-long', 'A'.repeat(9000), /^The invitation was not opened\..*This invitation is too large/],
    ['hostile', '%3Cscript%3Ealert(1)%3C/script%3E', /^The invitation was not opened\..*This link is damaged/],
  ] as const) {
    test(`that is ${what} is told so, and the start page still works`, async ({ page }) => {
      await visit(page, `/assess/#invite=${hash}`);
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await page.getByRole('button', { name: /^Start: / }).click();
      await expect(statements(page).first()).toBeVisible();
    });
  }
});

test('somebody who was not invited can send their answers too', async ({ page }) => {
  await start(page, { only: ONLY_HUB });
  const [id = ''] = await idsOn(page);
  await choice(statement(page, id), 2).check();
  await kept(page);
  await seeResults(page);
  await page.getByText(/^Send only your own answers/).click();
  await expect(page.getByText('What you send holds 1 answer, 0 notes and 0 pieces of evidence.')).toBeVisible();
  expect((await responseFile(page)).name).toMatch(/\.response\.json$/);
  expect(await barriers(page)).toEqual([]);
  await visit(page, '/assess/');
  await expect(card(page, 'Our assessment of Hub')).toBeVisible();
});

test('another copy of the assessment is brought together from the group, and two versions of one person settle themselves', async ({
  page,
}) => {
  await start(page, { title: 'Our area', only: ONLY_HUB });
  const [first = '', second = ''] = await idsOn(page);
  await choice(statement(page, first), 2).check();
  await kept(page);
  await seeResults(page);
  const { text } = await download(page, page.getByRole('button', { name: 'Save a file' }));
  const copy = JSON.parse(text) as { assessment: { responses: [{ entries: Record<string, unknown> }] } };
  const [theirs] = copy.assessment.responses;
  theirs.entries[first] = { answer: { kind: 'level', level: 4, nearly: false } };
  theirs.entries[second] = { answer: { kind: 'level', level: 1, nearly: false } };

  await enterGroup(page);
  await addFiles(page, [{ name: 'copy.engagement.json', text: JSON.stringify(copy) }]);
  await room(page, 'Add answers')
    .getByRole('button', { name: /^Bring the two copies together/ })
    .click();
  const form = room(page, 'Add answers').locator('form', { hasText: 'Bring both together' });
  await expect(form).toContainText('1 thing that only the file has will be added.');
  await expect(form).toContainText("One person's answers are here in another version than in the file.");
  await form.getByRole('button', { name: /together/i }).click();
  await expect(room(page, 'Add answers')).toContainText('Both copies are together now.');
  await kept(page);
  const device = await onTheDevice(page);
  expect(device).toContain(`"${second}":{"answer":{"kind":"level","level":1,"nearly":false}`);
  // What is here still counts, and the other version is set aside, whole.
  expect(device).toContain(`"${first}":{"answer":{"kind":"level","level":2,"nearly":false}`);
  expect(device).toContain('"why":"doubtful"');
});
