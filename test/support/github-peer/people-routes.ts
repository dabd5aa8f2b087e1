import { z } from 'zod';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import type { PeerRoute } from './peer-state.ts';

const Answer = z.looseObject({ permission: z.string() });
/** The emulator tells how somebody was invited; GitHub sums it up. */
const levels: Readonly<Record<string, string>> = {
  push: 'write',
  maintain: 'write',
  pull: 'read',
  triage: 'read',
};

/** What somebody may do in a repository, in GitHub's four words. */
export const peopleRoutes: readonly PeerRoute[] = [
  {
    method: 'GET',
    path: /^\/repos\/[^/]+\/[^/]+\/collaborators\/[^/]+\/permission$/,
    serve: async (state, call) => {
      const answer = await callEmulator(state, call);
      if (answer.status !== 200) return answer;
      const said = Answer.parse(JSON.parse(answer.body.toString('utf8')));
      return jsonAnswer(200, { ...said, permission: levels[said.permission] ?? said.permission });
    },
  },
];
