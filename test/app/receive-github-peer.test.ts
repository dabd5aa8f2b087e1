import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrganizationByInstallation } from '../../src/store/organizations/find-organization-by-installation.ts';
import type { GitHubPeer, PeerRepository } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { startWebhookServer, type WebhookServer } from '../support/start-webhook-server.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

let store: TestDatabase;
let peer: GitHubPeer;
let server: WebhookServer;
let remote: PeerRepository;

beforeAll(async () => {
  store = await testDatabase();
  peer = await startGitHubPeer({ webhookSecret: 'a secret of the peer' });
  server = await startWebhookServer({
    databaseUrl: store.url,
    app: peer.app,
    webhookSecret: peer.app.webhookSecret,
    githubUrl: peer.url,
  });
  peer.setWebhookUrl(`${server.url}/v1/github`);
  remote = await peer.createRepository({
    name: 'agents',
    files: { 'skills/notes/SKILL.md': '# Notes\n' },
  });
});

afterAll(async () => {
  await server.close();
  await peer.close();
  await store.drop();
});

/** Waiting jobs, oldest first. */
function jobs(): Promise<{ name: string; data: Record<string, unknown> }[]> {
  return store.query(
    "select name, data->'payload' as data from pgboss.job where state in ('created', 'retry') order by created_on",
  );
}

describe('webhooks of the emulator reach the queue', () => {
  test('opened, pushed to, marked ready and closed: one waiting job, always of the newest event', async () => {
    const pull = await remote.openPullRequest({
      title: 'Add a skill',
      head: 'feature',
      isDraft: true,
      files: { 'skills/new/SKILL.md': '# New\n' },
    });
    expect(pull.delivery.status).toBe(202);
    expect(JSON.parse(pull.delivery.answer)).toEqual({
      accepted: true,
      event: 'pull_request',
      delivery: pull.delivery.guid,
      queued: true,
    });
    expect(await jobs()).toMatchObject([
      {
        name: 'scan-pull-request',
        data: {
          installationId: peer.account.installationId,
          repositoryId: remote.id,
          number: pull.number,
          delivery: { guid: pull.delivery.guid },
        },
      },
    ]);
    const pushed = await remote.commit({
      branch: 'feature',
      files: { 'skills/new/SKILL.md': '# Newer\n' },
    });
    const synchronize = pushed.deliveries.find((it) => it.action === 'synchronize');
    const ready = await remote.markReady(pull.number);
    const closed = await remote.closePullRequest(pull.number);
    expect([synchronize?.status, ready.status, closed.status]).toEqual([202, 202, 202]);
    const waiting = await jobs();
    expect(waiting).toMatchObject([{ data: { delivery: { guid: closed.guid } } }]);
    const rows = await store.query('select number, head_sha, state, is_draft from pull_requests');
    expect(rows).toEqual([
      { number: pull.number, head_sha: pushed.sha, state: 'closed', is_draft: false },
    ]);
  });

  test('a push to the default branch queues a scan of it, one to another branch does not', async () => {
    const before = await jobs();
    const main = await remote.commit({ files: { 'README.md': '# Agents\n' } });
    expect(main.deliveries.map((it) => [it.event, it.status])).toEqual([['push', 202]]);
    const added = (await jobs()).slice(before.length);
    expect(added).toMatchObject([
      { name: 'scan-branch', data: { headSha: main.sha, ref: 'refs/heads/main' } },
    ]);
    const other = await remote.commit({ branch: 'feature', files: { 'x.md': 'x\n' } });
    expect(other.deliveries.map((it) => JSON.parse(it.answer))).toMatchObject([{ queued: false }]);
  });

  test('the same GUID again queues nothing, a new one of the same event neither', async () => {
    const pull = await remote.openPullRequest({
      title: 'Once',
      head: 'once',
      files: { 'skills/once/SKILL.md': '# Once\n' },
    });
    const before = (await jobs()).length;
    const again = await peer.redeliver(pull.delivery.guid);
    const copy = await peer.deliver({ event: 'pull_request', payload: pull.delivery.payload });
    expect([again.status, copy.status]).toEqual([202, 202]);
    expect(JSON.parse(again.answer)).toMatchObject({ queued: false });
    expect(JSON.parse(copy.answer)).toMatchObject({ queued: false });
    expect((await jobs()).length).toBe(before);
  });

  test('a merge group is queued, and a pull request from a fork', async () => {
    const sha = await remote.branchSha('main');
    const group = await remote.requestMergeGroupChecks({ headSha: sha, baseSha: sha });
    expect(JSON.parse(group.answer)).toMatchObject({ queued: true });
    const fork = await remote.fork('mallory');
    await fork.commit({ branch: 'evil', files: { 'skills/x/SKILL.md': '# X\n' } });
    const pull = await remote.openPullRequest({ title: 'X', head: 'mallory:evil' });
    expect(JSON.parse(pull.delivery.answer)).toMatchObject({ queued: true });
  });

  test('the installation is linked, locked and unlocked', async () => {
    const find = () =>
      server.deps.database.transaction((trx) =>
        findOrganizationByInstallation(trx, { installationId: peer.account.installationId }),
      );
    await peer.installationEvent('created');
    expect(await find()).toMatchObject({
      isLocked: false,
      github: { accountId: peer.account.id, login: 'acme', state: 'active' },
    });
    await peer.installationEvent('suspend');
    expect(await find()).toMatchObject({ isLocked: true });
    await peer.installationEvent('unsuspend');
    expect(await find()).toMatchObject({ isLocked: false });
  });
});
