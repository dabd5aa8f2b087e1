import { codeMarks } from './code-marks.ts';
import { sketchSize } from './sketch-size.ts';
import type { StringMarks } from './text-sketch.ts';

/** Letters of English text by how common they are, the space first. */
const COMMON = ' etaoinsrhldcumfpgwybvkxjqz0123456789_';
const rarities = Uint8Array.from({ length: 128 }, (_, unit) =>
  COMMON.indexOf(String.fromCharCode(unit)),
);

/** The marks of a folded string of three characters or more, that of the rarest letters first: it is asked for first. */
export function markString(string: string): StringMarks {
  const marks = new Uint16Array(Math.max(0, string.length - 2));
  let mark = 0;
  let most = -1;
  let rarest = 0;
  let sum = 0;
  for (let at = 0; at < string.length; at += 1) {
    const unit = string.charCodeAt(at);
    mark = ((mark << 4) ^ (codeMarks[unit] ?? 0)) & (sketchSize.marks - 1);
    sum += rarities[unit] ?? 0;
    if (at < 2) continue;
    marks[at - 2] = mark;
    if (sum > most) {
      most = sum;
      rarest = at - 2;
    }
    sum -= rarities[string.charCodeAt(at - 2)] ?? 0;
  }
  const first = marks[rarest] ?? 0;
  marks[rarest] = marks[0] ?? 0;
  marks[0] = first;
  return marks;
}
