import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';
import { Probot, ProbotOctokit } from 'probot';
import { z } from 'zod';
import type { Logger } from '../src/contract/logger.ts';
import type { GitHubEvent } from '../src/use-cases/github-event.ts';
import { checkRun } from './handlers/check-run.ts';
import { checkSuite } from './handlers/check-suite.ts';
import { installation } from './handlers/installation.ts';
import { issueComment } from './handlers/issue-comment.ts';
import { member } from './handlers/member.ts';
import { mergeGroup } from './handlers/merge-group.ts';
import { organization } from './handlers/organization.ts';
import { pullRequest } from './handlers/pull-request.ts';
import { push } from './handlers/push.ts';
import { repository } from './handlers/repository.ts';

type Handler = (payload: unknown, app: { readonly id: number }) => readonly GitHubEvent[];

const handlers = [
  ['pull_request', pullRequest],
  ['push', push],
  ['check_run', checkRun],
  ['check_suite', checkSuite],
  ['issue_comment', issueComment],
  ['merge_group', mergeGroup],
  ['installation', installation],
  ['organization', organization],
  ['member', member],
  ['repository', repository],
] as const satisfies readonly (readonly [string, Handler])[];

const Handled = z.object({
  id: z.string(),
  name: z.enum(handlers.map(([name]) => name)),
  payload: z.record(z.string(), z.unknown()),
});
/** Probot's type promises every field of the payload; the handlers check those they read. */
const Webhook = z.custom<Parameters<Probot['receive']>[0]>(
  (value) => Handled.safeParse(value).success,
);

const Named = z.object({ installation: z.object({ id: z.number() }) });

export type Bot = {
  /** What a verified webhook means; nothing for events the product has no use for. */
  read(webhook: {
    readonly id: string;
    readonly name: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }): Promise<readonly GitHubEvent[]>;
};

/**
 * Probot with our handlers. It is built, never run: its setup page takes App settings from anybody. Its client is not
 * used, as jobs ask for narrower tokens, and it neither waits nor retries. It logs nothing, as its log lines hold payloads.
 */
export async function createBot(input: {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly baseUrl: string | null;
  readonly log: Logger;
}): Promise<Bot> {
  const probot = new Probot({
    appId: input.appId,
    privateKey: input.privateKey,
    secret: input.webhookSecret,
    log: pino({ level: 'silent' }),
    Octokit: ProbotOctokit.defaults({
      throttle: { enabled: false },
      retry: { enabled: false },
    }),
    ...(input.baseUrl === null ? {} : { baseUrl: input.baseUrl }),
  });
  await probot.ready();
  const collected = new AsyncLocalStorage<GitHubEvent[]>();
  for (const [name, handler] of handlers) {
    probot.on(name, (context) => {
      // Without an installation it is an event of somebody's repository webhook, not of the App.
      if (!Named.safeParse(context.payload).success) return;
      try {
        collected.getStore()?.push(...handler(context.payload, { id: input.appId }));
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        const fields = error.issues.map((issue) => issue.path.join('.'));
        input.log.warn(
          { event: name, delivery: context.id, fields },
          'A webhook has a shape that is not known; nothing was done',
        );
      }
    });
  }
  return {
    read: async (webhook) => {
      const parsed = Webhook.safeParse(webhook);
      if (!parsed.success) return [];
      const events: GitHubEvent[] = [];
      await collected.run(events, () => probot.receive(parsed.data));
      return events;
    },
  };
}
