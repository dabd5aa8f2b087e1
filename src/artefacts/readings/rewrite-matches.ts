import type { Rewriting } from '../rewrite-view.ts';

/** What a pattern finds, with what stands for it; matches for which `change` gives null stay. */
export function rewriteMatches(
  code: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | null,
): Rewriting[] {
  const changes: Rewriting[] = [];
  for (const match of code.matchAll(pattern)) {
    const text = change(match);
    if (text === null || text === match[0]) continue;
    changes.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return changes;
}
