import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Diagnosis } from './diagnosis.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { Terminal } from './terminal.ts';

const App = z.object({
  slug: z.string(),
  permissions: z.record(z.string(), z.string()),
  events: z.array(z.string()),
});

/** What a pull request needs; the README lists the same. */
const PERMISSIONS: Readonly<Record<string, 'read' | 'write'>> = {
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  security_events: 'write',
  merge_queues: 'read',
};
const EVENTS = ['pull_request', 'push', 'check_run', 'check_suite', 'merge_group', 'repository'];
const NAMES = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'];

/** The GitHub App's settings, where the environment has any: secret, id, key, and what GitHub lets the App do. */
export async function diagnoseApp(
  { environment, now }: Terminal,
  { offline }: DoctorOptions,
): Promise<Diagnosis[]> {
  const get = (name: string): string => environment[name]?.trim() ?? '';
  const secret = get('SKILLGATE_GITHUB_WEBHOOK_SECRET') || get('WEBHOOK_SECRET');
  if (NAMES.every((name) => get(name) === '') && secret === '') return [];
  const key = await readKey(get('PRIVATE_KEY'), get('PRIVATE_KEY_PATH'));
  const appId = get('APP_ID');
  const local = [diagnoseSecret(secret), diagnoseId(appId), diagnoseKey(key)];
  if (key === null || !/^\d+$/.test(appId)) return local;
  if (offline === true)
    return [...local, { state: 'note', subject: 'GitHub', text: 'not asked (--offline)' }];
  const token = signToken(key, { appId, now: now() });
  return [...local, ...(await diagnoseGrants(baseUrl(get), token))];
}

function diagnoseSecret(secret: string): Diagnosis {
  const subject = 'secret';
  const remedy = 'Set a random WEBHOOK_SECRET here and the same in the settings of the App.';
  if (secret === '')
    return { state: 'problem', subject, text: 'WEBHOOK_SECRET is missing', remedy };
  if (secret === 'development')
    return { state: 'problem', subject, text: 'WEBHOOK_SECRET is a well-known word', remedy };
  return {
    state: 'ok',
    subject,
    text: `WEBHOOK_SECRET is set (${String(secret.length)} characters)`,
  };
}

function diagnoseId(appId: string): Diagnosis {
  if (/^\d+$/.test(appId)) return { state: 'ok', subject: 'App id', text: appId };
  return {
    ...{ state: 'problem', subject: 'App id' },
    text: appId === '' ? 'APP_ID is missing' : 'APP_ID is no number',
    remedy: 'Set the App ID that stands at the top of the settings of the App.',
  };
}

function diagnoseKey(key: KeyObject | null): Diagnosis {
  if (key !== null)
    return { state: 'ok', subject: 'App key', text: 'PRIVATE_KEY is a private key' };
  return {
    ...{ state: 'problem', subject: 'App key', text: 'PRIVATE_KEY is missing or no private key' },
    remedy:
      'Generate one in the settings of the App; set its PEM, or its file as PRIVATE_KEY_PATH.',
  };
}

async function readKey(inline: string, path: string): Promise<KeyObject | null> {
  const file = path === '' ? '' : await readFile(path, 'utf8').catch(() => '');
  const text = (inline === '' ? file : inline).replaceAll('\\n', '\n').trim();
  const pem = text.startsWith('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app */
function signToken(key: KeyObject, input: { readonly appId: string; readonly now: Date }): string {
  const seconds = Math.floor(input.now.getTime() / 1000);
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = encode({ alg: 'RS256', typ: 'JWT' });
  const body = encode({ iat: seconds - 60, exp: seconds + 300, iss: input.appId });
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url');
  return `${head}.${body}.${signature}`;
}

function baseUrl(get: (name: string) => string): string {
  const explicit = get('SKILLGATE_GITHUB_BASE_URL').replace(/\/+$/, '');
  if (explicit !== '') return explicit;
  const host = get('GHE_HOST');
  return host === ''
    ? 'https://api.github.com'
    : `${get('GHE_PROTOCOL') || 'https'}://${host}/api/v3`;
}

async function diagnoseGrants(base: string, token: string): Promise<Diagnosis[]> {
  const subject = 'GitHub';
  const response = await fetch(`${base}/app`, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/vnd.github+json' },
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (response === null) {
    const remedy = 'Check the network, GHE_HOST and SKILLGATE_GITHUB_BASE_URL.';
    return [{ state: 'problem', subject, text: `${base} does not answer`, remedy }];
  }
  const body: unknown = await response.json().catch(() => null);
  const app = App.safeParse(body);
  if (!response.ok || !app.success) {
    const remedy = 'App id and key must belong together; mind the clock of this machine.';
    const text = `${base} refused App id and key (${String(response.status)})`;
    return [{ state: 'problem', subject, text, remedy }];
  }
  const { slug, permissions, events } = app.data;
  const missing = Object.entries(PERMISSIONS)
    .filter(([name, level]) => permissions[name] !== 'write' && permissions[name] !== level)
    .map(([name, level]) => `${name}: ${level}`);
  const unheard = EVENTS.filter((event) => !events.includes(event));
  return [
    { state: 'ok', subject, text: `App ${slug}` },
    listMissing(
      'permission',
      missing,
      'Grant it in the settings of the App, then accept it where it is installed.',
    ),
    listMissing('events', unheard, 'Subscribe to it in the settings of the App.'),
  ];
}

function listMissing(subject: string, missing: readonly string[], remedy: string): Diagnosis {
  if (missing.length === 0) return { state: 'ok', subject, text: 'all that a pull request needs' };
  return { state: 'problem', subject, text: `missing: ${missing.join(', ')}`, remedy };
}
