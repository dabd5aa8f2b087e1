import type { ConfigNode } from '../behaviour/config-node.ts';
import type { TextEdit } from './fixer.ts';

/** Removes a member of a JSON object or list, its key and one comma with it. */
export function cutEntry(text: string, node: ConfigNode): TextEdit {
  let { start, end } = node;
  const key = /"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:\s{0,20}$/.exec(text.slice(0, start));
  if (key !== null) start = key.index;
  const after = /^\s{0,200},/.exec(text.slice(end));
  if (after !== null) {
    end += after[0].length;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const isFirstOnLine = text.slice(lineStart, start).trim() === '';
    const lineRest = /^[ \t]*\r?\n/.exec(text.slice(end));
    if (isFirstOnLine && lineRest !== null) {
      return { start: lineStart, end: end + lineRest[0].length, text: '' };
    }
    return { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0), text: '' };
  }
  const before = /,\s{0,200}$/.exec(text.slice(0, start));
  if (before !== null) return { start: before.index, end, text: '' };
  return { start, end, text: '' };
}
