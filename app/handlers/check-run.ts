import { z } from 'zod';
import type { CommandName } from '../../src/use-cases/command-name.ts';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';
import { Sender } from './sender.ts';

const Payload = z.object({
  action: z.string(),
  check_run: z.object({
    head_sha: GitSha,
    external_id: z.string().nullish(),
    app: z.object({ id: z.number() }).nullish(),
  }),
  requested_action: z.object({ identifier: z.string() }).optional(),
});

const commands = new Map<string | undefined, CommandName>([
  ['fix', 'fix'],
  ['accept_risk', 'accept-risk'],
]);

/**
 * "Re-run" and the buttons. There is no `pull_request` in these payloads, and `pull_requests` is empty for forks: the
 * scan is found again by its external id and head.
 */
export function checkRun(payload: unknown, app: { readonly id: number }): readonly GitHubEvent[] {
  const { action, check_run: run, requested_action: button } = Payload.parse(payload);
  if (run.app?.id !== app.id) return [];
  const isPressed = action === 'requested_action';
  const shared = { repository: EventPayload.parse(payload), headSha: run.head_sha };
  if (action === 'rerequested' || (isPressed && button?.identifier === 'rescan')) {
    return [{ kind: 'rescan', ...shared, externalId: run.external_id || null }];
  }
  const command = isPressed ? commands.get(button?.identifier) : undefined;
  if (command === undefined) return [];
  const { sender } = z.object({ sender: Sender }).parse(payload);
  if (!sender.isPerson) return [];
  const { id, login } = sender;
  return [{ kind: 'command', ...shared, command, sender: { id, login }, number: null }];
}
