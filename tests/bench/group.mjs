/**
 * A large group, measured in the browser: 500 people's answers with notes opened and shown, sorted and filtered; 50 files compared.
 * `row` adds a line to the table.
 */
const PARTS = { H: 16, S1: 9, S2: 9, S3: 9, S4: 10, S5: 10 };
const IDS = Object.entries(PARTS)
  .flatMap(([prefix, count]) =>
    Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
  )
  .slice(0, 60);
const VIEWPOINTS = ['board', 'staff', 'partner', 'patient-or-carer', 'voluntary-organisation', 'healthwatch'];

/** The same people each time: what is measured must not depend on chance. */
function people(count, seed = 7) {
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, who) => ({
    id: `person-${who}`,
    viewpoint: VIEWPOINTS[who % VIEWPOINTS.length],
    version: 3,
    changed: '2026-11-20T10:00:00.000Z',
    entries: Object.fromEntries(
      IDS.map((id, index) => [
        id,
        {
          answer:
            random() > 0.93
              ? { kind: 'dont-know' }
              : {
                  kind: 'level',
                  level: Math.min(4, Math.max(1, (index % 4) + Math.round(random() * 2))),
                  nearly: false,
                },
          note: 'A note of some length. '.repeat(10),
        },
      ]),
    ),
  }));
}

async function begin(page, origin) {
  await page.goto(`${origin}/assess/`);
  await page.getByLabel(/Every statement/).check();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.getByRole('radio').nth(6).waitFor();
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('a');
}

export async function group({ browser, origin, row, median }) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const id = await begin(page, origin);
  await page.goto(`${origin}/assess/group/#a=${id}`);
  await page.getByLabel(/^Files that people sent you/).waitFor();
  const files = people(500).map((response) => ({
    name: `${response.id}.response.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'engagement-cycle-response',
        version: 1,
        edition: '2026-1',
        saved: response.changed,
        to: id,
        title: 'Ours',
        response,
      }),
    ),
  }));
  // Given to the page first: choosing 500 files is the driver's time, not the page's.
  await page.evaluate(
    (list) => {
      const chosen = new DataTransfer();
      for (const { name, text } of list) chosen.items.add(new File([text], name, { type: 'application/json' }));
      window.chosen = chosen.files;
      window.long = [];
      new PerformanceObserver((entries) =>
        entries.getEntries().forEach(({ duration }) => window.long.push(Math.round(duration))),
      ).observe({
        type: 'longtask',
      });
    },
    files.map(({ name, buffer }) => ({ name, text: buffer.toString() })),
  );
  const opened = await page.getByLabel(/^Files that people sent you/).evaluate(
    (field) =>
      new Promise((done) => {
        const start = performance.now();
        field.files = window.chosen;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        const watch = () =>
          document.querySelector('.group-row')
            ? requestAnimationFrame(() => done(performance.now() - start))
            : requestAnimationFrame(watch);
        watch();
      }),
  );
  row('500 people opened, grouped and first painted', Math.round(opened) / 1000, 2, 's');
  row('Longest task meanwhile', Math.max(0, ...(await page.evaluate(() => window.long))), undefined, 'ms');
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  row('Memory then', Math.round(usedSize / 1024 / 1024), 250, 'MB');

  await page.waitForTimeout(1500);
  const choose = (label, value) =>
    page.getByLabel(label, { exact: true }).evaluate(
      (field, wanted) =>
        new Promise((done) => {
          const start = performance.now();
          field.value = wanted;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - start);
            channel.port2.postMessage(0);
          });
        }),
      value,
    );
  const sorting = [];
  for (const order of ['part', 'lowest', 'divides', 'part', 'divides']) sorting.push(await choose('Order', order));
  row('500 people: sort anew, to paint, median of 5', Math.round(median(sorting)), 50, 'ms');
  const filtering = [];
  for (const only of ['spread', 'all', 'split', 'all', 'close']) filtering.push(await choose('Agreement', only));
  row('500 people: another filter, to paint, median of 5', Math.round(median(filtering)), 50, 'ms');
  await context.close();
}

export async function comparing({ browser, origin, row }) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const id = await begin(page, origin);
  await page.goto(`${origin}/assess/compare/#a=${id}`);
  const field = page.getByLabel(/^Or open files to compare with/);
  await field.waitFor();
  const list = Array.from({ length: 50 }, (_, index) => ({
    name: `unit-${index}.engagement.json`,
    text: JSON.stringify({
      format: 'engagement-cycle-assessment',
      version: 1,
      edition: '2026-1',
      saved: '2026-11-20T10:00:00.000Z',
      assessment: {
        id: `unit-${index}`,
        title: `Unit ${index}`,
        scope: 'place',
        depth: 'full',
        parts: ['hub', 'needs', 'plan', 'design', 'procure', 'monitor'],
        edition: '2026-1',
        created: '2026-11-20T10:00:00.000Z',
        changed: '2026-11-20T10:00:00.000Z',
        responses: people(6, index + 1),
      },
    }),
  }));
  const wait = await field.evaluate(
    (input, files) =>
      new Promise((done) => {
        const chosen = new DataTransfer();
        for (const { name, text } of files) chosen.items.add(new File([text], name, { type: 'application/json' }));
        const start = performance.now();
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        const watch = () =>
          document.querySelectorAll('.units > *').length === 51
            ? requestAnimationFrame(() => done(performance.now() - start))
            : requestAnimationFrame(watch);
        watch();
      }),
    list,
  );
  row('50 files compared and painted', Math.round(wait) / 1000, 1, 's');
  await context.close();
}
