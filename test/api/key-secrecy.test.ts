import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AuthSessionStatus } from '../../src/contract/auth-session-status.ts';
import { IssuedApiKey } from '../../src/contract/issued-api-key.ts';
import { StartedAuthSession } from '../../src/contract/started-auth-session.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer } from '../support/start-test-server.ts';

test('S3: after keys and logins of every kind were made, used and refused, no table, log line or error holds one', async () => {
  const lines: string[] = [];
  const note = (...parts: unknown[]) => void lines.push(JSON.stringify(parts));
  const server = await startTestServer({
    overrides: { log: { debug: note, info: note, warn: note, error: note } },
  });
  const errors: string[] = [];
  let address = 0;
  const send = async (path: string, key?: string, body?: unknown, method?: string) => {
    const response = await fetch(server.url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        'X-Forwarded-For': `203.0.113.${String((address += 1))}`,
        ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) {
      errors.push(text + JSON.stringify([...response.headers.entries()]));
    }
    return JSON.parse(text) as unknown;
  };
  const { organizationId } = server;
  const person = await signInPerson(server.deps, { roles: { [organizationId]: 'owner' } });
  const keys = `/v1/organizations/${organizationId}/api-keys`;
  const secrets = [person.token, person.session];
  for (const format of ['sq', 'sk']) {
    const made = await send(keys, person.session, { name: 'a', preset: 'full', format });
    secrets.push(IssuedApiKey.parse(made).token);
  }
  const verifier = 'a verifier that only the command line knows';
  const started = StartedAuthSession.parse(
    await send('/v1/auth/sessions', undefined, {
      codeChallenge: createHash('sha256').update(verifier).digest('hex'),
    }),
  );
  const session = `/v1/auth/sessions/${started.sessionId}`;
  const { userCode } = started;
  await send(`${session}/approve`, person.session, { userCode, organizationId });
  const done = AuthSessionStatus.parse(await send(session, undefined, { codeVerifier: verifier }));
  secrets.push(verifier, done.token ?? '');
  for (const secret of secrets.filter((one) => one !== verifier)) {
    await send('/v1/auth/whoami', secret);
    await send('/v1/credits', secret);
    await send('/v1/scan', secret, { text: 'Say hello.' });
    await send('/v1/scan', secret, { text: 1 });
    await send('/v1/scans/none', secret);
    await send(`/v1/${secret}`, secret);
    await send(`/v1/organizations/${secret}`, secret);
    await send('/v1/credits', `${secret}x`);
    await send('/v1/credits', secret.slice(0, -1));
    await send('/v1/auth/logout', secret, {}, 'POST');
  }
  expect(errors.length).toBeGreaterThan(30);
  expect(lines.length).toBeGreaterThan(30);
  const told = lines.join('\n') + errors.join('\n');
  const tables = await server.database.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  for (const secret of secrets) {
    // The first 12 characters of a key are its prefix, which lists show.
    const hidden = secret.slice(12);
    expect(told.includes(hidden)).toBe(false);
    for (const { name } of tables) {
      const [row] = await server.database.query<{ hits: string }>(
        `select count(*) as hits from ${name} t where strpos(t::text, $1) > 0`,
        [hidden],
      );
      expect({ name, hits: row?.hits }).toEqual({ name, hits: '0' });
    }
  }
  await server.close();
});
