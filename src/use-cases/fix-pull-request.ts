import { findPlan } from '../contract/find-plan.ts';
import { artefactKey } from './artefact-key.ts';
import type { CommandContext } from './command-context.ts';
import type { Deps } from './deps.ts';
import { mendGroup, type MendedFile } from './mend-group.ts';
import { openFixPullRequest } from './open-fix-pull-request.ts';
import { readCommit } from './read-commit.ts';
import { reportUrl } from './report-url.ts';
import { scanArtefactsWithCache } from './scan-artefacts-with-cache.ts';

/**
 * Mends what rules alone can mend of the new findings of a pull request, and offers it as a pull request into its branch.
 * The token that may write lives for this alone. The answer to the person, or null where there is nobody to tell.
 */
export async function fixPullRequest(deps: Deps, context: CommandContext): Promise<string | null> {
  const { data, scan, pulls, organization, repository } = context;
  const [pull] = pulls;
  if (pull === undefined || deps.github === null) return null;
  const plan = findPlan(organization.planId);
  if (!plan.features.includes('fix')) return `The plan ${plan.name} does not include fixes.`;
  if (scan === null) return 'This commit was not scanned yet: comment `/skillgate rescan` first.';
  const { headSha, headRef, headRepositoryId } = await repository.getPullRequest(pull.number);
  if (headRepositoryId !== data.repositoryId) {
    return 'The branch is in a fork, where Skillgate writes nothing: run `npx skillgate fix` there.';
  }
  if (headSha !== scan.headSha) return 'There are newer commits: press Fix on their check instead.';
  const writer = await deps.github.repository({
    ...data,
    permissions: { metadata: 'read', contents: 'write', pull_requests: 'write' },
    signal: context.signal,
  });
  if (writer.permissions.contents !== 'write' || writer.permissions.pull_requests !== 'write') {
    return 'No fix was made: the App needs the permissions "Contents: write" and "Pull requests: write".';
  }
  const { changed, rules } = await mend(deps, context, scan);
  if (changed.length === 0) return 'None of the new findings can be fixed by rules alone.';
  const opened = await openFixPullRequest(deps, {
    ...{ repository: writer, runId: scan.id, base: headRef, baseSha: headSha, changed, rules },
    reportUrl: reportUrl(deps, scan.reportId),
  });
  return `Fixes are ready in #${opened.number}.`;
}

async function mend(
  deps: Deps,
  context: CommandContext,
  scan: NonNullable<CommandContext['scan']>,
): Promise<{ readonly changed: readonly MendedFile[]; readonly rules: readonly string[] }> {
  const { organization, repository, signal } = context;
  const access = { repository, organizationId: organization.id, signal };
  const { repositoryId, headSha: sha } = scan;
  const { groups } = await readCommit(deps, { ...access, repositoryId, sha });
  const results = await scanArtefactsWithCache(deps, { ...access, groups });
  const open = Object.values(scan.evaluations).flatMap((one) => one.openFingerprints);
  const wanted = new Set(open);
  const changed: MendedFile[] = [];
  const rules: string[] = [];
  for (const group of groups) {
    const found = results.get(artefactKey(group))?.findings ?? [];
    const selected = found
      .filter(({ fixable, fingerprint }) => fixable === 'deterministic' && wanted.has(fingerprint))
      .map(({ fingerprint }) => fingerprint);
    const mended = await mendGroup(deps, { ...access, group, selected: new Set(selected) });
    changed.push(...mended.changed);
    rules.push(...mended.rules);
  }
  return { changed, rules };
}
