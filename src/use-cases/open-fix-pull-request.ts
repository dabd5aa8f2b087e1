import type { GitHubRepository } from '../github/github-app.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import type { MendedFile } from './mend-group.ts';

/**
 * Opens the pull request with mended files, once: branch and pull request are looked for before they are made. It goes
 * into the branch it starts from and never changes that branch itself.
 */
export async function openFixPullRequest(
  deps: Deps,
  input: {
    readonly repository: GitHubRepository;
    /** Names the branch: `skillgate/fix-<run id>`. */
    readonly runId: string;
    readonly base: string;
    readonly baseSha: string;
    readonly changed: readonly MendedFile[];
    /** One for every finding that was mended. */
    readonly rules: readonly string[];
    readonly reportUrl: string;
  },
): Promise<{ readonly url: string; readonly number: number }> {
  const { repository, base, baseSha, changed, rules } = input;
  const head = `skillgate/fix-${input.runId}`;
  const title = `Skillgate: fix ${rules.length} finding${rules.length === 1 ? '' : 's'}`;
  const known = await repository.findPullRequest(head);
  if (known === null) {
    await repository.createBranch({ branch: head, baseSha, files: changed, message: title });
    faultPoint(deps, 'run-branch-made');
  }
  const body = describeFix(rules, input.reportUrl);
  const pull = known ?? (await repository.openPullRequest({ title, body, head, base }));
  faultPoint(deps, 'run-pull-request-opened');
  return pull;
}

function describeFix(rules: readonly string[], report: string): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const lines = [...counts].map(([rule, count]) => `- \`${rule}\`: ${count}`);
  return [
    'Skillgate mended these findings by rule and scanned the result again:',
    '',
    ...lines,
    '',
    `[The audit they come from](${report})`,
    '',
    'Read every change before you merge it.',
  ].join('\n');
}
