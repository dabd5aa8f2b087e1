import { ApiError } from '../../contract/api-error.ts';
import type { RunStatus } from '../../contract/run-status.ts';

/** The run has ended, or is somebody else's work by now; the call changed and charged nothing. */
export function runNotActive(runStatus: RunStatus): ApiError {
  return new ApiError('RUN_NOT_ACTIVE', `The run is ${runStatus}; this call changed nothing.`, {
    fields: { runStatus },
  });
}
