import type { RepositoryConfig } from '../contract/repository-config.ts';
import type { Suppression } from '../contract/suppression.ts';

/** The settings and the baseline that a scan on this machine obeys. */
export type Policy = {
  /** Null where no settings file was found: the command line's own defaults hold. */
  readonly config: RepositoryConfig | null;
  readonly suppressions: readonly Suppression[];
  /** One line for each file that was obeyed, for the person to see. */
  readonly notes: readonly string[];
};
