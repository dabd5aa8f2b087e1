import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeerCheckRun, PeerRepository } from '../support/github-peer/github-peer.ts';
import { harmlessSkill, inFolder, maliciousSkill, mendedScript } from './sample-files.ts';
import { startProduct, type Product } from './start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.close();
});

let count = 0;
async function createRepository(
  files: Readonly<Record<string, string>> = {},
): Promise<PeerRepository> {
  count += 1;
  const repository = await product.peer.createRepository({
    name: `repository-${count}`,
    files: { 'README.md': '# A repository\n', ...files },
  });
  await product.idle();
  return repository;
}

function onlyRun(repository: PeerRepository, headSha: string): PeerCheckRun {
  const runs = repository.checkRuns().filter((run) => run.headSha === headSha);
  expect(runs).toHaveLength(1);
  const [run] = runs;
  if (run === undefined) throw new Error('no check run');
  return run;
}

async function debits(repository: PeerRepository): Promise<{ feature: string; amount: number }[]> {
  return product.database.query(
    `select t.feature, t.amount::int as amount from ledger_transactions t
     join pr_scans s on s.id = t.run_id
     where s.repository_id = $1 and s.pull_request is not null and t.type = 'debit' order by t.feature`,
    [repository.id],
  );
}

async function reports(
  repository: PeerRepository,
): Promise<{ id: string; health_score: number }[]> {
  return product.database.query(
    `select r.id, r.health_score, r.visibility from reports r
     join pr_scans s on s.id = r.run_id where s.repository_id = $1 and s.pull_request is not null`,
    [repository.id],
  );
}

/** Calls to GitHub since a moment, without tokens and blobs. */
function callsSince(start: number): string[] {
  return product.peer.requests
    .slice(start)
    .filter(({ path }) => !/access_tokens|\/git\/blobs\/|sarifs\/./.test(path))
    .map(({ method, path, status }) => `${method} ${path.split('/').slice(4).join('/')} ${status}`);
}

describe('a pull request that adds a malicious skill beside a harmless one', () => {
  it('ends with one failed check, one report, one charge, one SARIF file and one comment', async () => {
    const repository = await createRepository({ 'skills/notes/SKILL.md': harmlessSkill });
    const start = product.peer.requests.length;
    const pull = await repository.openPullRequest({
      title: 'Add a deploy helper',
      head: 'deploy',
      files: {
        ...inFolder('skills/deploy', maliciousSkill),
        'skills/more/SKILL.md': harmlessSkill,
      },
    });
    await product.idle();

    const run = onlyRun(repository, pull.headSha);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.title).toMatch(/^\d new critical in skills\/deploy/);
    expect(run.history).toEqual(['in_progress', 'completed']);
    expect(run.summary).toContain('`skills/deploy/scripts/setup.sh:2`');
    expect(run.annotations).toEqual([]);
    expect(run.actions.map(({ identifier }) => identifier)).toEqual([
      'rescan',
      'fix',
      'accept_risk',
    ]);

    const [report, ...furtherReports] = await reports(repository);
    expect(furtherReports).toEqual([]);
    expect(report).toMatchObject({ visibility: 'private' });
    expect(report?.health_score).toBeLessThan(40);
    expect(run.detailsUrl).toBe(`https://gate.test/r/${report?.id}`);
    expect(await debits(repository)).toEqual([
      { feature: 'pr_scan', amount: -1 },
      { feature: 'pr_scan_artefact', amount: -1 },
    ]);

    const uploads = repository.sarifUploads().filter(({ commitSha }) => commitSha === pull.headSha);
    expect(uploads).toHaveLength(1);
    expect(uploads[0]).toMatchObject({
      ref: `refs/pull/${pull.number}/head`,
      toolName: 'Skillgate',
      category: 'skillgate/',
      errors: [],
    });
    expect(uploads[0]?.resultCount).toBeGreaterThan(0);

    const [comment, ...furtherComments] = repository.comments(pull.number);
    expect(furtherComments).toEqual([]);
    expect(comment?.body).toMatch(/\d new critical/);
    expect(callsSince(start).slice(8)).toEqual([]);

    const fixed = await repository.commit({
      branch: 'deploy',
      files: { 'skills/deploy/scripts/setup.sh': mendedScript },
    });
    await product.idle();
    expect(onlyRun(repository, fixed.sha)).toMatchObject({ conclusion: 'success' });
    expect(onlyRun(repository, pull.headSha)).toMatchObject({ conclusion: 'failure', writes: 2 });
    expect(repository.comments(pull.number)).toHaveLength(1);
    expect(comment?.writes).toBe(2);
    expect(repository.comments(pull.number)[0]?.body).toContain('all clear');
  });

  it('a change of one skill among many scans that one, in at most five calls', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `skills/s${i}/SKILL.md`,
        `${harmlessSkill}\nPart ${i}.\n`,
      ]),
    );
    const repository = await createRepository(many);
    await repository.commit({ files: { 'README.md': '# Known by its push\n' } });
    await product.idle();
    const start = product.peer.requests.length;
    const pull = await repository.openPullRequest({
      title: 'One word',
      head: 'word',
      files: { 'skills/s7/SKILL.md': `${harmlessSkill}\nPart seven.\n` },
    });
    await product.idle();
    expect(onlyRun(repository, pull.headSha)).toMatchObject({
      conclusion: 'success',
      title: 'No new findings in 1 changed artefact · trust score 100',
    });
    const blobs = product.peer.requests
      .slice(start)
      .filter(({ path }) => path.includes('/git/blobs/'));
    expect(blobs).toHaveLength(1);
    expect(callsSince(start).slice(5)).toEqual([]);
    expect(repository.comments()).toEqual([]);
    // The file is complete: what exists on the default branch exists on the pull request.
    expect(repository.sarifUploads().map(({ commitSha }) => commitSha)).toContain(pull.headSha);
  });

  it('findings that were there before do not fail the check', async () => {
    const repository = await createRepository(inFolder('skills/deploy', maliciousSkill));
    const pull = await repository.openPullRequest({
      title: 'A comma',
      head: 'comma',
      files: { 'skills/deploy/SKILL.md': `${maliciousSkill['SKILL.md']}\nThen report.\n` },
    });
    await product.idle();
    const run = onlyRun(repository, pull.headSha);
    expect(run).toMatchObject({ conclusion: 'success' });
    expect(run.summary).toMatch(/existing: [1-9]/);
  });
});

describe('what is not a scan costs nothing', () => {
  it('a pull request without agent artefacts passes without charge, report or upload', async () => {
    const repository = await createRepository();
    const pull = await repository.openPullRequest({
      title: 'Docs',
      head: 'docs',
      files: { 'src/main.c': 'int main(void) { return 0; }\n' },
    });
    await product.idle();
    expect(onlyRun(repository, pull.headSha)).toMatchObject({
      conclusion: 'success',
      title: 'No agent artefacts',
    });
    expect(await debits(repository)).toEqual([]);
    expect(await reports(repository)).toEqual([]);
    expect(repository.sarifUploads()).toEqual([]);
  });
});

describe('the configuration comes from the base branch', () => {
  it('a pull request that switches the gate off for itself still fails, and is told so', async () => {
    const repository = await createRepository();
    const pull = await repository.openPullRequest({
      title: 'Quiet',
      head: 'quiet',
      files: {
        ...inFolder('skills/deploy', maliciousSkill),
        '.github/skillgate.yml': 'mode: observe\nfail-on: []\nthreshold: 0\n',
      },
    });
    await product.idle();
    const run = onlyRun(repository, pull.headSha);
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(run.summary).toContain('changes take effect after merge');
  });

  it.each([
    ['observe mode says what would fail', 'mode: observe\n', 'neutral', /^Would fail: /],
    [
      'an invalid file never loosens and is named',
      'mode: observe\nfial-on: []\n',
      'failure',
      /critical/,
    ],
    [
      'a rule set to monitor does not fail',
      'rules: { obfuscation: monitor, flow: monitor }\n',
      'success',
      /./,
    ],
    [
      'an excluded folder is not scanned',
      'paths: { exclude: ["skills/**"] }\n',
      'success',
      /^No agent/,
    ],
  ] as const)('%s', async (_, config, conclusion, title) => {
    const repository = await createRepository({ '.github/skillgate.yml': config });
    const pull = await repository.openPullRequest({
      title: 'Deploy',
      head: 'deploy',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    await product.idle();
    const run = onlyRun(repository, pull.headSha);
    expect(run).toMatchObject({ conclusion });
    expect(run.title).toMatch(title);
    expect(run.summary?.includes('did you mean fail-on?')).toBe(config.includes('fial'));
  });
});

describe('heads come and go', () => {
  it('a closed pull request has no check in progress, and a reopened one is scanned', async () => {
    const repository = await createRepository();
    const pull = await repository.openPullRequest({
      title: 'Deploy',
      head: 'deploy',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    await repository.closePullRequest(pull.number);
    await product.idle();
    expect(repository.checkRuns().every(({ status }) => status === 'completed')).toBe(true);
    await repository.reopenPullRequest(pull.number);
    await product.idle();
    const runs = repository.checkRuns().filter(({ headSha }) => headSha === pull.headSha);
    expect(runs.at(-1)).toMatchObject({ conclusion: 'failure' });
    expect(runs.every(({ status }) => status === 'completed')).toBe(true);
    expect((await debits(repository)).filter(({ feature }) => feature === 'pr_scan')).toHaveLength(
      1,
    );
  });

  it('R2 the newest of several heads wins and none stays in progress', async () => {
    const repository = await createRepository();
    const pull = await repository.openPullRequest({
      title: 'Deploy',
      head: 'deploy',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    await repository.commit({ branch: 'deploy', files: { 'skills/deploy/a.md': 'one\n' } });
    await repository.commit({ branch: 'deploy', files: { 'skills/deploy/a.md': 'two\n' } });
    const last = await repository.commit({
      branch: 'deploy',
      files: { 'skills/deploy/scripts/setup.sh': mendedScript },
    });
    await product.idle();
    expect(onlyRun(repository, last.sha)).toMatchObject({ conclusion: 'success' });
    expect(repository.checkRuns().every(({ status }) => status === 'completed')).toBe(true);
    expect(repository.comments(pull.number).length).toBeLessThanOrEqual(1);
  });

  it('a second pull request into a weak branch does not turn the shared check green', async () => {
    const repository = await createRepository();
    await repository.commit({
      branch: 'weak',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    const strict = await repository.openPullRequest({
      title: 'Into main',
      head: 'topic',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    await product.idle();
    const weak = await repository.openPullRequest({
      title: 'Into weak',
      head: 'topic',
      base: 'weak',
    });
    await product.idle();
    expect(weak.headSha).toBe(strict.headSha);
    expect(onlyRun(repository, strict.headSha)).toMatchObject({ conclusion: 'failure' });
    expect((await debits(repository)).filter(({ feature }) => feature === 'pr_scan')).toHaveLength(
      1,
    );
  });

  it('a rerequested check gets a new run, and neither a second charge nor a second report', async () => {
    const repository = await createRepository();
    const pull = await repository.openPullRequest({
      title: 'Deploy',
      head: 'deploy',
      files: inFolder('skills/deploy', maliciousSkill),
    });
    await product.idle();
    await repository.rerequestCheckRun(onlyRun(repository, pull.headSha).id);
    await product.idle();
    const runs = repository.checkRuns().filter(({ headSha }) => headSha === pull.headSha);
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
    expect(new Set(runs.map(({ externalId }) => externalId)).size).toBe(2);
    expect(await debits(repository)).toHaveLength(2);
    expect(await reports(repository)).toHaveLength(1);
    expect(repository.comments(pull.number)[0]?.writes).toBe(1);
  });
});

describe('other doors of the same flow', () => {
  it('a pull request from a fork is scanned from its content', async () => {
    const repository = await createRepository();
    const fork = await repository.fork('mallory');
    await fork.commit({ branch: 'gift', files: inFolder('skills/deploy', maliciousSkill) });
    const pull = await repository.openPullRequest({
      title: 'A gift',
      head: 'mallory:gift',
      author: 'mallory',
    });
    await product.idle();
    expect(onlyRun(repository, pull.headSha)).toMatchObject({ conclusion: 'failure' });
  });

  it('a merge group gets its check, and no upload, comment or charge', async () => {
    const repository = await createRepository({ 'skills/notes/SKILL.md': harmlessSkill });
    const baseSha = await repository.branchSha('main');
    const head = await repository.commit({
      branch: 'queue',
      files: inFolder('skills/deploy', maliciousSkill),
      isQuiet: true,
    });
    const uploads = repository.sarifUploads().length;
    await repository.requestMergeGroupChecks({ headSha: head.sha, baseSha });
    await product.idle();
    expect(onlyRun(repository, head.sha)).toMatchObject({ conclusion: 'failure' });
    expect(repository.sarifUploads()).toHaveLength(uploads);
    expect(repository.comments()).toEqual([]);
    expect(await debits(repository)).toEqual([]);
  });

  it('a push to the default branch is uploaded to it', async () => {
    const repository = await createRepository({ 'skills/notes/SKILL.md': harmlessSkill });
    const pushed = await repository.commit({ files: inFolder('skills/deploy', maliciousSkill) });
    await product.idle();
    const uploads = repository.sarifUploads().filter(({ commitSha }) => commitSha === pushed.sha);
    expect(uploads.map(({ ref }) => ref)).toEqual(['refs/heads/main']);
  });
});

it('every request of this file is one that GitHub describes', () => {
  expect(product.checked.violations).toEqual([]);
  expect(product.log.filter(({ level }) => level === 'error')).toEqual([]);
});
