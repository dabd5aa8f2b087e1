import type { GitHubRepository } from '../github/github-app.ts';
import { GitHubError } from '../github/github-error.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import type { Deps } from './deps.ts';

/**
 * Completes the check run of a scan from outside its flow: also one that was made and not written down. `canCreate`:
 * where there is none, one is made, so that a required check does not wait for ever.
 */
export async function endCheckRun(
  deps: Deps,
  input: {
    readonly scan: PrScan;
    readonly repository: GitHubRepository;
    readonly conclusion: 'action_required' | 'cancelled';
    readonly output: { readonly title: string; readonly summary: string };
    readonly canCreate: boolean;
  },
): Promise<void> {
  const { scan, repository, conclusion, output } = input;
  const end = {
    status: 'completed',
    conclusion,
    output,
    completedAt: deps.clock().toISOString(),
    detailsUrl: deps.settings.publicUrl,
  } as const;
  try {
    const id = scan.checkRunId ?? (await findOwnRun(input));
    if (id !== null) {
      await repository.updateCheckRun(id, end);
    } else if (input.canCreate) {
      const { checkName: name, headSha, externalId } = scan;
      await repository.createCheckRun({ ...end, name, headSha, externalId });
    }
  } catch (error) {
    // The run, the repository or our permission is gone: there is nobody left to tell.
    const isPointless = error instanceof GitHubError && !error.isTransient;
    if (!isPointless) throw error;
    deps.log.warn({ scanId: scan.id, err: error }, 'A check run could not be ended');
  }
}

async function findOwnRun(input: {
  readonly scan: PrScan;
  readonly repository: GitHubRepository;
}): Promise<number | null> {
  const { scan, repository } = input;
  const runs = await repository.listCheckRuns({ ref: scan.headSha, name: scan.checkName });
  return runs.find((run) => run.isOurs && run.externalId === scan.externalId)?.id ?? null;
}
