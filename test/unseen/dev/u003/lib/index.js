import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { loadTheme } from './theme.js';
import { report } from './metrics.js';

const [deckPath, , themeName = 'paper'] = process.argv.slice(2);
const theme = loadTheme(themeName);
const slides = readFileSync(deckPath, 'utf8').split(/^---$/m);
const html = slides
  .map((slide) => `<section style="background:${theme.bg};color:${theme.fg}">${slide}</section>`)
  .join('\n');
mkdirSync('out', { recursive: true });
writeFileSync('out/deck.html', html);
await report(theme);
