import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { callEmulator } from './call-emulator.ts';
import { checkRunProblem } from './check-run-problem.ts';
import type { PeerAnnotation, PeerCheckRun } from './github-peer.ts';
import { jsonAnswer } from './json-answer.ts';
import { parseRecord } from './parse-record.ts';
import type { PeerAnswer, PeerCall, PeerRoute, PeerState } from './peer-state.ts';
import { readAcrossForks } from './read-across-forks.ts';

const Run = z.looseObject({
  id: z.number(),
  name: z.string(),
  head_sha: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  external_id: z.string(),
  details_url: z.string().nullable(),
  output: z.looseObject({
    title: z.string().nullable(),
    summary: z.string().nullable(),
    text: z.string().nullable(),
  }),
});
type Run = z.infer<typeof Run>;

const Annotation = z.looseObject({
  path: z.string(),
  start_line: z.number(),
  end_line: z.number(),
  annotation_level: z.string(),
  message: z.string(),
});
const Written = z.looseObject({
  output: z.looseObject({ annotations: z.array(Annotation).default([]) }).optional(),
  actions: z
    .array(z.object({ label: z.string(), description: z.string(), identifier: z.string() }))
    .optional(),
});

/** Check runs: GitHub's limits, appended annotations, buttons and the App, which the emulator lacks. */
export const checkRunRoutes: readonly PeerRoute[] = [
  {
    method: 'POST',
    path: /^\/repos\/([^/]+\/[^/]+)\/check-runs$/,
    serve: async (state, call, [repository = '']) => {
      const body = parseRecord(call.body);
      const problem = checkRunProblem(body, 'create');
      if (problem) return problem;
      const head = typeof body['head_sha'] === 'string' ? body['head_sha'] : '';
      if (!(await knowsCommit(state, repository, head))) {
        return jsonAnswer(422, { message: `No commit found for SHA: ${head}` });
      }
      return write(state, repository, call, body);
    },
  },
  {
    method: 'PATCH',
    path: /^\/repos\/([^/]+\/[^/]+)\/check-runs\/(\d+)$/,
    serve: async (state, call, [repository = '']) => {
      const body = parseRecord(call.body);
      return checkRunProblem(body, 'update') ?? write(state, repository, call, body);
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/commits\/([0-9a-f]{40})\/check-runs$/,
    serve: async (state, call, [repository = '', sha = '']) => {
      const answer = await readAcrossForks(state, repository, call);
      if (answer.status !== 200) return answer;
      const name = call.query.get('check_name');
      const runs = state.checkRuns.filter(
        (run) =>
          run.repository === repository &&
          run.headSha === sha &&
          (name === null || run.name === name),
      );
      const newest = new Map(runs.map((run) => [run.name, run]));
      const shown = call.query.get('filter') === 'all' ? runs : [...newest.values()];
      const all = shown.toReversed().map((run) => present(state, run));
      const perPage = Number(call.query.get('per_page') ?? 30);
      const page = Number(call.query.get('page') ?? 1);
      return jsonAnswer(200, {
        total_count: all.length,
        check_runs: all.slice((page - 1) * perPage, page * perPage),
      });
    },
  },
];

async function write(
  state: PeerState,
  repository: string,
  call: PeerCall,
  body: Record<string, unknown>,
): Promise<PeerAnswer> {
  // "Providing conclusion will automatically set the status parameter to completed."
  const sent =
    body['conclusion'] !== undefined && body['status'] === undefined
      ? { ...body, status: 'completed' }
      : body;
  const answer = await callEmulator(state, { ...call, body: Buffer.from(JSON.stringify(sent)) });
  if (answer.status >= 300) return answer;
  const run = Run.parse(JSON.parse(answer.body.toString('utf8')));
  const record = remember(state, repository, run, Written.parse(body));
  return jsonAnswer(answer.status, { ...run, ...present(state, record) }, answer.headers);
}

function remember(
  state: PeerState,
  repository: string,
  run: Run,
  written: z.infer<typeof Written>,
): PeerCheckRun {
  const known = state.checkRuns.find((candidate) => candidate.id === run.id);
  const record: PeerCheckRun = known ?? {
    id: run.id,
    repository,
    name: run.name,
    headSha: run.head_sha,
    status: run.status,
    conclusion: null,
    externalId: '',
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
    writes: 0,
    history: [],
  };
  if (!known) state.checkRuns.push(record);
  const added: readonly PeerAnnotation[] = written.output?.annotations ?? [];
  record.annotations.push(...added);
  record.actions = written.actions ?? record.actions;
  record.status = run.status;
  record.conclusion = run.conclusion;
  record.externalId = run.external_id;
  record.detailsUrl = run.details_url;
  record.title = run.output.title;
  record.summary = run.output.summary;
  record.text = run.output.text;
  record.writes += 1;
  if (record.history.at(-1) !== run.status) record.history.push(run.status);
  return record;
}

function present(state: PeerState, run: PeerCheckRun): Record<string, unknown> {
  return {
    id: run.id,
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    details_url: run.detailsUrl,
    html_url: `${state.url}/${run.repository}/runs/${run.id}`,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${state.url}/repos/${run.repository}/check-runs/${run.id}/annotations`,
    },
    app: { id: state.app.id, slug: state.app.slug, name: state.app.slug },
    pull_requests: [],
  };
}

async function knowsCommit(state: PeerState, repository: string, sha: string): Promise<boolean> {
  for (const name of [repository, ...(state.forks.get(repository) ?? [])]) {
    const found = await askEmulator(state, 'GET', `/repos/${name}/git/commits/${sha}`, {
      allow: [404],
    });
    if (found.status === 200) return true;
  }
  return false;
}
