import type { Severity } from '../contract/severity.ts';

/** What conditions are held against. */
export type GateFacts = {
  /** Null where nothing was scanned. */
  readonly score: number | null;
  /** Scores of the categories by name, where there are such. */
  readonly categories?: ReadonlyMap<string, number>;
  /** Unsuppressed findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
};
