import { stripControls } from '../../contract/strip-controls.ts';
import type { GuardedAnswer } from '../../net/http-guard.ts';
import { NetError } from '../../net/net-error.ts';
import type { Deps } from '../deps.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

const TIMEOUT_MS = 10_000;
const SNIPPET_BYTES = 1024;

/** Sends a delivery once, to public addresses only, following nothing; says what came of it. */
export async function attemptDelivery(
  deps: Deps,
  input: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
): Promise<DeliveryOutcome> {
  const at = deps.clock();
  const started = performance.now();
  const describe = (statusCode: number | null, error: string | null) => ({
    at: at.toISOString(),
    statusCode,
    durationMs: Math.round(performance.now() - started),
    error,
  });
  try {
    const answer = await deps.http.request({
      url: new URL(input.url),
      method: 'POST',
      headers: input.headers,
      body: input.body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: SNIPPET_BYTES,
      signal: input.signal,
    });
    const kind = judge(answer.status);
    const error = kind === 'delivered' ? null : `The receiver answered ${String(answer.status)}`;
    return { kind, attempt: describe(answer.status, error), responseSnippet: readSnippet(answer) };
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return { kind: 'unavailable', attempt: describe(null, error.message), responseSnippet: null };
  }
}

function judge(status: number): DeliveryOutcome['kind'] {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  // A redirect is not followed, and asking again would lead to the same one.
  return status < 500 ? 'refused' : 'unavailable';
}

function readSnippet({ body }: GuardedAnswer): string | null {
  if (body.length === 0) return null;
  const text = stripControls(new TextDecoder().decode(body));
  // A broken character becomes three bytes where one was.
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, SNIPPET_BYTES - 3));
}
