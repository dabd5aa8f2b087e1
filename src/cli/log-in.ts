import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { createClient, type Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { AuthSessionStatus } from '../contract/auth-session-status.ts';
import { inertText } from '../render/inert-text.ts';
import type { ExitCode } from './exit-code.ts';
import { listenForCallback } from './listen-for-callback.ts';
import { serverUrl } from './server-url.ts';
import type { Terminal } from './terminal.ts';
import { writeCredential } from './write-credential.ts';

/** Requests live five minutes; a server that never says so is not asked for ever. */
const MAX_POLLS = 120;

/** Signs in: shows where to approve, waits for it, and keeps the login token in a file of its own. */
export async function logIn(
  terminal: Terminal,
  options: { readonly apiUrl?: string; readonly port?: number },
): Promise<ExitCode> {
  const url = serverUrl(options.apiUrl, terminal.environment);
  if (url === null)
    throw new ApiError(
      'VALIDATION_ERROR',
      'Name the server: give --api-url, or set SKILLGATE_URL.',
    );
  const client = createClient({ url, key: null });
  const callback = options.port === undefined ? null : await listenForCallback(options.port);
  try {
    const codeVerifier = randomBytes(32).toString('hex');
    const session = await client.startLogin({
      codeChallenge: createHash('sha256').update(codeVerifier).digest('hex'),
      deviceName: hostname().slice(0, 100),
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    terminal.writeError(
      `Open ${inertText(session.authUrl)}\nand approve the code ${inertText(session.userCode)} (valid 5 minutes).\n`,
    );
    const pause = (): Promise<unknown> => {
      const next = terminal.wait(session.interval * 1000);
      return callback === null ? next : Promise.race([next, callback.called]);
    };
    const done = await waitForApproval(client, {
      sessionId: session.sessionId,
      codeVerifier,
      pause,
    });
    return await keep(terminal, url, done);
  } finally {
    await callback?.close();
  }
}

async function waitForApproval(
  client: Client,
  input: {
    readonly sessionId: string;
    readonly codeVerifier: string;
    readonly pause: () => Promise<unknown>;
  },
): Promise<AuthSessionStatus> {
  for (let polls = 0; polls < MAX_POLLS; polls += 1) {
    await input.pause();
    const answer = await client.pollLogin(input.sessionId, input.codeVerifier);
    if (answer.status === 'completed') return answer;
    if (answer.status !== 'pending') break;
  }
  throw new ApiError('UNAUTHORIZED', 'The login was not approved in time: start it again.');
}

async function keep(
  terminal: Terminal,
  url: string,
  { token, expiresAt, user }: AuthSessionStatus,
): Promise<ExitCode> {
  if (token === undefined)
    throw new ApiError('UPSTREAM_ERROR', 'The server sent no token: start the login again.');
  const name = user?.name ?? user?.email ?? null;
  const path = await writeCredential(terminal, {
    ...{ version: 1, url, token, expiresAt: expiresAt ?? null, user: name },
  });
  const until = expiresAt === undefined ? '' : ` until ${expiresAt.slice(0, 10)}`;
  terminal.writeError(`signed in as ${inertText(name ?? 'you')}${until}; kept in ${path}\n`);
  if ((terminal.environment['SKILLGATE_API_KEY']?.trim() ?? '') !== '')
    terminal.writeError('SKILLGATE_API_KEY is set and wins over this login: unset it to use it.\n');
  return 0;
}
