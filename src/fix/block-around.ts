import type { TextFile } from '../artefacts/text-file.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';
import { configPathAt } from './config-path-at.ts';
import { linesAround } from './lines-around.ts';

/** Longer ones are for a person. */
const MAX_LENGTH = 4000;
const inner: ReadonlySet<string> = new Set(['inline-code', 'link', 'html', 'front-matter']);

/**
 * The block that a rewriter may write again: the paragraph, list item, comment or fence around a place, the string of a
 * setting, else its lines. Null where that is too long.
 */
export function blockAround(file: TextFile, place: Stretch): Stretch | null {
  const block = file.blocks?.all.findLast(
    ({ type, start, end }) => !inner.has(type) && start <= place.start && end >= place.end,
  );
  const value = configPathAt(file, place).at(-1);
  const { start, end } =
    block ?? (value?.kind === 'string' ? value : undefined) ?? linesAround(file, place);
  return end - start > MAX_LENGTH || end <= start ? null : { start, end };
}
