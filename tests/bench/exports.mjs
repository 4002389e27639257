/** The files that hand results over, for every statement, 20 responses and 10 actions: from the click to the file, what makes it fetched meanwhile. */
import { groupOfTwenty } from '../fixtures/group-of-twenty.ts';

export async function exports({ browser, origin, row, median }) {
  const times = { 'Word document': [], 'Workbook (Excel)': [] };
  for (let round = 0; round < 3; round += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${origin}/assess/`);
    await page.getByRole('form', { name: 'Start an assessment' }).waitFor();
    await page.getByLabel(/A file you saved/).setInputFiles({
      name: 'ours.engagement.json',
      mimeType: 'application/json',
      buffer: Buffer.from(groupOfTwenty()),
    });
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    for (const [name, taken] of Object.entries(times)) {
      const button = page.getByRole('button', { name });
      await button.waitFor();
      const started = performance.now();
      await Promise.all([page.waitForEvent('download'), button.click()]);
      taken.push(performance.now() - started);
    }
    await context.close();
  }
  for (const [name, taken] of Object.entries(times))
    row(`Report of 20 people: ${name}, median of 3`, Math.round(median(taken)) / 1000, 1.5, 's');
}
