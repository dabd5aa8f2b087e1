// Writes src/engine/ruleset-version.ts: a hash of every source on which a finding depends. The same on every machine and
// in every bundle, and different whenever a rule may answer differently, so that cached results are never stale.
// Written by every build and never committed: two branches would always disagree about it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const target = 'src/engine/ruleset-version.ts';
const hash = createHash('sha256');
const files = ['src/artefacts', 'src/behaviour', 'src/rules', 'src/engine']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/'))
  .filter((file) => file !== target)
  .sort();
for (const file of files) {
  hash.update(`${file}\0${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\0`);
}
const version = hash.digest('hex').slice(0, 16);
const text = `/** Changes whenever a rule may answer differently; written by \`npm run build\` from the sources. */
export const rulesetVersion = '${version}';
`;
const isFresh = existsSync(target) && readFileSync(target, 'utf8') === text;
if (!isFresh) writeFileSync(target, text);
