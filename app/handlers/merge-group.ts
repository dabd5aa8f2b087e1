import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';

const Payload = z.object({
  action: z.string(),
  merge_group: z.object({
    head_sha: GitSha,
    base_sha: GitSha,
    base_ref: z.string(),
  }),
});

/** A merge queue waits for a check on the group's head; without one it stalls. */
export function mergeGroup(payload: unknown): readonly GitHubEvent[] {
  const { action, merge_group: group } = Payload.parse(payload);
  if (action !== 'checks_requested' && action !== 'destroyed') return [];
  return [
    {
      kind: 'merge-group',
      repository: EventPayload.parse(payload),
      headSha: group.head_sha,
      baseSha: group.base_sha,
      baseRef: group.base_ref,
      isDestroyed: action === 'destroyed',
    },
  ];
}
