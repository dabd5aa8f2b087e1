import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AuthSessionStatus } from '../../src/contract/auth-session-status.ts';
import { StartedAuthSession } from '../../src/contract/started-auth-session.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const executablePath = '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`sign-in in a browser skipped: no browser at ${executablePath}`);

let server: TestServer;
let browser: Browser | undefined;
/** The command line, listening on loopback. */
let listener: Server;
let port: number;
const called: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.settings, { publicUrl: server.url });
  listener = createServer((request, response) => {
    called.push(request.url ?? '');
    response.end('signed in');
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  ({ port } = z.object({ port: z.number() }).parse(listener.address()));
  if (hasBrowser) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  listener.close();
  await server.close();
});

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

test.skipIf(!hasBrowser)(
  'a person approves a command line in a browser without scripts, and it gets its token',
  async () => {
    const organizationId = await server.organization();
    const person = await signInPerson(server.deps, { roles: { [organizationId]: 'editor' } });
    const started = StartedAuthSession.parse(
      await post('/v1/auth/sessions', {
        codeChallenge: createHash('sha256').update('verifier').digest('hex'),
        deviceName: "Ada's laptop",
        port,
      }),
    );
    const context = await browser!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    await page.goto(started.authUrl);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Sign in to Skillgate',
    );
    await context.addCookies([
      { name: 'skillgate_session', value: person.session, url: server.url, sameSite: 'Lax' },
    ]);
    await page.goto(started.authUrl);
    expect(await page.getByText(started.userCode).isVisible()).toBe(true);
    await page.getByLabel('Organization').selectOption(organizationId);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('signed in').waitFor();
    expect(called.filter((path) => path !== '/favicon.ico')).toEqual(['/callback']);
    expect(problems).toEqual([]);
    const status = AuthSessionStatus.parse(
      await post(`/v1/auth/sessions/${started.sessionId}`, { codeVerifier: 'verifier' }),
    );
    expect(status).toMatchObject({ status: 'completed', user: { id: person.userId } });
  },
);
