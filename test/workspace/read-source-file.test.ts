import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSourceFile } from '../../src/workspace/read-source-file.ts';
import { writeTree } from '../support/write-tree.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillgate-read-'));
  await writeTree(folder, { 'a.md': 'text', link: { link: 'a.md' }, out: { link: '/etc/passwd' } });
  await writeFile(join(folder, 'big.md'), '');
  await truncate(join(folder, 'big.md'), 10 * 1024 * 1024 + 1);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['a file gives its bytes', 'a.md', 'file', { type: 'file', bytes: Buffer.from('text') }],
  ['a link gives its target', 'out', 'link', { type: 'link', target: '/etc/passwd' }],
  [
    'a file that became a link is not followed',
    'link',
    'file',
    { type: 'unread', reason: 'failed' },
  ],
  ['a file that is gone is a gap', 'gone', 'file', { type: 'unread', reason: 'failed' }],
  ['a file over 10 MiB is not read', 'big.md', 'file', { type: 'unread', reason: 'too-large' }],
] as const)('%s', async (_name, name, type, expected) => {
  const location = join(folder, name);
  expect(await readSourceFile({ location, path: 'x', type })).toEqual({ path: 'x', ...expected });
});
