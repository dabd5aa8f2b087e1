import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';

const month = process.argv[2];
const folder = `invoices/${month}`;
await mkdir(folder, { recursive: true });
const browser = await chromium.launch();
const context = await browser.newContext({ storageState: '.auth/state.json' });
const page = await context.newPage();
await page.goto(`https://portal.supplier.test/invoices?month=${month}`);
for (const link of await page.locator('a[href$=".pdf"]').all()) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await file.saveAs(`${folder}/${file.suggestedFilename()}`);
  await page.waitForTimeout(2000);
}
await browser.close();
