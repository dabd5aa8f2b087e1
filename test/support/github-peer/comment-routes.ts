import { z } from 'zod';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import { parseRecord } from './parse-record.ts';
import type { PeerAnswer, PeerRoute, PeerState } from './peer-state.ts';

const Comment = z.looseObject({
  id: z.number(),
  body: z.string(),
  issue_url: z.string(),
  user: z.looseObject({ login: z.string() }).nullable(),
});

const bodyLimit = 65_536;

/** Comments: the length limit, the App they were made through, and a record of each. */
export const commentRoutes: readonly PeerRoute[] = [
  {
    method: 'POST',
    path: /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)\/comments$/,
    serve: async (state, call, [repository = '']) => {
      const problem = lengthProblem(call.body);
      if (problem) return problem;
      return record(state, repository, await callEmulator(state, call));
    },
  },
  {
    method: 'PATCH',
    path: /^\/repos\/([^/]+\/[^/]+)\/issues\/comments\/(\d+)$/,
    serve: async (state, call, [repository = '']) => {
      const problem = lengthProblem(call.body);
      if (problem) return problem;
      return record(state, repository, await callEmulator(state, call));
    },
  },
  {
    method: 'DELETE',
    path: /^\/repos\/([^/]+\/[^/]+)\/issues\/comments\/(\d+)$/,
    serve: async (state, call, [, id = '']) => {
      const answer = await callEmulator(state, call);
      const index = state.comments.findIndex((comment) => comment.id === Number(id));
      if (answer.status < 300 && index >= 0) state.comments.splice(index, 1);
      return answer;
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)\/comments$/,
    serve: async (state, call) => {
      const answer = await callEmulator(state, call);
      if (answer.status !== 200) return answer;
      const list = z.array(Comment).parse(JSON.parse(answer.body.toString('utf8')));
      const shown = list.map((comment) => present(state, comment));
      return jsonAnswer(200, shown, answer.headers);
    },
  },
];

function lengthProblem(body: Buffer): PeerAnswer | null {
  const text = parseRecord(body)['body'];
  if (typeof text !== 'string' || text.length <= bodyLimit) return null;
  return jsonAnswer(422, {
    message: 'Validation Failed',
    errors: [{ message: 'Body is too long (maximum is 65536 characters)' }],
  });
}

function record(state: PeerState, repository: string, answer: PeerAnswer): PeerAnswer {
  if (answer.status >= 300) return answer;
  const comment = Comment.parse(JSON.parse(answer.body.toString('utf8')));
  const known = state.comments.find((candidate) => candidate.id === comment.id);
  if (known) {
    known.body = comment.body;
    known.writes += 1;
  } else {
    state.comments.push({
      id: comment.id,
      repository,
      issueNumber: Number(comment.issue_url.split('/').at(-1)),
      author: comment.user?.login ?? 'ghost',
      body: comment.body,
      writes: 1,
    });
  }
  return jsonAnswer(answer.status, present(state, comment), answer.headers);
}

function present(state: PeerState, comment: z.infer<typeof Comment>): Record<string, unknown> {
  const isOurs = comment.user?.login === `${state.app.slug}[bot]`;
  return {
    ...comment,
    performed_via_github_app: isOurs ? { id: state.app.id, slug: state.app.slug } : null,
  };
}
