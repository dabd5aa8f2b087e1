import type { ErrorCode } from '../contract/error-code.ts';

/** What starting a run can answer with, wherever it is started. */
export const runErrors: readonly ErrorCode[] = [
  'NOT_FOUND',
  'INSUFFICIENT_CREDITS',
  'UPGRADE_REQUIRED',
  'WEBSITE_LIMIT',
  'DUPLICATE_REQUEST',
];
