import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';

const Payload = z.object({
  action: z.string(),
  check_run: z.object({
    head_sha: GitSha,
    external_id: z.string().nullish(),
    app: z.object({ id: z.number() }).nullish(),
  }),
  requested_action: z.object({ identifier: z.string() }).optional(),
});

/**
 * "Re-run" and the Rescan button. There is no `pull_request` in these payloads, and `pull_requests` is empty for forks:
 * the scan is found again by its external id and head.
 */
export function checkRun(payload: unknown, app: { readonly id: number }): readonly GitHubEvent[] {
  const { action, check_run: run, requested_action: button } = Payload.parse(payload);
  const isRescan =
    action === 'rerequested' || (action === 'requested_action' && button?.identifier === 'rescan');
  if (!isRescan || run.app?.id !== app.id) return [];
  return [
    {
      kind: 'rescan',
      repository: EventPayload.parse(payload),
      headSha: run.head_sha,
      externalId: run.external_id || null,
    },
  ];
}
