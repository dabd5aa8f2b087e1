import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const [base, ...paths] = process.argv.slice(2);
await mkdir('shots', { recursive: true });
const browser = await chromium.launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
for (const path of paths) {
  const name = path.replaceAll('/', '_') || '_';
  await page.goto(new URL(path, base).href);
  const shot = await page.screenshot({ fullPage: true });
  const old = await readFile(`shots/${name}.png`).catch(() => null);
  if (old === null) {
    await writeFile(`shots/${name}.png`, shot);
    continue;
  }
  const [a, b] = [PNG.sync.read(old), PNG.sync.read(shot)];
  const diff = new PNG({ width: a.width, height: a.height });
  const changed = pixelmatch(a.data, b.data, diff.data, a.width, a.height, { threshold: 0.1 });
  if (changed / (a.width * a.height) > 0.001) {
    await writeFile(`shots/${name}.diff.png`, PNG.sync.write(diff));
    console.log(`${path}: changed`);
  }
}
await browser.close();
