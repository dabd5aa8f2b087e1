import { appendAuditEntry } from '../store/audit/append-audit-entry.ts';
import { acceptRisks } from '../store/risks/accept-risks.ts';
import { listAcceptedRisks } from '../store/risks/list-accepted-risks.ts';
import type { CommandContext } from './command-context.ts';
import type { Deps } from './deps.ts';
import { queueRescan } from './queue-rescan.ts';

const DAYS = 90;

/**
 * Accepts the new findings that a check run shows, by exact fingerprint, for 90 days, and scans again. Nobody accepts
 * the risk of an own pull request but an administrator of the repository; a branch is an administrator's as well. The
 * answer to the person, or null.
 */
export async function acceptRisk(deps: Deps, context: CommandContext): Promise<string | null> {
  const { data, scan, organization } = context;
  if (scan === null) return null;
  if (await isOwnWork(context)) {
    return 'The author of a pull request does not accept its risk: ask somebody else with write access, or an administrator.';
  }
  const { repositoryId, sender, installationId } = data;
  const now = deps.clock();
  const open = Object.values(scan.evaluations).flatMap((one) => one.openFingerprints);
  const fingerprints = [...new Set(open)];
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  const where = scan.pullRequest === null ? 'a branch' : `pull request ${scan.pullRequest}`;
  await deps.database.transaction(async (trx) => {
    const accepted = await listAcceptedRisks(trx, { repositoryId, now });
    const known = new Set(accepted.map(({ fingerprint }) => fingerprint));
    // An earlier try of this job, or another click.
    if (fingerprints.every((fingerprint) => known.has(fingerprint))) return;
    await acceptRisks(trx, {
      ...{ organizationId: organization.id, repositoryId, fingerprints, now, expiresAt },
      reason: `Risk accepted on the check of ${where}`,
      actor: sender,
    });
    await appendAuditEntry(trx, {
      organizationId: organization.id,
      now,
      event: {
        entry_id: deps.newId('aud'),
        event_type: 'risk.accepted',
        actor: { kind: 'user', id: `github:${sender.id}` },
        action: 'accept',
        resource: `repository:${repositoryId}`,
        outcome: 'changed',
        trace_id: data.delivery.guid,
        data: { run_id: scan.id, fingerprints: fingerprints.slice(0, 100) },
      },
    });
    const { headSha } = scan;
    await queueRescan(deps, {
      trx,
      event: {
        ...{ installationId, repositoryId, headSha, externalId: null },
        deliveryId: data.delivery.guid,
      },
    });
  });
  return null;
}

async function isOwnWork({ data, pulls, repository, level }: CommandContext): Promise<boolean> {
  if (level === 'admin') return false;
  if (pulls.length === 0) return true;
  for (const { number } of pulls) {
    const { authorId } = await repository.getPullRequest(number);
    if (authorId === data.sender.id) return true;
  }
  return false;
}
