import { z } from 'zod';
import type { CheckAnnotation, CheckRunChange, GitHubRepository } from './github-app.ts';
import type { RepositoryCalls } from './repository-calls.ts';
import { readPages } from './read-pages.ts';

const CheckRunAnswer = z.object({
  id: z.number(),
  name: z.string(),
  head_sha: z.string(),
  external_id: z.string().nullish(),
  status: z.string(),
  conclusion: z.string().nullable(),
  html_url: z.string().nullish(),
  output: z.object({ annotations_count: z.number() }),
  app: z.object({ id: z.number() }).nullish(),
});

/** More than 1,000 runs of a name are not kept by GitHub either. */
const maxPages = 10;

/** Check runs, by GitHub's limits: the caller sends at most 50 annotations at a time. */
export function repositoryChecks({
  call,
  appId,
  owner,
  repo,
}: RepositoryCalls): Pick<GitHubRepository, 'createCheckRun' | 'updateCheckRun' | 'listCheckRuns'> {
  const here = { owner, repo };
  const CheckRun = CheckRunAnswer.transform((run) => ({
    id: run.id,
    name: run.name,
    headSha: run.head_sha,
    externalId: run.external_id ?? null,
    status: run.status,
    conclusion: run.conclusion,
    annotationsCount: run.output.annotations_count,
    htmlUrl: run.html_url ?? null,
    isOurs: run.app?.id === appId,
  }));
  return {
    createCheckRun: (input) =>
      call('POST /repos/{owner}/{repo}/check-runs', {
        schema: CheckRun,
        parameters: { ...here, name: input.name, head_sha: input.headSha, ...toBody(input) },
      }),
    updateCheckRun: (id, input) =>
      call('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        schema: CheckRun,
        parameters: { ...here, check_run_id: id, ...toBody(input) },
      }),
    listCheckRuns: ({ ref, name }) =>
      readPages(maxPages, async (page) => {
        const found = await call('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
          schema: z.object({ check_runs: z.array(CheckRun) }),
          parameters: { ...here, ref, check_name: name, filter: 'all', ...page },
        });
        return found.check_runs;
      }),
  };
}

/** GitHub refuses null and unknown properties, so only what is set is sent. */
function toBody(change: CheckRunChange): Record<string, unknown> {
  return dropUndefined({
    status: change.status,
    conclusion: change.conclusion,
    started_at: change.startedAt,
    completed_at: change.completedAt,
    details_url: change.detailsUrl,
    external_id: change.externalId,
    actions: change.actions,
    output:
      change.output &&
      dropUndefined({
        title: change.output.title,
        summary: change.output.summary,
        text: change.output.text,
        annotations: change.output.annotations?.map(toAnnotation),
      }),
  });
}

function toAnnotation(annotation: CheckAnnotation): Record<string, unknown> {
  // Columns on several lines, or one without the other, are a 422 for the whole request.
  const hasColumns =
    annotation.startLine === annotation.endLine &&
    annotation.startColumn !== undefined &&
    annotation.endColumn !== undefined;
  return dropUndefined({
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: hasColumns ? annotation.startColumn : undefined,
    end_column: hasColumns ? annotation.endColumn : undefined,
    annotation_level: annotation.level,
    message: annotation.message,
    title: annotation.title,
    raw_details: annotation.rawDetails,
  });
}

function dropUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
