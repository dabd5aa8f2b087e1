import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectGitHub } from '../../src/github/connect-github.ts';
import type { GitHubApp, GitHubRepository } from '../../src/github/github-app.ts';
import { GitHubError } from '../../src/github/github-error.ts';
import type { GitHubPeer, PeerRepository } from '../support/github-peer/github-peer.ts';
import { startGitHubPeer } from '../support/github-peer/start-github-peer.ts';
import { openapiCheckedFetch, type CheckedFetch } from '../support/openapi-checked-fetch.ts';

const permissions = {
  contents: 'read',
  checks: 'write',
  pull_requests: 'write',
  security_events: 'write',
} as const;
const output = { title: 'Skillgate', summary: 'Nothing found.' };

let peer: GitHubPeer;
let checked: CheckedFetch;
let app: GitHubApp;
let remote: PeerRepository;
let repository: GitHubRepository;
let mainSha: string;
let pull: { number: number; headSha: string };

beforeAll(async () => {
  peer = await startGitHubPeer({ webhookUrl: null, webhookSecret: 'correct horse battery' });
  checked = await openapiCheckedFetch({ baseUrl: peer.url });
  app = connect(peer.url);
  remote = await peer.createRepository({
    name: 'agents',
    isPrivate: true,
    files: {
      'skills/notes/SKILL.md': '# Notes\n',
      'skills/notes/run.sh': 'echo notes\n',
      'rules/link.md': { link: '../README.md' },
      'raw.bin': new Uint8Array([0, 255, 254, 0xed, 0xa0, 0x80, 10]),
    },
  });
  mainSha = await remote.branchSha('main');
  pull = await remote.openPullRequest({
    title: 'Change notes',
    head: 'feature',
    author: 'octavia',
    files: { 'skills/notes/SKILL.md': '# Notes\n\nMore.\n', 'skills/new/SKILL.md': '# New\n' },
  });
  repository = await open();
});

beforeEach(() => {
  peer.clearFaults();
  peer.setCodeScanning('enabled');
  peer.setTreeLimit(100_000);
});

afterAll(async () => {
  await peer.close();
  checked.assertClean();
});

function connect(baseUrl: string, options: { timeoutMs?: number; fetch?: typeof fetch } = {}) {
  return connectGitHub({
    appId: peer.app.id,
    privateKey: peer.app.privateKey,
    baseUrl,
    clock: () => new Date(),
    fetch: options.fetch ?? checked.fetch,
    timeoutMs: options.timeoutMs,
  });
}

function open(from = app, wished: typeof permissions | { contents: 'read' } = permissions) {
  return from.repository({
    installationId: peer.account.installationId,
    repositoryId: remote.id,
    owner: remote.owner,
    repo: remote.name,
    permissions: wished,
  });
}

async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof GitHubError) return error;
  throw error;
}

describe('reading', () => {
  test('the repository says its default branch and whether it is private', async () => {
    expect(await repository.getRepository()).toEqual({
      id: remote.id,
      owner: 'acme',
      name: 'agents',
      defaultBranch: 'main',
      isPrivate: true,
    });
  });

  test('a branch has a tip, a missing branch is null', async () => {
    expect(await repository.findBranchSha('main')).toBe(mainSha);
    expect(await repository.findBranchSha('no/such')).toBeNull();
  });

  test('a tree lists every file with mode, type and size, and no folders', async () => {
    const tree = await repository.getTree(pull.headSha);
    expect(tree.truncated).toBe(false);
    expect(tree.entries.map((entry) => [entry.path, entry.mode, entry.size])).toEqual(
      expect.arrayContaining([
        ['raw.bin', '100644', 7],
        ['rules/link.md', '120000', 12],
        ['skills/new/SKILL.md', '100644', 6],
        ['skills/notes/run.sh', '100755', 11],
      ]),
    );
    expect(tree.entries.every((entry) => entry.type !== 'tree')).toBe(true);
  });

  test('a truncated tree is completed by walking its sub-trees', async () => {
    const whole = await repository.getTree(pull.headSha);
    peer.setTreeLimit(4);
    const walked = await repository.getTree(pull.headSha);
    const paths = (tree: typeof whole) => tree.entries.map((entry) => entry.path).toSorted();
    expect(walked.truncated).toBe(false);
    expect(paths(walked)).toEqual(paths(whole));
  });

  test('a blob comes byte for byte, lone surrogates and all', async () => {
    const tree = await repository.getTree(mainSha);
    const entry = tree.entries.find((it) => it.path === 'raw.bin');
    const bytes = await repository.getBlob(entry!.sha);
    expect([...bytes]).toEqual([0, 255, 254, 0xed, 0xa0, 0x80, 10]);
  });

  test('a comparison starts at the merge base, not at the tip of the base', async () => {
    await remote.commit({ files: { 'LATER.md': 'later\n' }, isQuiet: true });
    const compared = await repository.compare('main', pull.headSha);
    expect(compared.mergeBaseSha).toBe(mainSha);
    expect(compared.files.map((file) => [file.path, file.status])).toEqual([
      ['skills/new/SKILL.md', 'added'],
      ['skills/notes/SKILL.md', 'modified'],
    ]);
  });

  test('a pull request follows its branch', async () => {
    expect(await repository.getPullRequest(pull.number)).toEqual({
      number: pull.number,
      state: 'open',
      isDraft: false,
      headSha: pull.headSha,
      headRef: 'feature',
      headRepositoryId: remote.id,
      baseSha: mainSha,
      baseRef: 'main',
      authorId: expect.any(Number) as number,
      authorLogin: 'octavia',
    });
    const files = await repository.listPullRequestFiles(pull.number);
    expect(files.map((file) => file.path)).toEqual([
      'skills/new/SKILL.md',
      'skills/notes/SKILL.md',
    ]);
    expect(files[0]?.patch).toContain('+# New');
  });

  test('open pull requests are found by head, those of forks too', async () => {
    const shared = await peer.createRepository({ name: 'public-agents' });
    const fork = await shared.fork('mallory');
    await fork.commit({ branch: 'evil', files: { 'skills/x/SKILL.md': '# X\n' } });
    const opened = await shared.openPullRequest({ title: 'X', head: 'mallory:evil' });
    const there = await app.repository({
      installationId: peer.account.installationId,
      repositoryId: shared.id,
      owner: shared.owner,
      repo: shared.name,
      permissions,
    });
    const found = await there.listOpenPullRequests({ headSha: opened.headSha });
    expect(found.map((it) => [it.number, it.headRepositoryId])).toEqual([[opened.number, fork.id]]);
    const tree = await there.getTree(opened.headSha);
    expect(tree.entries.map((entry) => entry.path)).toContain('skills/x/SKILL.md');
    const run = await there.createCheckRun({ name: 'Skillgate', headSha: opened.headSha });
    const listed = await there.listCheckRuns({ ref: opened.headSha, name: 'Skillgate' });
    expect(listed.map((it) => it.id)).toEqual([run.id]);
  });
});

describe('check runs', () => {
  const annotation = {
    path: 'skills/new/SKILL.md',
    startLine: 1,
    endLine: 1,
    startColumn: 1,
    endColumn: 4,
    level: 'failure',
    message: 'bad',
  } as const;

  test('a run is created, filled in batches and concluded; annotations add up', async () => {
    const run = await repository.createCheckRun({
      name: 'Skillgate',
      headSha: pull.headSha,
      status: 'in_progress',
      externalId: 'scan-1',
      detailsUrl: 'https://gate.test/r/1',
      startedAt: new Date().toISOString(),
      output,
    });
    expect(run).toMatchObject({ status: 'in_progress', externalId: 'scan-1', isOurs: true });
    const batch = Array.from({ length: 50 }, () => annotation);
    await repository.updateCheckRun(run.id, { output: { ...output, annotations: batch } });
    const last = await repository.updateCheckRun(run.id, {
      conclusion: 'failure',
      completedAt: new Date().toISOString(),
      output: { ...output, annotations: [{ ...annotation, endLine: 2 }] },
      actions: [{ label: 'Rescan', description: 'Scan once more', identifier: 'rescan' }],
    });
    expect(last).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      annotationsCount: 51,
    });
    const seen = remote.checkRuns().find((it) => it.id === run.id);
    expect(seen?.history).toEqual(['in_progress', 'completed']);
    expect(seen?.annotations.at(-1)).not.toHaveProperty('start_column');
    expect(seen?.actions).toHaveLength(1);
  });

  test('runs of a name on a commit are listed newest first', async () => {
    const again = await repository.createCheckRun({ name: 'Skillgate', headSha: pull.headSha });
    const runs = await repository.listCheckRuns({ ref: pull.headSha, name: 'Skillgate' });
    expect(runs.length).toBeGreaterThanOrEqual(2);
    expect(runs[0]?.id).toBe(again.id);
    expect(await repository.listCheckRuns({ ref: pull.headSha, name: 'Other' })).toEqual([]);
  });

  test('a commit GitHub does not know is refused', async () => {
    const error = await failure(
      repository.createCheckRun({ name: 'Skillgate', headSha: 'a'.repeat(40) }),
    );
    expect(error).toMatchObject({ kind: 'invalid', status: 422, isTransient: false });
  });
});

describe('comments', () => {
  test('ours are told from those of people', async () => {
    await remote.commentAs('octavia', pull.number, '<!-- skillgate --> pasted');
    const made = await repository.createComment(pull.number, '<!-- skillgate --> hello');
    expect(made.isOurs).toBe(true);
    expect(await repository.updateComment(made.id, 'changed')).toMatchObject({ body: 'changed' });
    const all = await repository.listComments(pull.number);
    expect(all.map((it) => [it.authorLogin, it.isOurs])).toEqual([
      ['octavia', false],
      ['skillgate[bot]', true],
    ]);
  });
});

describe('code scanning', () => {
  const sarif = {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Skillgate', rules: [] } },
        automationDetails: { id: 'skillgate/' },
        results: [],
      },
    ],
  };
  const upload = (over: object = {}) =>
    repository.uploadSarif({
      commitSha: pull.headSha,
      ref: `refs/pull/${pull.number}/head`,
      sarifGzipBase64: gzipSync(JSON.stringify(sarif)).toString('base64'),
      startedAt: new Date().toISOString(),
      ...over,
    });

  test('a file is accepted, pending, then complete', async () => {
    const accepted = await upload();
    if (accepted.kind !== 'accepted') throw new Error(accepted.kind);
    expect(await repository.findSarifStatus(accepted.id)).toEqual({
      status: 'pending',
      errors: [],
    });
    expect(await repository.findSarifStatus(accepted.id)).toEqual({
      status: 'complete',
      errors: [],
    });
    expect(remote.sarifUploads()[0]).toMatchObject({
      category: 'skillgate/',
      toolName: 'Skillgate',
    });
    expect(await repository.findSarifStatus('unknown')).toBeNull();
  });

  test('a file that fails in processing says why', async () => {
    peer.setCodeScanning('processing-fails');
    const accepted = await upload();
    if (accepted.kind !== 'accepted') throw new Error(accepted.kind);
    await repository.findSarifStatus(accepted.id);
    expect(await repository.findSarifStatus(accepted.id)).toMatchObject({
      status: 'failed',
      errors: ['processing failed'],
    });
  });

  test.each([
    ['disabled', 'unavailable'],
    ['too-large', 'too-large'],
    ['commit-unknown', 'not-found'],
  ] as const)('code scanning %s is the answer "%s", not an error', async (mode, kind) => {
    peer.setCodeScanning(mode);
    expect(await upload()).toMatchObject({ kind });
  });

  test('what is not gzipped JSON is invalid', async () => {
    expect(await upload({ sarifGzipBase64: 'AAAA' })).toMatchObject({ kind: 'invalid' });
  });
});

describe('tokens', () => {
  test('a token is for one repository and the permissions asked for, and is kept', async () => {
    const before = peer.requests.length;
    await open();
    await open();
    const asked = peer.requests.slice(before).filter((it) => it.path.includes('access_tokens'));
    expect(asked).toEqual([]);
    const response = await fetch(`${peer.url}/_emulate/installation-tokens`);
    const { installation_tokens: tokens } = (await response.json()) as {
      installation_tokens: { permissions: object; repository_ids: number[] }[];
    };
    expect(tokens[0]).toMatchObject({ permissions, repository_ids: [remote.id] });
  });

  test('a token for reading cannot write, and the error says so', async () => {
    const reader = await open(app, { contents: 'read' });
    const error = await failure(reader.createComment(pull.number, 'hello'));
    expect(error.kind).toBe('forbidden');
  });

  test('R6 a token that stops working in the middle of a job is replaced once', async () => {
    peer.expireTokens();
    expect((await repository.getPullRequest(pull.number)).number).toBe(pull.number);
    peer.inject({ path: /\/pulls\/\d+$/, times: 2, kind: { status: 401 } });
    const error = await failure(repository.getPullRequest(pull.number));
    expect(error.kind).toBe('unauthorized');
  });

  test('forgetting an installation asks for a new token', async () => {
    app.forgetInstallation({ installationId: peer.account.installationId });
    const before = peer.requests.length;
    await open();
    expect(peer.requests.slice(before).map((it) => it.path)).toContain(
      `/app/installations/${peer.account.installationId}/access_tokens`,
    );
  });

  test('R6 after the App was removed the answer is not-found', async () => {
    peer.setInstalled(false);
    app.forgetInstallation({ installationId: peer.account.installationId });
    const installationId = peer.account.installationId;
    expect((await failure(open())).kind).toBe('not-found');
    expect(await app.findInstallation({ installationId })).toBeNull();
    peer.setInstalled(true);
    expect(await app.findInstallation({ installationId })).toMatchObject({
      account: { id: peer.account.id, login: 'acme', type: 'Organization' },
      isSuspended: false,
      permissions: { checks: 'write' },
    });
  });

  test('a permission that was not granted is left out, and named by its absence', async () => {
    const modest = await startGitHubPeer({
      webhookSecret: 'correct horse battery',
      app: { permissions: { contents: 'read', checks: 'write', metadata: 'read' } },
    });
    try {
      const its = await modest.createRepository({ name: 'agents', isPrivate: true });
      const modestApp = connectGitHub({
        appId: modest.app.id,
        privateKey: modest.app.privateKey,
        baseUrl: modest.url,
        clock: () => new Date(),
      });
      const there = await modestApp.repository({
        installationId: modest.account.installationId,
        repositoryId: its.id,
        owner: its.owner,
        repo: its.name,
        permissions,
      });
      expect(there.permissions).toEqual({ contents: 'read', checks: 'write' });
      expect((await there.getRepository()).name).toBe('agents');
    } finally {
      await modest.close();
    }
  });
});

describe('R6 faults', () => {
  const path = /\/pulls\/\d+$/;
  const ask = () => repository.getPullRequest(pull.number);

  test.each([
    ['500', { status: 500 }, { kind: 'server', status: 500, isTransient: true }],
    ['502 with a page', { status: 502, body: 'x' }, { kind: 'server', isTransient: true }],
    [
      'the secondary limit',
      { secondaryLimitSeconds: 37 },
      { kind: 'rate-limited', retryAfterSeconds: 37, isTransient: true },
    ],
    ['a bare 429', { status: 429 }, { kind: 'rate-limited', retryAfterSeconds: 60 }],
    ['403 without a limit', { status: 403 }, { kind: 'forbidden', isTransient: false }],
    ['404', { status: 404 }, { kind: 'not-found' }],
    ['422', { status: 422 }, { kind: 'invalid' }],
    ['a broken connection', 'reset', { kind: 'network', isTransient: true }],
    ['a body cut short', 'cut-body', { isTransient: true }],
    ['an answer in another shape', { status: 200, body: ['hello'] }, { kind: 'server' }],
  ] as const)('%s becomes a typed error at the first try', async (_name, kind, expected) => {
    const before = peer.requests.length;
    peer.inject({ path, kind });
    const error = await failure(ask());
    expect(error).toMatchObject({
      ...expected,
      operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    });
    const tries = peer.requests.slice(before).filter((it) => path.test(it.path));
    expect(tries.length).toBeLessThanOrEqual(1);
  });

  test('the primary limit names the seconds until its reset', async () => {
    peer.inject({ path, kind: { primaryLimitSeconds: 1_800 } });
    const error = await failure(ask());
    expect(error.kind).toBe('rate-limited');
    expect(Math.abs((error.retryAfterSeconds ?? 0) - 1_800)).toBeLessThanOrEqual(1);
  });

  test('a stall ends at the timeout', async () => {
    const impatient = await open(connect(peer.url, { timeoutMs: 200 }));
    peer.inject({ path, kind: { stallMs: 20_000 } });
    const started = Date.now();
    const error = await failure(impatient.getPullRequest(pull.number));
    expect(error.kind).toBe('network');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test("the job's signal ends a call at once", async () => {
    const controller = new AbortController();
    const there = await app.repository({
      installationId: peer.account.installationId,
      repositoryId: remote.id,
      owner: remote.owner,
      repo: remote.name,
      permissions,
      signal: controller.signal,
    });
    peer.inject({ path, kind: { stallMs: 20_000 } });
    const call = failure(there.getPullRequest(pull.number));
    controller.abort();
    expect((await call).kind).toBe('network');
  });

  test('a refused connection is a network error', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    const address = probe.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const nowhere = connect(`http://127.0.0.1:${port}`, { fetch });
    expect((await failure(open(nowhere))).kind).toBe('network');
  });
});

test('every request holds against the description of an Enterprise Server too', async () => {
  const baseUrl = `${peer.url}/api/v3`;
  const server = await openapiCheckedFetch({ baseUrl, description: 'ghes-3.19' });
  const there = await open(connect(baseUrl, { fetch: server.fetch }));
  await there.getTree(pull.headSha);
  await there.compare('main', pull.headSha);
  const run = await there.createCheckRun({ name: 'Skillgate', headSha: pull.headSha, output });
  await there.updateCheckRun(run.id, { conclusion: 'success', output });
  await there.listComments(pull.number);
  server.assertClean();
  expect(server.operations.size).toBeGreaterThanOrEqual(6);
});

test('the check of requests is strict: what GitHub would refuse never leaves', async () => {
  const strict = await openapiCheckedFetch({ baseUrl: peer.url });
  const post = (path: string, body: object) =>
    strict.fetch(`${peer.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const run = { name: 'x', head_sha: 'a'.repeat(40) };
  const annotation = {
    path: 'a',
    start_line: 1,
    end_line: 1,
    annotation_level: 'notice',
    message: 'm',
  };
  const annotations = Array.from({ length: 51 }, () => annotation);
  const action = { label: 'x'.repeat(21), description: 'x', identifier: 'x' };
  const cases: [string, object][] = [
    ['/repos/a/b/check-runs', { ...run, output: { ...output, annotations } }],
    ['/repos/a/b/check-runs', { ...run, status: 'completed', conclusion: 'fine' }],
    ['/repos/a/b/check-runs', { ...run, output: { title: 'no summary' } }],
    ['/repos/a/b/check-runs', { ...run, actions: [action] }],
    ['/repos/a/b/check-runs', { ...run, misspelt: true }],
    ['/repos/a/b/code-scanning/sarifs', { commit_sha: 'abc', ref: 'refs/heads/x', sarif: 'x' }],
    ['/repos/a/b/code-scanning/sarifs', { commit_sha: 'a'.repeat(40), ref: 'main', sarif: 'x' }],
    ['/repos/a/b/no-such-thing', {}],
    ['/repos/a/b/issues/1/comments?page=1', { body: 'x' }],
  ];
  for (const [path, body] of cases) await expect(post(path, body)).rejects.toThrow(/not allowed/);
  expect(strict.violations).toHaveLength(cases.length);
  expect(() => strict.assertClean()).toThrow(/requests GitHub refuses/);
});
