import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';

const Payload = z.object({ action: z.string() });

const kinds = new Map<string, 'repository-moved' | 'visibility-changed'>([
  ['renamed', 'repository-moved'],
  ['transferred', 'repository-moved'],
  ['privatized', 'visibility-changed'],
  ['publicized', 'visibility-changed'],
]);

/** A repository got another name, owner or visibility. */
export function repository(payload: unknown): readonly GitHubEvent[] {
  const kind = kinds.get(Payload.parse(payload).action);
  return kind === undefined ? [] : [{ kind, repository: EventPayload.parse(payload) }];
}
