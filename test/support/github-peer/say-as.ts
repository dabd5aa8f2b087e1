import { askEmulator } from './ask-emulator.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { findPerson } from './find-person.ts';
import type { PeerDelivery } from './github-peer.ts';
import type { PeerState } from './peer-state.ts';

/** A comment on a pull request, and its webhook, which the emulator sends to nobody. */
export async function sayAs(
  state: PeerState,
  input: {
    readonly fullName: string;
    /** What every webhook of the repository carries. */
    readonly context: Readonly<Record<string, unknown>>;
    readonly author: string;
    readonly issueNumber: number;
    readonly body: string;
  },
): Promise<PeerDelivery> {
  const { fullName, author, issueNumber: number, body } = input;
  const path = `/repos/${fullName}/issues/${number}/comments`;
  await askEmulator(state, 'POST', path, { body: { body }, token: `user_${author}` });
  return deliverWebhook(state, {
    event: 'issue_comment',
    payload: {
      action: 'created',
      issue: { number, pull_request: { url: `${state.url}/repos/${fullName}/pulls/${number}` } },
      comment: { id: 1, body },
      ...input.context,
      sender: await findPerson(state, author),
    },
  });
}
