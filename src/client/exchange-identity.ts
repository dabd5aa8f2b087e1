import { IdentityExchange } from '../contract/identity-exchange.ts';
import { PublicErrorBody } from '../contract/public-error-body.ts';
import { ClientError } from './client-error.ts';

/** Trades the identity token of a GitHub Actions job for a key of 15 minutes. Throws ClientError. */
export async function exchangeIdentity(input: {
  readonly url: string;
  readonly idToken: string;
}): Promise<IdentityExchange> {
  const response = await fetch(`${input.url}/v1/auth/oidc`, {
    method: 'POST',
    redirect: 'error',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ idToken: input.idToken }),
    signal: AbortSignal.timeout(30_000),
  }).catch((error: unknown) => {
    const facts = { status: 0, type: null, requestId: null, retryAfter: null };
    throw new ClientError(`The server at ${input.url} does not answer.`, facts, error);
  });
  const body: unknown = await response.json().catch(() => null);
  const exchanged = IdentityExchange.safeParse(body);
  if (response.ok && exchanged.success) return exchanged.data;
  const known = PublicErrorBody.safeParse(body);
  throw new ClientError(
    known.success ? known.data.error.message : `The server answered ${String(response.status)}.`,
    {
      status: response.status,
      type: known.success ? known.data.error.code : null,
      requestId: response.headers.get('x-request-id'),
      retryAfter: null,
    },
  );
}
