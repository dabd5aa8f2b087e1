import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintKeyToken } from '../src/contract/mint-key-token.ts';
import { startEmbeddedPostgres } from '../src/store/start-embedded-postgres.ts';
import { startGitHubPeer } from '../test/support/github-peer/start-github-peer.ts';
import { createNarrator } from './create-narrator.ts';
import { findFreePort } from './find-free-port.ts';
import { openAccount } from './open-account.ts';
import { startDemoServer } from './start-demo-server.ts';
import { watchPullRequest } from './watch-pull-request.ts';

const silent = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * The whole product on this machine: a database, GitHub (the emulator), the server, and a pull request with a malicious
 * skill. Returns what ends it all.
 */
export async function runDemo(): Promise<{ readonly stop: () => Promise<void> }> {
  const endings: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    await play((end) => endings.push(end));
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function play(atEnd: (end: () => Promise<void>) => void): Promise<void> {
  const tell = createNarrator(performance.now());
  const dataDir = mkdtempSync(join(tmpdir(), 'skillgate-demo-'));
  atEnd(async () => rmSync(dataDir, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silent });
  atEnd(() => postgres.stop());
  tell.step('PostgreSQL', 'built in, started for this demo');
  const port = await findFreePort(3000);
  const webhookSecret = randomBytes(24).toString('hex');
  const peer = await startGitHubPeer({ webhookUrl: null, webhookSecret, account: 'acme' });
  atEnd(() => peer.close());
  tell.step('GitHub', `emulator at ${peer.url}`);
  const adminKey = mintKeyToken('sq_', (count) => randomBytes(count));
  const server = await startDemoServer(port, {
    DATABASE_URL: postgres.url,
    SKILLGATE_PUBLIC_URL: `http://localhost:${String(port)}`,
    SKILLGATE_BOOTSTRAP_ADMIN_KEY: adminKey,
    SKILLGATE_DEFAULT_PLAN: 'team',
    SKILLGATE_GITHUB_BASE_URL: peer.url,
    APP_ID: String(peer.app.id),
    PRIVATE_KEY: peer.app.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    LOG_LEVEL: 'warn',
  });
  atEnd(() => server.stop());
  tell.step('Skillgate', `${server.url}  (API: ${server.url}/docs)`);
  peer.setWebhookUrl(`${server.url}/v1/github`);
  const account = await openAccount({ peer, databaseUrl: postgres.url, adminKey, url: server.url });
  tell.step('App installed', `on ${account.name}; ${String(account.credits)} credits`);
  await watchPullRequest({ peer, tell, url: server.url, ...account });
  tell.blank();
  tell.line('Try it yourself, with a key of this demo:');
  tell.line(
    `curl -s ${server.url}/v1/scan -H 'Authorization: Bearer ${account.key}' -d '{"text":"hello"}'`,
  );
}
