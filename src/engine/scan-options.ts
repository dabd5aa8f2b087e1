import type { SourceFile } from '../artefacts/source-file.ts';
import type { UpstreamIndex } from '../artefacts/upstream-index.ts';
import type { ScanType } from '../contract/scan-type.ts';
import type { Suppression } from '../contract/suppression.ts';

/** How to scan. Everything that could vary (the clock above all) comes in here; the engine itself reads none of it. */
export type ScanOptions = {
  /** Declared kind; absent: detected. Rules of severity critical run for every kind. */
  readonly kind?: ScanType;
  /**
   * What becomes of files that belong to no known artefact: `scan` (default) scans them together as one more artefact,
   * `ignore` leaves them out, as in repositories.
   */
  readonly leftover?: 'scan' | 'ignore';
  /** Default true. */
  readonly layer2?: boolean;
  /** Known skills, to tell near copies by; absent or null: none are looked for. */
  readonly upstream?: UpstreamIndex | null;
  /** The same tree before a change; absent or null: what only a change tells is not looked for. */
  readonly base?: readonly SourceFile[] | null;
  /** Also put together what a judge is shown; default false. */
  readonly forJudge?: boolean;
  readonly suppressions?: readonly Suppression[];
  /** The moment against which suppression expiries are read. */
  readonly now: Date;
  /**
   * Asked before each rule whether its layer may go on; absent: always. What a refusal leaves out is reported, so only
   * callers who must answer in time give one.
   */
  readonly hasTime?: (layer: 1 | 2) => boolean;
};
