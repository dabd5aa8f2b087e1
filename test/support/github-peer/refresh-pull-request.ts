import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import type { PeerState } from './peer-state.ts';

const PullRequest = z.looseObject({
  url: z.string(),
  state: z.string(),
  updated_at: z.string(),
  head: z.looseObject({
    ref: z.string(),
    sha: z.string(),
    repo: z.looseObject({ full_name: z.string() }).nullable(),
  }),
});

const Ref = z.object({ object: z.object({ sha: z.string() }) });

/** The emulator keeps the head of a pull request as it was when opened; GitHub follows the branch until it is closed. */
export async function refreshPullRequest(
  state: PeerState,
  value: unknown,
): Promise<Record<string, unknown>> {
  const pull = PullRequest.parse(value);
  const known = state.pullHeads.get(pull.url);
  const sha = pull.state === 'open' ? await findTip(state, pull) : known?.sha;
  if (sha === undefined || sha === pull.head.sha) return pull;
  // A push is a change of the pull request, so its time is that of the push.
  const head = known?.sha === sha ? known : { sha, pushedAt: new Date().toISOString() };
  state.pullHeads.set(pull.url, head);
  const updated_at = head.pushedAt > pull.updated_at ? head.pushedAt : pull.updated_at;
  return { ...pull, updated_at, head: { ...pull.head, sha } };
}

async function findTip(
  state: PeerState,
  pull: z.infer<typeof PullRequest>,
): Promise<string | undefined> {
  if (pull.head.repo === null) return undefined;
  const path = `/repos/${pull.head.repo.full_name}/git/ref/heads/${pull.head.ref}`;
  const found = await askEmulator(state, 'GET', path, { allow: [404] });
  return found.status === 404 ? undefined : Ref.parse(found.json).object.sha;
}
