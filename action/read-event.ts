import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ApiError } from '../src/contract/api-error.ts';
import type { Inputs } from './inputs.ts';
import type { WorkflowEvent } from './workflow-event.ts';

const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const Repository = z.object({ id: z.number() });
const Payload = z.object({
  repository: z.object({ default_branch: z.string() }).optional(),
  pull_request: z
    .object({
      number: z.int().positive(),
      draft: z.boolean().default(false),
      head: z.object({ sha: Sha, repo: Repository.nullish() }),
      base: z.object({ sha: Sha, ref: z.string(), repo: Repository }),
    })
    .optional(),
  merge_group: z.object({ base_sha: Sha, base_ref: z.string() }).optional(),
});

/** Reads the payload file of the runner; a run without one (a container on somebody's desk) is about no pull request. */
export async function readEvent({ runner }: Inputs): Promise<WorkflowEvent> {
  const isTarget = runner.GITHUB_EVENT_NAME === 'pull_request_target';
  const none = { pullRequest: null, base: null, defaultBranch: null, isTarget };
  if (runner.GITHUB_EVENT_PATH === undefined) return none;
  const payload = await parse(runner.GITHUB_EVENT_PATH);
  const { pull_request: pull, merge_group: group } = payload;
  const defaultBranch = payload.repository?.default_branch ?? null;
  if (group !== undefined) {
    const ref = group.base_ref.replace(/^refs\/heads\//, '');
    return { ...none, base: { sha: group.base_sha, ref }, defaultBranch };
  }
  if (pull === undefined) return { ...none, defaultBranch };
  return {
    pullRequest: {
      number: pull.number,
      headSha: pull.head.sha,
      isFork: pull.head.repo?.id !== pull.base.repo.id,
      isDraft: pull.draft,
    },
    base: { sha: pull.base.sha, ref: pull.base.ref },
    defaultBranch,
    isTarget,
  };
}

async function parse(path: string): Promise<z.infer<typeof Payload>> {
  try {
    return Payload.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new ApiError(
      'VALIDATION_ERROR',
      'The event payload of this run cannot be read: GITHUB_EVENT_PATH must name the file the runner wrote.',
      {},
      cause,
    );
  }
}
