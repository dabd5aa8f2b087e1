import { codeMarks } from './code-marks.ts';
import { sketchSize } from './sketch-size.ts';
import type { StringMarks } from './text-sketch.ts';

/** Letters of English text by how common they are, the space first. */
const COMMON = ' etaoinsrhldcumfpgwybvkxjqz0123456789_';

/** The marks of a folded string of three characters or more, those of rare letters first. */
export function markString(string: string): StringMarks {
  const marks: { mark: number; rarity: number }[] = [];
  let mark = 0;
  for (let at = 0; at < string.length; at += 1) {
    mark = ((mark << 4) ^ (codeMarks[string.charCodeAt(at)] ?? 0)) & (sketchSize.marks - 1);
    if (at < 2) continue;
    const own = string.slice(at - 2, at + 1);
    marks.push({ mark, rarity: [...own].reduce((sum, letter) => sum + COMMON.indexOf(letter), 0) });
  }
  return Uint16Array.from(marks.sort((a, b) => b.rarity - a.rarity).map((entry) => entry.mark));
}
