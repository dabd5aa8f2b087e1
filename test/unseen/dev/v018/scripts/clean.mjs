import { readFile } from 'node:fs/promises';

const [file, ...flags] = process.argv.slice(2);
const raw = await readFile(file);
const text = decode(raw);
const separator = [';', '\t', ','].map((s) => [s, text.split('\n', 5).join('').split(s).length]).sort((a, b) => b[1] - a[1])[0][0];
const rows = text.split(/\r?\n/).filter(Boolean).map((line) => split(line, separator));
const seen = new Set();
for (const row of rows) {
  const line = row.map(quote).join(',');
  if (flags.includes('--dedupe') && seen.has(line)) continue;
  seen.add(line);
  process.stdout.write(`${line}\n`);
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function split(line, sep) {
  const cells = [];
  let cell = '';
  let quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (c === sep && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += c;
  }
  return [...cells, cell];
}

function quote(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
