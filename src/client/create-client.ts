import { z } from 'zod';
import { ApiKeyView } from '../contract/api-key-view.ts';
import { AuthSessionStatus } from '../contract/auth-session-status.ts';
import { Credits } from '../contract/credits.ts';
import { IssuedApiKey } from '../contract/issued-api-key.ts';
import type { NewApiKey } from '../contract/new-api-key.ts';
import type { NewAuthSession } from '../contract/new-auth-session.ts';
import type { ScanRequest } from '../contract/scan-request.ts';
import { ScanResponse } from '../contract/scan-response.ts';
import { StartedAuthSession } from '../contract/started-auth-session.ts';
import { Timestamp } from '../contract/timestamp.ts';
import { Whoami } from '../contract/whoami.ts';
import { createCaller, type CallerOptions } from './create-caller.ts';
import { postJson } from './post-json.ts';
import { createRunCalls, type RunCalls } from './create-run-calls.ts';

const KeyList = z.object({ apiKeys: z.array(ApiKeyView) });
const Revoked = z.object({ revokedAt: Timestamp });
const Status = z.object({ status: z.string() });
const Done = z.object({ success: z.literal(true) });

export type Client = RunCalls & {
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
export function createClient(options: CallerOptions): Client {
  const call = createCaller(options);
  return {
    ...createRunCalls(call),
    scan: (request, { idempotencyKey } = {}) =>
      call(ScanResponse, '/v1/scan', {
        ...postJson({ ...request, format: 'json' }),
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
    startLogin: (request) => call(StartedAuthSession, '/v1/auth/sessions', postJson(request)),
    pollLogin: (sessionId, codeVerifier) =>
      call(
        AuthSessionStatus,
        `/v1/auth/sessions/${encodeURIComponent(sessionId)}`,
        postJson({ codeVerifier }),
      ),
    logOut: async () => {
      await call(Done, '/v1/auth/logout', { method: 'POST' });
    },
    listKeys: async (organizationId) => (await call(KeyList, keysOf(organizationId))).apiKeys,
    createKey: (organizationId, request) =>
      call(IssuedApiKey, keysOf(organizationId), postJson(request)),
    revokeKey: (organizationId, keyId) =>
      call(Revoked, `${keysOf(organizationId)}/${encodeURIComponent(keyId)}`, { method: 'DELETE' }),
  };
}

function keysOf(organizationId: string): string {
  return `/v1/organizations/${encodeURIComponent(organizationId)}/api-keys`;
}
