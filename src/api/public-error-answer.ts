import type { ApiError } from '../contract/api-error.ts';
import { errorStatus } from '../contract/error-status.ts';
import type { PublicErrorBody } from '../contract/public-error-body.ts';

const MAX_ISSUES = 10;

/** An error in the envelope of the Public API. */
export function publicErrorAnswer(
  error: ApiError,
  facts: { readonly requestId: string },
): { readonly status: number; readonly json: PublicErrorBody } {
  const { issues, fields, retryAfter } = error.extra;
  const isValidation = error.code === 'VALIDATION_ERROR';
  return {
    status: errorStatus[error.code],
    json: {
      error: {
        ...fields,
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(isValidation ? listIssues(issues ?? []) : {}),
        code: error.code,
        message: error.message,
        requestId: facts.requestId,
      },
    },
  };
}

function listIssues(issues: readonly { readonly path: string; readonly message: string }[]) {
  return {
    issues: issues.slice(0, MAX_ISSUES),
    ...(issues.length > MAX_ISSUES ? { truncated: true, totalIssues: issues.length } : {}),
  };
}
