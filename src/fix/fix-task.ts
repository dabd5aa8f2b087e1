import type { SourceFile } from '../artefacts/source-file.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rewrite } from './rewrite.ts';

/** What to mend, and how. */
export type FixTask = {
  readonly files: readonly SourceFile[];
  /** Fingerprints of findings of `files`. */
  readonly selected: ReadonlySet<string>;
  /** Those of the scan that found them; every change is measured with them. */
  readonly options: ScanOptions;
  /** The scan of `files` with `options`, where there is one already. */
  readonly scan?: ScanResult;
  /** Whether the smallest span is edited; else the whole paragraph, list item, fence or entry goes. */
  readonly preservesIntent: boolean;
  /**
   * Rewrites by the fingerprint of their finding, tried instead of the fixers; each is measured and taken back like any
   * other change.
   */
  readonly rewrites?: ReadonlyMap<string, Rewrite>;
};
