import type { TextFile } from '../artefacts/text-file.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';
import type { Location } from '../contract/location.ts';

/** The offsets of a location in its file; null where the location is that of a whole file. */
export function placeOfFinding(file: TextFile, location: Location): Stretch | null {
  if (location.excerpt === '') return null;
  const start = offsetOf(file, location.line, location.column);
  const end = offsetOf(file, location.end_line, location.end_column);
  return start === null || end === null || end < start ? null : { start, end };
}

/** Lines and columns count from 1, columns in Unicode code points. */
function offsetOf({ text, lines }: TextFile, line: number, column: number): number | null {
  if (line > lines.count) return null;
  let offset = lines.startOf(line);
  for (let left = column - 1; left > 0; left -= 1) {
    if (offset >= text.length) return text.length;
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
