import type { TextFile } from '../text-file.ts';

const OBEY =
  /\b(?:follow|carry out|do (?:exactly )?what|obey|execute|perform|act on|apply (?:each|every|all)|instructions?|orders|steps)\b/i;
const MAX_TEXT = 200_000;
const MAX_MENTIONS = 20;

/** Whether a document tells its reader to act on what stands in a file. */
export function isFollowed(path: string, files: readonly TextFile[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return false;
  return files.some(({ format, text }) => {
    if (format !== 'markdown' && format !== 'text') return false;
    const head = text.slice(0, MAX_TEXT);
    let at = head.indexOf(name);
    for (let count = 0; at >= 0 && count < MAX_MENTIONS; count += 1) {
      if (OBEY.test(head.slice(Math.max(0, at - 100), at + name.length + 100))) return true;
      at = head.indexOf(name, at + name.length);
    }
    return false;
  });
}
