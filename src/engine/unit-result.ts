import type { ScanResponse } from '../contract/scan-response.ts';
import type { ScanResult } from './scan-result.ts';

/** What the engine said about one unit, and when. */
export type UnitResult = {
  readonly result: ScanResult;
  /** The very answer, where a server scanned. */
  readonly response?: ScanResponse;
  readonly startedAt: Date;
  readonly durationMs: number;
};
