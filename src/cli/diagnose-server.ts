import { ClientError } from '../client/client-error.ts';
import { createClient, type Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { Whoami } from '../contract/whoami.ts';
import type { Connection } from './connection.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DoctorOptions } from './doctor-options.ts';
import { findConnection } from './find-connection.ts';
import { serverUrl } from './server-url.ts';
import type { Terminal } from './terminal.ts';

/** The address, whether somebody answers there, and what the key may do. */
export async function diagnoseServer(
  terminal: Terminal,
  options: DoctorOptions,
): Promise<Diagnosis[]> {
  const subject = 'server';
  let connection: Connection | null;
  try {
    connection = await findConnection(terminal, options, { mayUseLoginUrl: true });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return [
      ...(await diagnoseAddress(terminal, options)),
      {
        state: 'problem',
        subject: 'key',
        text: error.message,
        remedy: 'See skillgate keys --help.',
      },
    ];
  }
  if (connection === null)
    return [{ state: 'note', subject, text: 'none named: scans are made here' }];
  if (options.offline === true)
    return [{ state: 'note', subject, text: `${connection.url}, not asked (--offline)` }];
  const { url, source } = connection;
  const client = createClient({ ...connection, timeoutMs: 10_000 });
  const health = await diagnoseHealth(client, url);
  if (health.some(({ state }) => state === 'problem')) return health;
  return [...health, ...(await diagnoseKey(client, source))];
}

/** The server's health where no key is at hand. */
async function diagnoseAddress(terminal: Terminal, options: DoctorOptions): Promise<Diagnosis[]> {
  if (options.offline === true) return [];
  const url = readUrl(terminal, options);
  if (url === null) return [];
  return diagnoseHealth(createClient({ url, key: null, timeoutMs: 10_000 }), url);
}

function readUrl(terminal: Terminal, { apiUrl }: DoctorOptions): string | null {
  try {
    return serverUrl(apiUrl, terminal.environment);
  } catch {
    return null;
  }
}

async function diagnoseHealth(client: Client, url: string): Promise<Diagnosis[]> {
  const isPlain = url.startsWith('http:') && !/^http:\/\/(?:localhost|127\.|\[::1\])/.test(url);
  const plain: Diagnosis[] = isPlain
    ? [
        {
          ...{ state: 'problem', subject: 'server', text: 'keys travel over http unencrypted' },
          remedy: 'Use the https address of the server.',
        },
      ]
    : [];
  try {
    await client.checkHealth();
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    const remedy = 'Check the address, that the server runs, and proxies and firewalls between.';
    const text = error.status === 0 ? `${url} does not answer` : `${url} is no Skillgate server`;
    return [...plain, { state: 'problem', subject: 'server', text, remedy }];
  }
  try {
    await client.checkReadiness();
    // A server only listens once its migrations are through.
    const database = {
      state: 'ok',
      subject: 'database',
      text: 'reached by the server, migrated',
    } as const;
    return [{ state: 'ok', subject: 'server', text: url }, database, ...plain];
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    const remedy = 'Check DATABASE_URL of the server, that PostgreSQL runs, and its log.';
    return [...plain, { state: 'problem', subject: 'database', text: error.message, remedy }];
  }
}

async function diagnoseKey(client: Client, source: Connection['source']): Promise<Diagnosis[]> {
  try {
    const who = await client.whoami();
    return [
      { state: 'ok', subject: 'key', text: `of ${who.user.name ?? who.user.id}, from ${source}` },
      diagnoseOrganization(who),
      diagnoseScopes(who),
    ];
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    const remedy =
      source === 'login'
        ? 'Sign in again with skillgate login.'
        : `Mend ${source}: make a key on the dashboard or with skillgate keys create.`;
    return [
      { state: 'problem', subject: 'key', text: `${error.message} (from ${source})`, remedy },
    ];
  }
}

function diagnoseOrganization({ org }: Whoami): Diagnosis {
  const subject = 'organization';
  if (org !== undefined) return { state: 'ok', subject, text: `${org.name} (${org.id})` };
  return {
    ...{ state: 'problem', subject, text: 'none: most calls need one' },
    remedy: 'Choose one at sign-in, or use a key of an organization.',
  };
}

function diagnoseScopes({ apiKey }: Whoami): Diagnosis {
  const subject = 'permission';
  if (apiKey === undefined) return { state: 'ok', subject, text: 'what your role allows' };
  const may = apiKey.scopes.join(' ');
  if (apiKey.scopes.includes('admin') || apiKey.scopes.includes('scan'))
    return { state: 'ok', subject, text: may };
  return {
    ...{ state: 'problem', subject, text: `the key may not scan (it may: ${may})` },
    remedy: 'Make one with the scope scan: skillgate keys create --name ci --preset ci.',
  };
}
