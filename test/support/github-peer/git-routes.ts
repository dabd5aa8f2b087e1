import { z } from 'zod';
import { jsonAnswer } from './json-answer.ts';
import type { PeerRoute } from './peer-state.ts';
import { readAcrossForks } from './read-across-forks.ts';

const Tree = z.looseObject({ tree: z.array(z.unknown()) });

/** Git objects readable across forks, and big trees cut short as GitHub cuts them. */
export const gitRoutes: readonly PeerRoute[] = [
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/git\/trees\/([^/]+)$/,
    serve: async (state, call, [repository = '']) => {
      const answer = await readAcrossForks(state, repository, call);
      if (answer.status !== 200) return answer;
      const tree = Tree.parse(JSON.parse(answer.body.toString('utf8')));
      const isCut = call.query.has('recursive') && tree.tree.length > state.treeLimit;
      if (!isCut) return answer;
      const cut = { ...tree, tree: tree.tree.slice(0, state.treeLimit), truncated: true };
      return jsonAnswer(200, cut, answer.headers);
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/(?:git\/(?:blobs|commits)|compare|commits)\/([^/]+)$/,
    serve: (state, call, [repository = '']) => readAcrossForks(state, repository, call),
  },
];
