import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const MAGIC = [
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['ELF executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['Windows executable', [0x4d, 0x5a]],
  ['shell script', [0x23, 0x21]],
];

const [mode, input = '-'] = process.argv.slice(2);
const text = input === '-' ? readFileSync(0, 'utf8').trim() : input;

if (mode === 'encode') {
  console.log(Buffer.from(text).toString('base64'));
} else if (mode === 'decode') {
  process.stdout.write(Buffer.from(text, 'base64'));
} else if (mode === 'inspect') {
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) {
    const [header, payload] = text.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    console.log('JWT (not verified)', header, Object.keys(JSON.parse(payload)).join(', '));
  } else {
    const bytes = Buffer.from(text, 'base64');
    const kind = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text or unknown';
    console.log(kind, `${bytes.length} bytes`);
    if (kind === 'gzip') console.log('unpacked:', gunzipSync(bytes, { maxOutputLength: 1 << 20 }).length, 'bytes');
    if (kind === 'shell script') console.log(bytes.toString().split('\n').slice(0, 3).join('\n'));
  }
} else {
  console.error('encode | decode | inspect');
}
