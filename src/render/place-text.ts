import type { PlaceView } from './report-view.ts';

/** `path:line:column`, as far as known. */
export function placeText({ path, line, column }: PlaceView): string {
  if (line === null) return path;
  return column === null ? `${path}:${line}` : `${path}:${line}:${column}`;
}
