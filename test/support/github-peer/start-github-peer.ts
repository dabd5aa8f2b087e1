import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createEmulator } from 'emulate';
import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import type { GitHubPeer } from './github-peer.ts';
import { peerRepository } from './peer-repository.ts';
import type { PeerState } from './peer-state.ts';
import { servePeer } from './serve-peer.ts';

const installationId = 4242;
const adminToken = 'user_admin';

/** People who can open pull requests, fork and comment. `octavia` owns the account's repositories too. */
const people = ['admin', 'octavia', 'mallory', 'reviewer'];

const permissions = {
  metadata: 'read',
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  security_events: 'write',
  merge_queues: 'read',
};

/**
 * A GitHub on loopback: the real emulator behind a shim that adds what it lacks. The App is installed
 * on all repositories of one organization.
 */
export async function startGitHubPeer(options: {
  readonly webhookUrl?: string | null;
  readonly webhookSecret: string;
  readonly app?: {
    readonly id?: number;
    readonly slug?: string;
    readonly permissions?: Readonly<Record<string, string>>;
  };
  readonly account?: string;
  readonly port?: number;
}): Promise<GitHubPeer> {
  const account = options.account ?? 'acme';
  const app = {
    id: options.app?.id ?? 31337,
    slug: options.app?.slug ?? 'skillgate',
    webhookSecret: options.webhookSecret,
  };
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  let ready: PeerState | null = null;
  const server = servePeer(() => {
    if (ready === null) throw new Error('not ready');
    return ready;
  });
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;
  const emulatorPort = await freePort();
  const emulator = await createEmulator({
    service: 'github',
    port: emulatorPort,
    // Links to the next page must lead through the shim.
    baseUrl: url,
    seed: {
      tokens: Object.fromEntries(
        people.map((login) => [`user_${login}`, { login, scopes: ['repo', 'user', 'admin:org'] }]),
      ),
      github: {
        users: people.map((login) => ({ login, email: `${login}@people.test` })),
        orgs: [
          {
            login: account,
            members: ['admin', 'octavia'].map((login) => ({ login, role: 'admin' })),
          },
        ],
        apps: [
          {
            app_id: app.id,
            slug: app.slug,
            name: app.slug,
            private_key: privateKey,
            permissions: options.app?.permissions ?? permissions,
            events: ['pull_request', 'push', 'check_run', 'repository'],
            webhook_url: `${url}/_peer/hook`,
            webhook_secret: options.webhookSecret,
            installations: [
              { installation_id: installationId, account, repository_selection: 'all' },
            ],
          },
        ],
      },
    },
  });
  const state: PeerState = {
    emulatorUrl: `http://127.0.0.1:${emulatorPort}`,
    url,
    adminToken,
    app,
    installationId,
    webhookUrl: options.webhookUrl ?? null,
    codeScanning: 'enabled',
    treeLimit: 100_000,
    isInstalled: true,
    tokens: new Map(),
    faults: [],
    deliveries: [],
    requests: [],
    checkRuns: [],
    comments: [],
    sarifUploads: [],
    forks: new Map(),
    quietCommits: new Set(),
    pullHeads: new Map(),
    challenges: new Map(),
    lastDelivery: Promise.resolve(),
    hookWaiters: new Set(),
  };
  ready = state;
  const organization = z
    .looseObject({ id: z.number() })
    .parse((await askEmulator(state, 'GET', `/orgs/${account}`)).json);

  return {
    url,
    app: { ...app, privateKey },
    account: { id: organization.id, login: account, installationId },
    deliveries: state.deliveries,
    requests: state.requests,
    checkRuns: state.checkRuns,
    comments: state.comments,
    sarifUploads: state.sarifUploads,
    setWebhookUrl: (webhookUrl) => {
      state.webhookUrl = webhookUrl;
    },
    setCodeScanning: (mode) => {
      state.codeScanning = mode;
    },
    createRepository: async (input) => {
      const made = await askEmulator(state, 'POST', `/orgs/${account}/repos`, {
        body: { name: input.name, private: input.isPrivate ?? false, auto_init: true },
      });
      const repository = peerRepository(state, made.json, { isInstalled: true });
      if (input.files) await repository.commit({ files: input.files, isQuiet: true });
      return repository;
    },
    deliver: (hook) => deliverWebhook(state, hook),
    redeliver: (guid) => {
      const first = state.deliveries.find((delivery) => delivery.guid === guid);
      if (!first) throw new Error(`no delivery ${guid}`);
      return deliverWebhook(state, { event: first.event, payload: first.payload, guid });
    },
    installationEvent: (action) =>
      deliverWebhook(state, {
        event: 'installation',
        payload: {
          action,
          installation: {
            id: installationId,
            account: { id: organization.id, login: account, type: 'Organization' },
            app_id: app.id,
            target_type: 'Organization',
            permissions: options.app?.permissions ?? permissions,
            suspended_at: action === 'suspend' ? new Date().toISOString() : null,
          },
          sender: { id: 2, login: 'admin', type: 'User' },
        },
      }),
    inject: (fault) => {
      state.faults.push({ fault, left: fault.times ?? 1 });
    },
    clearFaults: () => {
      state.faults.length = 0;
    },
    expireTokens: () => {
      for (const token of state.tokens.values()) token.isExpired = true;
    },
    setInstalled: (isInstalled) => {
      state.isInstalled = isInstalled;
      for (const token of state.tokens.values()) token.isExpired = true;
    },
    setTreeLimit: (entries) => {
      state.treeLimit = entries;
    },
    settled: async () => {
      await state.lastDelivery;
    },
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await emulator.close();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** The emulator cannot say which port it was given, so it must be told a free one. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
