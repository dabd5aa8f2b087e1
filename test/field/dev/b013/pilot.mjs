import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';

const STATE = '.pilot/state.json';
const [command, argument] = process.argv.slice(2);

async function attach() {
  const { endpoint } = JSON.parse(readFileSync(STATE, 'utf8'));
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  return { browser, page };
}

if (command === 'start') {
  mkdirSync('.pilot/profile', { recursive: true });
  const child = spawn(
    chromium.executablePath(),
    ['--remote-debugging-port=9333', '--remote-debugging-address=127.0.0.1', '--user-data-dir=.pilot/profile', '--no-first-run'],
    { detached: true, stdio: 'ignore' },
  );
  child.unref();
  writeFileSync(STATE, JSON.stringify({ endpoint: 'http://127.0.0.1:9333', pid: child.pid }));
} else if (command === 'eval') {
  const { browser, page } = await attach();
  console.log(JSON.stringify(await page.evaluate(argument), null, 2));
  await browser.close();
} else if (command === 'shot') {
  const { browser, page } = await attach();
  await page.screenshot({ path: argument ?? 'shot.png', fullPage: true });
  await browser.close();
} else if (command === 'stop') {
  process.kill(JSON.parse(readFileSync(STATE, 'utf8')).pid);
  rmSync('.pilot', { recursive: true, force: true });
} else {
  console.error('start | eval <js> | shot <file> | stop');
}
