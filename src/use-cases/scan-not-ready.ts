import { ApiError } from '../contract/api-error.ts';
import type { ScanResponse } from '../contract/scan-response.ts';

/** The scan has nothing to show in the form that was asked for: it is under way, or it failed. */
export function scanNotReady(status: ScanResponse['status']): ApiError {
  return status === 'failed'
    ? new ApiError('SCAN_NOT_READY', 'The scan failed and has no report; send the content again.')
    : new ApiError('SCAN_NOT_READY', 'The scan is not done yet; ask again in a second.', {
        retryAfter: 1,
      });
}
