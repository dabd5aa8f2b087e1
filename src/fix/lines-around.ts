import type { TextFile } from '../artefacts/text-file.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';

/** The whole lines in which a place stands, the last line end left out. */
export function linesAround({ lines }: TextFile, place: Stretch): Stretch {
  return {
    start: lines.startOf(lines.lineAt(place.start)),
    end: lines.endOf(lines.lineAt(Math.max(place.start, place.end - 1))),
  };
}
