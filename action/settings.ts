import type { RepositoryConfig } from '../src/contract/repository-config.ts';
import type { Suppression } from '../src/contract/suppression.ts';
import type { FailOn } from '../src/engine/parse-fail-on.ts';
import type { CheckView } from '../src/render/check-view.ts';

/** What rules this run: the input of the workflow, else the settings file, else the default. */
export type Settings = {
  readonly config: RepositoryConfig;
  readonly failOn: FailOn;
  /** Exceptions of the settings file and of the baseline. */
  readonly suppressions: readonly Suppression[];
  /** The settings file; path and SHA are null where the defaults hold. */
  readonly source: Pick<CheckView['config'], 'path' | 'sha' | 'problems'>;
  /** In our own words, for the summary. */
  readonly notices: readonly string[];
};
