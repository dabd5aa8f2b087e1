import { callEmulator } from './call-emulator.ts';
import type { PeerAnswer, PeerCall, PeerState } from './peer-state.ts';

/**
 * Reads from a repository and, where the object is not there, from its forks: on GitHub they share one
 * store, so a fork's head is readable in the base repository. In the emulator each is alone.
 */
export async function readAcrossForks(
  state: PeerState,
  repository: string,
  call: PeerCall,
): Promise<PeerAnswer> {
  const answer = await callEmulator(state, call);
  if (answer.status !== 404) return answer;
  for (const fork of state.forks.get(repository) ?? []) {
    const found = await callEmulator(state, {
      ...call,
      path: call.path.replace(`/repos/${repository}/`, `/repos/${fork}/`),
      headers: { ...call.headers, authorization: `Bearer ${state.adminToken}` },
    });
    if (found.status !== 404) return found;
  }
  return answer;
}
