import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import type { PeerRoute } from './peer-state.ts';
import { readAcrossForks } from './read-across-forks.ts';
import { refreshPullRequest } from './refresh-pull-request.ts';

const Compared = z.object({ files: z.array(z.looseObject({ filename: z.string() })) });
const Ends = z.object({
  base: z.object({ sha: z.string() }),
  head: z.object({ sha: z.string() }),
});

/** Pull requests whose head follows its branch, and their files out of the real compare. */
export const pullRequestRoutes: readonly PeerRoute[] = [
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/pulls\/(\d+)$/,
    serve: async (state, call) => {
      const answer = await callEmulator(state, call);
      if (answer.status !== 200) return answer;
      const pull = await refreshPullRequest(state, JSON.parse(answer.body.toString('utf8')));
      return jsonAnswer(200, pull, answer.headers);
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/pulls$/,
    serve: async (state, call) => {
      const answer = await callEmulator(state, call);
      if (answer.status !== 200) return answer;
      const list = z.array(z.unknown()).parse(JSON.parse(answer.body.toString('utf8')));
      const pulls = await Promise.all(list.map((pull) => refreshPullRequest(state, pull)));
      return jsonAnswer(200, pulls, answer.headers);
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/pulls\/(\d+)\/files$/,
    serve: async (state, call, [repository = '', number = '']) => {
      const allowed = await callEmulator(state, call);
      if (allowed.status !== 200) return allowed;
      const found = await askEmulator(state, 'GET', `/repos/${repository}/pulls/${number}`);
      const ends = Ends.parse(await refreshPullRequest(state, found.json));
      const compared = await readAcrossForks(state, repository, {
        ...call,
        path: `/repos/${repository}/compare/${ends.base.sha}...${ends.head.sha}`,
        query: new URLSearchParams(),
      });
      if (compared.status !== 200) return compared;
      const { files } = Compared.parse(JSON.parse(compared.body.toString('utf8')));
      const perPage = Number(call.query.get('per_page') ?? 30);
      const page = Number(call.query.get('page') ?? 1);
      return jsonAnswer(200, files.slice((page - 1) * perPage, page * perPage));
    },
  },
];
