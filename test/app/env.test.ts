import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../app/env.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const app = { APP_ID: '7', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 'a random secret' };

function problemsOf(environment: Record<string, string>): readonly string[] {
  const reading = readSettings(environment);
  return reading.kind === 'problems' ? reading.problems : [];
}

describe('settings', () => {
  test('have defaults for everything, and no App', () => {
    const reading = readSettings({});
    expect(reading).toMatchObject({
      kind: 'settings',
      settings: {
        PORT: 3000,
        SKILLGATE_DATA_DIR: './data',
        SKILLGATE_DEFAULT_PLAN: 'enterprise',
        SKILLGATE_ENVIRONMENT: 'production',
        github: null,
      },
    });
  });

  test('that are wrong are named all at once', () => {
    const problems = problemsOf({
      PORT: 'http',
      SKILLGATE_DEFAULT_PLAN: 'gold',
      SKILLGATE_PUBIC_URL: 'https://x.test',
      SKILLGATE_BOOTSTRAP_ADMIN_KEY: 'sk-short',
      DATABASE_URL: 'mysql://x.test/db',
      APP_ID: '7',
    });
    for (const name of [
      'PORT',
      'SKILLGATE_DEFAULT_PLAN',
      'SKILLGATE_PUBIC_URL',
      'SKILLGATE_BOOTSTRAP_ADMIN_KEY',
      'DATABASE_URL',
      'PRIVATE_KEY',
      'WEBHOOK_SECRET',
    ]) {
      expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
    }
    expect(problems.join('\n')).not.toContain('sk-short');
  });

  test('of the command line are left alone', () => {
    expect(problemsOf({ SKILLGATE_API_KEY: 'x', SKILLGATE_URL: 'https://x.test' })).toEqual([]);
  });

  test('that are empty count as unset', () => {
    expect(problemsOf({ PORT: '', APP_ID: ' ', DATABASE_URL: '' })).toEqual([]);
  });

  test('all stand in .env.example, and nothing else does', () => {
    const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const names = [...text.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    const unknown = names.filter((name) =>
      problemsOf({ [name]: 'x' }).some((problem) => problem.includes('is not a setting')),
    );
    expect(unknown).toEqual([]);
    const source = readFileSync(new URL('../../app/env.ts', import.meta.url), 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
    expect(new Set(names)).toEqual(new Set(known));
  });
});

describe('a GitHub App', () => {
  test.each([
    ['without a secret', { ...app, WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET is missing'],
    ['with the default secret', { ...app, WEBHOOK_SECRET: 'development' }, 'well-known word'],
    [
      'with the default as previous secret',
      { ...app, SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS: 'development' },
      'well-known word',
    ],
    ['without a key', { ...app, PRIVATE_KEY: '' }, 'PRIVATE_KEY is missing'],
    ['with a broken key', { ...app, PRIVATE_KEY: 'abc' }, 'PRIVATE_KEY is not a private key'],
    [
      'with a key file that is not there',
      { ...app, PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/no' },
      'PRIVATE_KEY_PATH cannot be read',
    ],
    ['without an id', { ...app, APP_ID: '' }, 'APP_ID is missing'],
    ['with a word as id', { ...app, APP_ID: 'seven' }, 'APP_ID'],
  ])('%s is refused, and it is said what to set', (_name, environment, problem) => {
    expect(problemsOf(environment).join('\n')).toContain(problem);
  });

  test.each([
    ['as it is', privateKey],
    ['in one line', privateKey.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(privateKey).toString('base64')],
  ])('takes its key %s', (_name, key) => {
    const reading = readSettings({ ...app, PRIVATE_KEY: key });
    expect(reading).toMatchObject({
      settings: { github: { appId: 7, webhookSecrets: ['a random secret'], baseUrl: null } },
    });
  });

  test.each([
    [{ GHE_HOST: 'github.corp.test' }, 'https://github.corp.test/api/v3'],
    [
      { GHE_HOST: 'github.corp.test:8443', GHE_PROTOCOL: 'http' },
      'http://github.corp.test:8443/api/v3',
    ],
    [{ SKILLGATE_GITHUB_BASE_URL: 'http://127.0.0.1:4010/' }, 'http://127.0.0.1:4010'],
  ])('with %o is reached at %s', (environment, baseUrl) => {
    expect(readSettings({ ...app, ...environment })).toMatchObject({
      settings: { github: { baseUrl } },
    });
  });

  test('takes the secret of Skillgate before that of Probot, and the previous one second', () => {
    const reading = readSettings({
      ...app,
      SKILLGATE_GITHUB_WEBHOOK_SECRET: 'new',
      SKILLGATE_GITHUB_WEBHOOK_SECRET_PREVIOUS: 'old',
    });
    expect(reading).toMatchObject({ settings: { github: { webhookSecrets: ['new', 'old'] } } });
  });
});

describe('private networks that may be reached', () => {
  test('are listed with commas, and there are none by default', () => {
    const reading = readSettings({ SKILLGATE_ALLOWED_NETWORKS: '10.1.0.0/16, fd00:1::/32' });
    const networks = ['10.1.0.0/16', 'fd00:1::/32'];
    expect(reading).toMatchObject({ settings: { SKILLGATE_ALLOWED_NETWORKS: networks } });
    expect(readSettings({})).toMatchObject({ settings: { SKILLGATE_ALLOWED_NETWORKS: [] } });
  });

  test.each(['10.1.0.0', '10.1.0.0/33', 'fd00::/129', '10.1/16', 'private', '10.1.0.0/16,'])(
    'refuses %j and names the setting',
    (text) => {
      const problems = problemsOf({ SKILLGATE_ALLOWED_NETWORKS: text });
      expect(problems.join()).toContain('SKILLGATE_ALLOWED_NETWORKS');
    },
  );
});

describe('origins of pages that may call the server', () => {
  test('are listed with commas', () => {
    const reading = readSettings({
      SKILLGATE_CORS_ORIGINS: 'https://app.example.test, http://localhost:5173',
    });
    expect(reading).toMatchObject({
      settings: { SKILLGATE_CORS_ORIGINS: ['https://app.example.test', 'http://localhost:5173'] },
    });
    expect(readSettings({})).toMatchObject({ settings: { SKILLGATE_CORS_ORIGINS: [] } });
  });

  test.each([
    '*',
    'app.example.test',
    'https://app.example.test/',
    'https://a.test/x',
    'null',
    ',',
  ])('are origins and nothing else, unlike %s', (text) => {
    expect(problemsOf({ SKILLGATE_CORS_ORIGINS: text }).join()).toContain('SKILLGATE_CORS_ORIGINS');
  });
});
