import { dirname, join } from 'node:path';
import { baselineName } from '../contract/baseline-name.ts';

/** Where the baseline may stand, the first place first; `config` is the path of the settings, null where there are none. */
export function baselinePlaces(config: string | null): readonly [string, ...string[]] {
  return config === null
    ? [join('.github', baselineName), baselineName]
    : [join(dirname(config), baselineName)];
}
