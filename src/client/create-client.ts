import { z, type ZodType } from 'zod';
import { ApiKeyView } from '../contract/api-key-view.ts';
import { AuthSessionStatus } from '../contract/auth-session-status.ts';
import { Credits } from '../contract/credits.ts';
import { IssuedApiKey } from '../contract/issued-api-key.ts';
import type { NewApiKey } from '../contract/new-api-key.ts';
import type { NewAuthSession } from '../contract/new-auth-session.ts';
import { PublicErrorBody } from '../contract/public-error-body.ts';
import { ScanErrorBody } from '../contract/scan-error-body.ts';
import type { ScanRequest } from '../contract/scan-request.ts';
import { ScanResponse } from '../contract/scan-response.ts';
import { StartedAuthSession } from '../contract/started-auth-session.ts';
import { Timestamp } from '../contract/timestamp.ts';
import { Whoami } from '../contract/whoami.ts';
import { ClientError } from './client-error.ts';

const KeyList = z.object({ apiKeys: z.array(ApiKeyView) });
const Revoked = z.object({ revokedAt: Timestamp });
const Status = z.object({ status: z.string() });
const Done = z.object({ success: z.literal(true) });

export type Client = {
  /** Scans a text; the same `idempotencyKey` within 24 hours gets the first answer and is charged once. */
  scan(
    request: Omit<z.input<typeof ScanRequest>, 'file' | 'format'>,
    options?: { readonly idempotencyKey?: string },
  ): Promise<ScanResponse>;
  /** Scans a file or an archive; its name is its path, null where it has none. */
  scanFile(
    file: { readonly name: string | null; readonly bytes: Uint8Array },
    request?: Omit<z.input<typeof ScanRequest>, 'file' | 'text' | 'format' | 'filename' | 'path'>,
  ): Promise<ScanResponse>;
  readScan(scanId: string): Promise<ScanResponse>;
  readCredits(): Promise<Credits>;
  /** Resolves when something of ours answers; needs no key. */
  checkHealth(): Promise<void>;
  /** Resolves when the server can take work: its store is there. */
  checkReadiness(): Promise<void>;
  whoami(): Promise<Whoami>;
  /** Asks for this machine to be signed in by a person; needs no key. */
  startLogin(request: NewAuthSession): Promise<StartedAuthSession>;
  pollLogin(sessionId: string, codeVerifier: string): Promise<AuthSessionStatus>;
  /** Ends the login whose token this client presents. */
  logOut(): Promise<void>;
  listKeys(organizationId: string): Promise<readonly ApiKeyView[]>;
  createKey(organizationId: string, request: z.input<typeof NewApiKey>): Promise<IssuedApiKey>;
  /** When it was first revoked. */
  revokeKey(organizationId: string, keyId: string): Promise<{ readonly revokedAt: string }>;
};

/** A client of the server at `url`; every call throws ClientError. */
export function createClient(options: {
  readonly url: string;
  /** Null: nothing is presented. */
  readonly key: string | null;
  /** Milliseconds for one call; 60,000 unless told. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}): Client {
  const base = options.url.replace(/\/+$/, '');
  const send = options.fetch ?? fetch;
  const call = async <Answer>(
    schema: ZodType<Answer>,
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string | FormData } = {},
  ): Promise<Answer> => {
    const response = await send(`${base}${path}`, {
      ...init,
      // A redirect would carry the key to another place.
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
      headers: {
        ...(options.key === null ? {} : { Authorization: `Bearer ${options.key}` }),
        ...init.headers,
      },
    }).catch((error: unknown) => {
      const facts = { status: 0, type: null, requestId: null, retryAfter: null };
      throw new ClientError(`The server at ${base} does not answer.`, facts, error);
    });
    return readAnswer(schema, response);
  };
  return {
    scan: (request, { idempotencyKey } = {}) =>
      call(ScanResponse, '/v1/scan', {
        ...post({ ...request, format: 'json' }),
        headers: {
          'Content-Type': 'application/json',
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        },
      }),
    scanFile: ({ name, bytes }, request = {}) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(request)) {
        form.set(field, typeof value === 'string' ? value : JSON.stringify(value));
      }
      if (name !== null) form.set('filename', name);
      // 'blob' is what the server takes for no name.
      form.set('file', new File([Buffer.from(bytes)], 'blob'));
      return call(ScanResponse, '/v1/scan', { method: 'POST', body: form });
    },
    readScan: (scanId) => call(ScanResponse, `/v1/scans/${encodeURIComponent(scanId)}`),
    readCredits: () => call(Credits, '/v1/credits'),
    checkHealth: async () => {
      await call(Status, '/healthz');
    },
    checkReadiness: async () => {
      await call(Status, '/readyz');
    },
    whoami: () => call(Whoami, '/v1/auth/whoami'),
    startLogin: (request) => call(StartedAuthSession, '/v1/auth/sessions', post(request)),
    pollLogin: (sessionId, codeVerifier) =>
      call(
        AuthSessionStatus,
        `/v1/auth/sessions/${encodeURIComponent(sessionId)}`,
        post({ codeVerifier }),
      ),
    logOut: async () => {
      await call(Done, '/v1/auth/logout', { method: 'POST' });
    },
    listKeys: async (organizationId) => (await call(KeyList, keysOf(organizationId))).apiKeys,
    createKey: (organizationId, request) =>
      call(IssuedApiKey, keysOf(organizationId), post(request)),
    revokeKey: (organizationId, keyId) =>
      call(Revoked, `${keysOf(organizationId)}/${encodeURIComponent(keyId)}`, { method: 'DELETE' }),
  };
}

function keysOf(organizationId: string): string {
  return `/v1/organizations/${encodeURIComponent(organizationId)}/api-keys`;
}

function post(body: object): { method: string; headers: Record<string, string>; body: string } {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function readAnswer<Answer>(schema: ZodType<Answer>, response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const facts = {
    status: response.status,
    type: null,
    requestId: response.headers.get('x-request-id'),
    retryAfter: Number.isInteger(retryAfter) ? retryAfter : null,
  };
  if (response.ok) {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new ClientError('The answer is not one of this server’s version.', facts, parsed.error);
  }
  const scan = ScanErrorBody.safeParse(body);
  if (scan.success) {
    throw new ClientError(scan.data.error.message, { ...facts, type: scan.data.error.type });
  }
  const known = PublicErrorBody.safeParse(body);
  if (known.success) {
    throw new ClientError(known.data.error.message, { ...facts, type: known.data.error.code });
  }
  throw new ClientError(`The server answered ${String(response.status)}.`, facts);
}
