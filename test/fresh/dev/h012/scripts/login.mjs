import { chromium } from 'playwright';
const browser = await chromium.launch({ headless: false });
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(process.env.PORTAL_URL ?? 'https://portal.supplier.test/login');
console.log('Log in in the window; waiting for the invoice list…');
await page.waitForURL('**/invoices', { timeout: 300_000 });
await context.storageState({ path: '.auth/state.json' });
await browser.close();
