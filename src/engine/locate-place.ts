import type { TextFile } from '../artefacts/text-file.ts';
import type { Location } from '../contract/location.ts';
import { makeExcerpt } from './make-excerpt.ts';

/** A stretch of a file as a location; offsets are UTF-16 offsets of its text. */
export function locatePlace(file: TextFile, start: number, end: number): Location {
  const { lines } = file;
  const last = Math.max(start, end);
  return {
    line: lines.lineAt(start),
    excerpt: makeExcerpt(file, start, last),
    file: file.path === '' ? null : file.path,
    end_line: lines.lineAt(last),
    column: lines.columnAt(start),
    end_column: lines.columnAt(last),
  };
}
