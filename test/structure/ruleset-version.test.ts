import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesetVersion } from '../../src/engine/ruleset-version.ts';

const root = join(import.meta.dirname, '../..');

it('the ruleset version is that of the sources (run `npm run build` and commit it)', () => {
  const file = join(root, 'src/engine/ruleset-version.ts');
  execFileSync(process.execPath, ['scripts/ruleset-version.js'], { cwd: root });
  expect(readFileSync(file, 'utf8')).toContain(`'${rulesetVersion}'`);
});
