import type { Artefact } from '../artefact.ts';
import type { TextFile } from '../text-file.ts';
import { listReadings } from './list-readings.ts';

/** Most readings of one artefact. */
const MAX_READINGS = 400;

/**
 * The artefact as somebody reads it who undoes every disguise: with what is hidden, spelt oddly, encoded, put together or
 * packed into another format written out. Null when that is what stands there anyway, which is nearly always so.
 */
export function readThrough(artefact: Artefact): Artefact | null {
  let count = 0;
  const files: TextFile[] = [];
  for (const file of artefact.files) {
    const readings = count < MAX_READINGS ? listReadings(file, artefact.files) : [];
    const own = readings.some(({ path }) => path === file.path);
    files.push(...(own ? [] : [file]), ...readings);
    count += readings.length;
  }
  if (count === 0) return null;
  return { ...artefact, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
