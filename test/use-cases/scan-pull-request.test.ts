import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPullRequest } from '../../src/store/pull-requests/find-pull-request.ts';
import { queuePullRequest } from '../../src/use-cases/queue-pull-request.ts';
import { scanPullRequest } from '../../src/use-cases/scan-pull-request.ts';
import { tidyUp } from '../../src/use-cases/tidy-up.ts';
import {
  harmlessSkill,
  inFolder,
  maliciousSkill,
  mendedScript,
} from '../end-to-end/sample-files.ts';
import { startProduct, type Product } from '../end-to-end/start-product.ts';
import type { PeerRepository } from '../support/github-peer/github-peer.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.close();
});

let count = 0;
async function createRepository(): Promise<PeerRepository> {
  count += 1;
  return product.peer.createRepository({
    name: `use-case-${count}`,
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
}

function openDeploy(repository: PeerRepository, isDraft = false) {
  return repository.openPullRequest({
    title: 'Deploy',
    head: 'deploy',
    files: inFolder('skills/deploy', maliciousSkill),
    isDraft,
  });
}

describe('the sticky comment', () => {
  it('stays untouched while what it says stays the same', async () => {
    const repository = await createRepository();
    const pull = await openDeploy(repository);
    await product.idle();
    await repository.commit({ branch: 'deploy', files: { 'docs/other.txt': 'nothing\n' } });
    await product.idle();
    const comments = repository.comments(pull.number);
    expect(comments.map(({ writes }) => writes)).toEqual([1]);
  });

  it('is not mistaken for one whose marker somebody pasted', async () => {
    const repository = await createRepository();
    product.peer.setWebhookUrl(null);
    const pull = await openDeploy(repository);
    const pasted = '<!-- skillgate:comment -->\nAll is well.';
    await repository.commentAs('mallory', pull.number, pasted);
    product.peer.setWebhookUrl(`${product.url}/v1/github`);
    await product.peer.redeliver(pull.delivery.guid);
    await product.idle();
    const comments = repository.comments(pull.number);
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe(pasted);
    expect(comments[1]?.body).toMatch(/\d new critical/);
  });

  it('waits until a draft is ready', async () => {
    const repository = await createRepository();
    const pull = await openDeploy(repository, true);
    await product.idle();
    expect(repository.checkRuns().map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(repository.comments(pull.number)).toEqual([]);
    await repository.markReady(pull.number);
    await product.idle();
    expect(repository.comments(pull.number)).toHaveLength(1);
    expect(repository.checkRuns()).toHaveLength(1);
  });

  it('is not posted again after a person deleted it, unless there is something new', async () => {
    const repository = await createRepository();
    const pull = await openDeploy(repository);
    await product.idle();
    const [comment] = repository.comments(pull.number);
    const path = `/repos/${repository.fullName}/issues/comments/${comment?.id}`;
    await fetch(`${product.peer.url}${path}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer user_admin' },
    });
    const posted = () =>
      product.peer.requests.filter(
        (call) => call.method === 'POST' && call.path.includes(`${repository.name}/issues/`),
      ).length;
    expect(posted()).toBe(1);
    await repository.commit({
      branch: 'deploy',
      files: { 'skills/deploy/scripts/setup.sh': mendedScript },
    });
    await product.idle();
    expect(posted()).toBe(1);
    await repository.commit({
      branch: 'deploy',
      files: { 'skills/deploy/scripts/setup.sh': maliciousSkill['scripts/setup.sh'] ?? '' },
    });
    await product.idle();
    expect(repository.checkRuns().at(-1)).toMatchObject({ conclusion: 'failure' });
    expect(posted()).toBe(2);
  });
});

describe('what a change does to what was approved', () => {
  const config = (name: string): string =>
    `{\n  "mcpServers": {\n    "notes": { "command": "npx", "args": ["-y", "${name}@1.0.0"] }\n  }\n}\n`;

  it('reports a server that keeps its name and starts something else', async () => {
    const repository = await createRepository();
    await repository.commit({ branch: 'main', files: { '.mcp.json': config('notes-server') } });
    await repository.openPullRequest({
      title: 'Move',
      head: 'move',
      files: { '.mcp.json': config('notes-server-pro') },
    });
    await product.idle();
    const run = repository.checkRuns().at(-1);
    expect(run).toMatchObject({ status: 'completed' });
    expect(JSON.stringify(run)).toContain('config/server-replaced');
  });

  it('says nothing of a newer version', async () => {
    const repository = await createRepository();
    await repository.commit({ branch: 'main', files: { '.mcp.json': config('notes-server') } });
    await repository.openPullRequest({
      title: 'Update',
      head: 'update',
      files: { '.mcp.json': config('notes-server').replace('@1.0.0', '@1.1.0') },
    });
    await product.idle();
    const run = repository.checkRuns().at(-1);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'success' });
    expect(JSON.stringify(run)).not.toContain('config/server-replaced');
  });
});

describe('R8 events out of order', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 1, 12, 0, seconds));
  const event = {
    installationId: 4242,
    owner: 'acme',
    repo: 'tools',
    number: 1,
    baseSha: 'b'.repeat(40),
    baseRef: 'main',
    defaultBranch: 'main',
    state: 'open',
    isDraft: false,
  } as const;
  const first = { headSha: '1'.repeat(40), updatedAt: at(1) };
  const second = { headSha: '2'.repeat(40), updatedAt: at(2) };
  const closed = { headSha: '2'.repeat(40), updatedAt: at(3), state: 'closed' } as const;

  it.each([
    ['in order', [first, second, closed], ['queued', 'queued', 'cancelled'], 'closed'],
    ['the older head comes last', [second, first], ['queued', 'outdated'], 'open'],
    [
      'the end comes first',
      [closed, first, second],
      ['cancelled', 'outdated', 'outdated'],
      'closed',
    ],
    ['the same twice', [first, first], ['queued', 'known'], 'open'],
    [
      'the same twice after a failure',
      [first, { ...first, isRetry: true }],
      ['queued', 'queued'],
      'open',
    ],
    [
      'another head in the same second',
      [first, { ...second, updatedAt: at(1) }],
      ['queued', 'queued'],
      'open',
    ],
  ] as const)('%s', async (_, events, answers, state) => {
    count += 1;
    const repositoryId = 900_000 + count;
    const { database } = product.deps;
    const given: string[] = [];
    await database.transaction(async (trx) => {
      for (const change of events) {
        const whole = { ...event, repositoryId, ...change };
        given.push(await queuePullRequest(product.deps, { trx, event: whole }));
      }
    });
    expect(given).toEqual(answers);
    const key = { repositoryId, number: 1 };
    const row = await database.transaction((trx) => findPullRequest(trx, key));
    expect(row).toMatchObject({ state });
  });
});

describe('a scan that nobody works on any more', () => {
  it('is ended by the janitor: the check asks for action and nothing stays held', async () => {
    const repository = await createRepository();
    product.peer.setWebhookUrl(null);
    const pull = await openDeploy(repository);
    product.peer.setWebhookUrl(`${product.url}/v1/github`);
    product.peer.inject({ path: /\/compare\//, times: 100, kind: { status: 500 } });
    const event = {
      installationId: product.peer.account.installationId,
      repositoryId: repository.id,
      owner: repository.owner,
      repo: repository.name,
      number: pull.number,
      headSha: pull.headSha,
      baseSha: await repository.branchSha('main'),
      baseRef: 'main',
      defaultBranch: 'main',
      state: 'open',
      isDraft: false,
      updatedAt: new Date(),
    } as const;
    const queue = { ...product.deps.queue, send: () => Promise.resolve(null) };
    await product.deps.database.transaction((trx) => queuePullRequest({ queue }, { trx, event }));
    const job = {
      id: '00000000-0000-4000-8000-000000000001',
      signal: new AbortController().signal,
      attempt: 1,
      data: { ...event, isRescan: false, isUnsure: false, delivery: null },
    };
    await expect(scanPullRequest(product.deps, job)).rejects.toThrow(/./);
    product.peer.clearFaults();
    expect(repository.checkRuns()).toMatchObject([{ status: 'in_progress' }]);

    await tidyUp(product.deps);
    expect(repository.checkRuns()).toMatchObject([{ status: 'in_progress' }]);
    await product.database.query(
      `update pr_scans set updated_at = now() - interval '1 hour', lease_until = now() - interval '1 hour'
       where repository_id = $1`,
      [repository.id],
    );
    await tidyUp(product.deps);
    expect(repository.checkRuns()).toMatchObject([
      { status: 'completed', conclusion: 'action_required', title: 'Scan could not finish' },
    ]);
    const [held] = await product.database.query<{ count: number }>(
      "select count(*)::int as count from credit_reservations where state = 'held'",
    );
    expect(held?.count).toBe(0);
  });
});
