import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';

const actions = new Set([
  'opened',
  'synchronize',
  'reopened',
  'ready_for_review',
  'converted_to_draft',
  'edited',
  'closed',
]);

const Payload = z.object({
  action: z.string(),
  changes: z.object({ base: z.unknown().optional() }).optional(),
  pull_request: z.object({
    number: z.number(),
    state: z.enum(['open', 'closed']),
    draft: z.boolean().default(false),
    updated_at: z.iso.datetime({ offset: true }),
    head: z.object({ sha: GitSha }),
    base: z.object({ sha: GitSha, ref: z.string() }),
  }),
  repository: z.object({ default_branch: z.string() }),
});

/** A pull request is scanned when its head or its base changed, and its scan cancelled when it is closed. */
export function pullRequest(payload: unknown): readonly GitHubEvent[] {
  const { action, changes, ...about } = Payload.parse(payload);
  if (!actions.has(action)) return [];
  // A new title or text changes nothing that is scanned.
  if (action === 'edited' && changes?.base === undefined) return [];
  const pull = about.pull_request;
  return [
    {
      kind: 'pull-request',
      repository: EventPayload.parse(payload),
      number: pull.number,
      headSha: pull.head.sha,
      baseSha: pull.base.sha,
      baseRef: pull.base.ref,
      defaultBranch: about.repository.default_branch,
      state: pull.state,
      isDraft: pull.draft,
      updatedAt: new Date(pull.updated_at),
    },
  ];
}
