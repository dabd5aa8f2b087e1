import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';

const Payload = z.object({
  action: z.string(),
  installation: z.object({ id: z.number() }),
  member: z.object({ id: z.number() }),
});

/** A person is no collaborator any more; who still is a member of the organization comes back at the next sign-in. */
export function member(payload: unknown): readonly GitHubEvent[] {
  const { action, installation, member: person } = Payload.parse(payload);
  if (action !== 'removed') return [];
  return [{ kind: 'member-left', installationId: installation.id, githubUserId: person.id }];
}
