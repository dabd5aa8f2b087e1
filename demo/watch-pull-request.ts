import pc from 'picocolors';
import { z } from 'zod';
import { AuditReport } from '../src/contract/audit-report.ts';
import type {
  GitHubPeer,
  PeerCheckRun,
  PeerRepository,
} from '../test/support/github-peer/github-peer.ts';
import { callApi } from './call-api.ts';
import type { Narrator } from './create-narrator.ts';
import type { Account } from './open-account.ts';
import { sampleSkills } from './sample-skills.ts';

const SCAN_MS = 60_000;
const Credits = z.object({ balance: z.object({ total: z.int() }) });
const Shared = z.object({ url: z.string() });

type Input = Account & {
  readonly peer: GitHubPeer;
  readonly tell: Narrator;
  readonly url: string;
};

/** Opens the pull request and tells what the server does about it. */
export async function watchPullRequest(input: Input): Promise<void> {
  const { peer, tell } = input;
  const repository = await peer.createRepository({
    name: 'agent-skills',
    files: { 'README.md': '# Agent skills of the team\n' },
  });
  const { number, delivery } = await repository.openPullRequest({
    title: 'Add release-notes and deploy-helper',
    head: 'add-skills',
    files: sampleSkills,
  });
  tell.step('Pull request', `#${String(number)} in ${repository.fullName}: two new skills`);
  await peer.settled();
  tell.step('Webhook received', `pull_request opened, answered ${String(delivery.status)}`);
  const check = await waitFor('The check run was not concluded', () =>
    repository.checkRuns().find(({ status }) => status === 'completed'),
  );
  if (check.conclusion === 'failure') {
    await waitFor('The comment was not posted', () => repository.comments(number)[0]);
  }
  await tellResult(input, repository, check, number);
}

async function waitFor<Found>(problem: string, find: () => Found | undefined): Promise<Found> {
  const deadline = Date.now() + SCAN_MS;
  while (Date.now() < deadline) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${problem} in time`);
}

async function tellResult(
  { tell, url, key, credits }: Input,
  repository: PeerRepository,
  check: PeerCheckRun,
  number: number,
): Promise<void> {
  const reportId = /\/r\/(\w+)/.exec(check.detailsUrl ?? '')?.[1] ?? '';
  const report = await callApi({ url: `${url}/r/${reportId}.json`, key }, AuditReport);
  const artefacts = report.artefacts ?? [];
  tell.step('Artefacts scanned', String(artefacts.length));
  for (const { path, trustScore, classification } of artefacts) {
    tell.line(
      `${paint(classification ?? '')} ${String(trustScore ?? 'n/a').padStart(3)}  ${path ?? ''}`,
    );
  }
  const findings = listFindings(report);
  tell.step('Findings', String(findings.length));
  for (const finding of findings) tell.line(finding);
  const [upload] = repository.sarifUploads();
  tell.step(
    'SARIF accepted',
    upload === undefined ? 'no upload' : `${String(upload.resultCount)} results on ${upload.ref}`,
  );
  tell.step('Check run concluded', `${pc.red(check.conclusion ?? '')}: ${check.title ?? ''}`);
  tell.step('Comment', `${String(repository.comments(number).length)}, only while the gate fails`);
  const { balance } = await callApi({ url: `${url}/v1/credits`, key }, Credits);
  tell.step('Credits', `${String(credits)} before, ${String(balance.total)} after`);
  const shared = await callApi(
    {
      url: `${url}/v1/reports/${reportId}`,
      key,
      method: 'PATCH',
      body: { visibility: 'unlisted' },
    },
    Shared,
  );
  tell.step('Report', `${pc.cyan(shared.url)}  (now readable by link)`);
}

function paint(classification: string): string {
  const text = classification.padEnd(9);
  if (classification === 'safe') return pc.green(text);
  return classification === 'caution' ? pc.yellow(text) : pc.red(text);
}

/** Rule names and places only: a report's evidence is text of the scanned author. */
function listFindings(report: AuditReport): string[] {
  return Object.values(report.ruleResults).flatMap(({ meta, checks }) =>
    checks.flatMap(({ status, items }) => {
      if (status !== 'fail' && status !== 'warn') return [];
      const places = (items ?? []).map(({ id }) =>
        id.replace(/#.*$/, '').replaceAll(/[^\w./:-]/g, '?'),
      );
      return [
        `${(meta.level ?? meta.severity).padEnd(9)} ${meta.name}  ${pc.dim([...new Set(places)].slice(0, 3).join(' '))}`,
      ];
    }),
  );
}
