import { countText } from '../render/count-text.ts';
import { baselinePlaces } from './baseline-places.ts';
import type { Policy } from './policy.ts';
import { readBaselineFile } from './read-baseline-file.ts';
import { readConfigFile } from './read-config-file.ts';
import { readDiskText } from './read-disk-text.ts';
import type { ReadText } from './read-text.ts';

type Input = {
  readonly cwd: string;
  readonly now: Date;
  /** False: none is read, nor is a baseline that was not named. */
  readonly config?: string | false | undefined;
  readonly baseline?: string | undefined;
  /** Where the files come from; the disk unless told. */
  readonly readText?: ReadText | undefined;
};

/**
 * Reads settings and baseline: those named, or the ones of the working folder. A named file must be there; a broken one
 * is an error that names line and key, never a silent default.
 */
export async function readPolicy(input: Input): Promise<Policy> {
  const { cwd, now, config, baseline: named, readText = readDiskText } = input;
  const found = await readConfigFile({ cwd, now, readText, config: config ?? null });
  if (config === false && named === undefined) return { config: null, suppressions: [], notes: [] };
  const baseline = await readBaselineFile({
    ...{ cwd, now, readText, isRequired: named !== undefined },
    candidates: named === undefined ? baselinePlaces(found?.path ?? null) : [named],
  });
  const entries = baseline?.entries ?? [];
  return {
    config: found?.config ?? null,
    suppressions: [...(found?.config.ignore ?? []), ...entries],
    notes: [
      ...(found === null ? [] : [`settings: ${found.path}`]),
      ...(baseline === null
        ? []
        : [`baseline: ${baseline.path} (${countText(entries.length, 'exception')})`]),
    ],
  };
}
