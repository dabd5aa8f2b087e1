import { z } from 'zod';
import type { CommandName } from '../../src/use-cases/command-name.ts';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { Sender } from './sender.ts';

const Payload = z.object({
  action: z.string(),
  issue: z.object({ number: z.number(), pull_request: z.object({}).optional() }),
  comment: z.object({ body: z.string() }),
  sender: Sender,
});

const commands: Readonly<Record<string, CommandName>> = { rescan: 'rescan', fix: 'fix' };

/** `/skillgate …` in the first line of a new comment on a pull request; of the text nothing but the word is taken. */
export function issueComment(payload: unknown): readonly GitHubEvent[] {
  const { action, issue, comment, sender } = Payload.parse(payload);
  const isAsked = action === 'created' && issue.pull_request !== undefined && sender.isPerson;
  const [, word] =
    /^\/skillgate(?:[ \t]+([a-z-]{1,20}))?[ \t]*(?:\r?\n|$)/i.exec(comment.body) ?? [];
  if (!isAsked || !/^\/skillgate(?!\S)/i.test(comment.body)) return [];
  return [
    {
      kind: 'command',
      repository: EventPayload.parse(payload),
      command: commands[word?.toLowerCase() ?? ''] ?? 'help',
      sender: { id: sender.id, login: sender.login },
      number: issue.number,
      headSha: null,
    },
  ];
}
