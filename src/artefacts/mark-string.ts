import { codeMarks } from './code-marks.ts';
import { sketchSize } from './sketch-size.ts';
import type { StringMarks } from './text-sketch.ts';

/** The marks of a folded string of three characters or more. */
export function markString(string: string): StringMarks {
  const marks: number[] = [];
  let mark = 0;
  for (let at = 0; at < string.length; at += 1) {
    mark = ((mark << 4) ^ (codeMarks[string.charCodeAt(at)] ?? 0)) & (sketchSize.marks - 1);
    if (at >= 2) marks.push(mark);
  }
  return Uint16Array.from(marks);
}
