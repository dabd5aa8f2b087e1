import type { Stretch } from '../behaviour/sentence-at.ts';

/** What may be left of a line whose only content goes: indentation, list and quote marks, comment marks. */
const IDLE_BEFORE = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?$/;

/**
 * The stretch to remove so that nothing idle is left behind: lines on which nothing else stands go with their line end,
 * a space before the stretch goes where text stays on the line.
 */
export function cutWithLine(text: string, { start, end }: Stretch): Stretch {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.slice(end).search(/\n|$/) + end;
  const isIdleBefore = IDLE_BEFORE.test(text.slice(lineStart, start));
  const isIdleAfter = text.slice(end, next).trim() === '';
  if (isIdleBefore && isIdleAfter) {
    const isBetweenBlanks = /\n[ \t]*\r?\n$/.test(
      text.slice(Math.max(0, lineStart - 80), lineStart),
    );
    const after = Math.min(text.length, next + 1);
    const blank = isBetweenBlanks ? (/^[ \t]*\r?\n/.exec(text.slice(after))?.[0].length ?? 0) : 0;
    return { start: lineStart, end: after + blank };
  }
  const gap = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  if (isIdleAfter || gap === 0) {
    const trailing = /^[ \t]*/.exec(text.slice(end, next))?.[0].length ?? 0;
    if (isIdleAfter) return { start: start - gap, end };
    return { start, end: end + trailing };
  }
  return { start: start - gap, end };
}
