import type { ScanResult } from './scan-result.ts';

/** What the engine said about one unit, and when. */
export type UnitResult = {
  readonly result: ScanResult;
  readonly startedAt: Date;
  readonly durationMs: number;
};
