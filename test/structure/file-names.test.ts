import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Entry points of processes export nothing; the three lists are the only barrels. */
const ENTRIES = new Set([
  'app/index.ts',
  'app/engine-worker.ts',
  'action/index.ts',
  'demo/index.ts',
  'src/cli/index.ts',
  'src/cli/scan-thread.ts',
]);
const LISTS = new Set([
  'src/rules/index.ts',
  'src/api/routes/index.ts',
  'src/store/migrations/index.ts',
]);
/** Files the house names after the thing, not after the verb that makes it. */
const HOUSE: Readonly<Record<string, string>> = {
  'action/inputs.ts': 'read-inputs',
  'app/bot.ts': 'create-bot',
  'app/deps.ts': 'build-deps',
  'app/env.ts': 'read-settings',
  'app/server.ts': 'build-server',
  'app/worker.ts': 'start-worker',
};
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.tsx?$)/;

const files = ['action', 'app', 'demo', 'src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )
  .filter((file) => !file.startsWith('action/dist/'));

function kebab(name: string): string {
  return name
    .replaceAll('GitHub', 'Github')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function exportsOf(file: string): { values: string[]; types: string[] } {
  const text = readFileSync(join(root, file), 'utf8');
  const names = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    values: names(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm),
    types: names(/^export (?:type|interface) (\w+)/gm),
  };
}

describe('files and their names', () => {
  it('finds the source files', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('has no drawers', () => {
    expect(files.filter((file) => DRAWERS.test(file))).toEqual([]);
  });

  it('has no default exports and no re-exports', () => {
    const offenders = files.filter((file) =>
      /^export (?:default|\*|\{)/m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(offenders).toEqual([]);
  });

  it.each(files.filter((file) => !ENTRIES.has(file) && !LISTS.has(file)))(
    '%s exports one value (or one type), named after the file',
    (file) => {
      const { values, types } = exportsOf(file);
      const name = basename(file).replace(/\.tsx?$/, '');
      const expected = HOUSE[file] ?? name.replace(/^\d{4}-/, '');
      if (values.length === 0) expect(types.map(kebab)).toContain(expected);
      else expect(values.map(kebab)).toEqual([expected]);
    },
  );
});
