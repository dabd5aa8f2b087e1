import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The commit that is checked out, read from the files of git; null where there is no plain repository. */
export async function readHeadSha(workspace: string): Promise<string | null> {
  const read = async (path: string): Promise<string> => {
    const text = await readFile(join(workspace, '.git', path), 'utf8').catch(() => '');
    return text.trim();
  };
  const head = await read('HEAD');
  if (SHA.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return null;
  const loose = await read(ref);
  if (SHA.test(loose)) return loose;
  const packed = (await read('packed-refs')).split('\n').find((line) => line.endsWith(` ${ref}`));
  const sha = packed?.split(' ')[0] ?? '';
  return SHA.test(sha) ? sha : null;
}
