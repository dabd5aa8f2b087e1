import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    version: { type: 'string' },
    notes: { type: 'string', default: 'CHANGELOG.md' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const webhook = process.env.DISCORD_WEBHOOK_URL;
if (!values.version) throw new Error('--version is required');

const changelog = await readFile(values.notes, 'utf8');
const start = changelog.indexOf(`## ${values.version}`);
if (start === -1) throw new Error(`no section for ${values.version} in ${values.notes}`);
const rest = changelog.slice(start + 3);
const end = rest.indexOf('\n## ');
const section = (end === -1 ? rest : rest.slice(0, end)).split('\n').slice(1).join('\n').trim();

const payload = {
  username: 'Release bot',
  allowed_mentions: { parse: [] },
  embeds: [{ title: `Version ${values.version}`, description: section.slice(0, 4000), color: 0x3ba55d }],
};

if (values['dry-run'] || !webhook) {
  console.log(JSON.stringify(payload, null, 2));
  process.exit(webhook ? 0 : 1);
}

const response = await fetch(webhook, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
});
if (!response.ok) {
  console.error(`Discord answered ${response.status}`);
  process.exit(1);
}
console.log('announced');
