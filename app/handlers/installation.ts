import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';

const actions = new Set(['created', 'deleted', 'suspend', 'unsuspend', 'new_permissions_accepted']);

const Payload = z.object({
  action: z.string(),
  sender: z.object({ id: z.number(), type: z.string() }).optional(),
  installation: z.object({
    id: z.number(),
    suspended_at: z.union([z.string(), z.number()]).nullish(),
    account: z.object({
      id: z.number(),
      login: z.string(),
      type: z.enum(['Organization', 'User']),
    }),
  }),
});

/** The App was installed, removed, suspended, or given other permissions. */
export function installation(payload: unknown): readonly GitHubEvent[] {
  const { action, installation: about, sender } = Payload.parse(payload);
  if (!actions.has(action)) return [];
  const isSuspended =
    action === 'suspend' || (action === 'new_permissions_accepted' && about.suspended_at);
  const state = action === 'deleted' ? 'deleted' : isSuspended ? 'suspended' : 'active';
  const isInstaller = action === 'created' && sender?.type === 'User';
  return [
    {
      kind: 'installation',
      installationId: about.id,
      account: about.account,
      state,
      ...(isInstaller ? { installedBy: sender.id } : {}),
    },
  ];
}
