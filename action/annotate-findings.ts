import { error, info, notice, warning } from '@actions/core';
import type { Finding } from '../src/contract/finding.ts';
import { annotations } from '../src/render/annotations.ts';
import { countText } from '../src/render/count-text.ts';
import { inertText } from '../src/render/inert-text.ts';

/** A runner keeps no more than ten of each level of a step. */
const MAX_OF_LEVEL = 10;
const writers = { failure: error, warning, notice };

/** Puts findings on their lines, most severe first within each level; the rest is counted. */
export function annotateFindings(input: {
  readonly fresh: readonly Finding[];
  readonly existing: readonly Finding[];
}): void {
  const all = annotations(input).flat();
  let shown = 0;
  for (const level of ['failure', 'warning', 'notice'] as const) {
    for (const one of all.filter((each) => each.level === level).slice(0, MAX_OF_LEVEL)) {
      const { path: file, title, startLine, endLine, startColumn, endColumn } = one;
      // A path with something active in it would reach the log raw: the summary shows it instead.
      const isPlain = inertText(file) === file;
      writers[level](one.message, {
        title,
        ...(isPlain ? { file } : {}),
        startLine,
        endLine,
        ...(startColumn === undefined ? {} : { startColumn }),
        ...(endColumn === undefined ? {} : { endColumn }),
      });
      shown += 1;
    }
  }
  const rest = input.fresh.length + input.existing.length - shown;
  if (rest > 0) info(`${countText(rest, 'more finding')} in the job summary.`);
}
