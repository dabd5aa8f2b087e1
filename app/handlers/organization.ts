import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';

const Payload = z.object({
  action: z.string(),
  installation: z.object({ id: z.number() }),
  membership: z.object({ user: z.object({ id: z.number() }) }).optional(),
});

/** A person left the organization on GitHub. */
export function organization(payload: unknown): readonly GitHubEvent[] {
  const { action, installation, membership } = Payload.parse(payload);
  if (action !== 'member_removed' || membership === undefined) return [];
  return [
    {
      kind: 'member-left',
      installationId: installation.id,
      githubUserId: membership.user.id,
    },
  ];
}
