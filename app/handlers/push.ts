import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';

const Payload = z.object({
  ref: z.string(),
  before: GitSha,
  after: GitSha,
  deleted: z.boolean().default(false),
  repository: z.object({ default_branch: z.string() }),
});

/** A push to the default branch makes a new baseline; all other branches are seen in their pull requests. */
export function push(payload: unknown): readonly GitHubEvent[] {
  const { ref, before, after, deleted, repository } = Payload.parse(payload);
  if (deleted || /^0+$/.test(after)) return [];
  if (ref !== `refs/heads/${repository.default_branch}`) return [];
  return [
    {
      kind: 'branch-pushed',
      repository: EventPayload.parse(payload),
      ref,
      beforeSha: before,
      afterSha: after,
    },
  ];
}
