import type { ApiError } from '../contract/api-error.ts';
import type { Deps } from '../use-cases/deps.ts';

/** Messages of unknown errors may quote values, so only the place and the kind of the fault are logged. */
export function logFault(
  deps: Deps,
  input: { readonly requestId: string; readonly error: ApiError },
): void {
  const { cause } = input.error;
  deps.log.error(
    {
      requestId: input.requestId,
      fault: cause instanceof Error ? cause.name : typeof cause,
      faultCode: cause instanceof Error && 'code' in cause ? cause.code : null,
      frames: cause instanceof Error ? readFrames(cause) : [],
    },
    'a request failed',
  );
}

function readFrames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}
