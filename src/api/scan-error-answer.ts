import type { ApiError } from '../contract/api-error.ts';
import { errorStatus } from '../contract/error-status.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanErrorBody } from '../contract/scan-error-body.ts';
import { scanErrorType } from '../contract/scan-error-type.ts';
import { Balance } from '../contract/balance.ts';

/** An error in the envelope of the Scan API. */
export function scanErrorAnswer(
  error: ApiError,
  facts: { readonly requestId: string; readonly rateLimit: RateLimit | null },
): { readonly status: number; readonly json: ScanErrorBody } {
  const status = errorStatus[error.code];
  const hasDetails = status === 400 || status === 409 || status === 422;
  const { issues, fields } = error.extra;
  return {
    status,
    json: {
      error: {
        code: status,
        message: error.message,
        request_id: facts.requestId,
        type: scanErrorType[error.code],
        ...(hasDetails && issues !== undefined ? { details: [...issues] } : {}),
        ...(status === 402 ? describeShortfall(fields ?? {}) : {}),
      },
      ...(facts.rateLimit === null ? {} : { rate_limit: facts.rateLimit }),
    },
  };
}

function describeShortfall(fields: Readonly<Record<string, unknown>>): object {
  const balance = Balance.safeParse(fields['balance']);
  return {
    ...(typeof fields['required'] === 'number' ? { required: fields['required'] } : {}),
    ...(balance.success
      ? {
          balance: {
            monthly: balance.data.monthly,
            pack: balance.data.pack,
            total: balance.data.total,
            period_end: balance.data.periodEnd,
          },
        }
      : {}),
    ...(typeof fields['topUpUrl'] === 'string' ? { top_up_url: fields['topUpUrl'] } : {}),
  };
}
