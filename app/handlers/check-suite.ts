import { z } from 'zod';
import type { GitHubEvent } from '../../src/use-cases/github-event.ts';
import { EventPayload } from './event-payload.ts';
import { GitSha } from './git-sha.ts';

const Payload = z.object({
  action: z.string(),
  check_suite: z.object({
    head_sha: GitSha,
    app: z.object({ id: z.number() }).nullish(),
  }),
});

/** "Re-run all checks". `requested` is ignored: pull requests and pushes say it all. */
export function checkSuite(payload: unknown, app: { readonly id: number }): readonly GitHubEvent[] {
  const { action, check_suite: suite } = Payload.parse(payload);
  if (action !== 'rerequested' || suite.app?.id !== app.id) return [];
  return [
    {
      kind: 'rescan',
      repository: EventPayload.parse(payload),
      headSha: suite.head_sha,
      externalId: null,
    },
  ];
}
