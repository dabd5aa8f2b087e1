import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { GitHubRepository, SarifUploadResult } from '../src/github/github-app.ts';
import { GitHubError } from '../src/github/github-error.ts';
import type { Inputs } from './inputs.ts';
import type { WorkflowEvent } from './workflow-event.ts';

const MAX_GZIP_BYTES = 10 * 1024 * 1024;
const TRIES = 3;

export type UploadOutcome = {
  /** GitHub took the file, so its findings need no annotations. */
  readonly isUploaded: boolean;
  /** In our own words; null when there is nothing to say. */
  readonly notice: string | null;
};

type Input = {
  readonly inputs: Inputs;
  readonly event: WorkflowEvent;
  readonly headSha: string | null;
  readonly sarif: string;
};

/** Hands the SARIF file to code scanning by the documented call. Nothing that happens here fails a run. */
export async function uploadResults(
  repository: GitHubRepository,
  input: Input,
): Promise<UploadOutcome> {
  const target = findTarget(input);
  if (target === null) {
    return refuse('Not uploaded: the commit that is checked out is not the one of this run.');
  }
  const packed = await promisify(gzip)(input.sarif);
  if (packed.length > MAX_GZIP_BYTES) return refuse(tooLarge);
  try {
    const answer = await send(repository, {
      ...target,
      sarifGzipBase64: packed.toString('base64'),
    });
    return toOutcome(answer);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return refuse(
      'GitHub did not take the code scanning file, so findings are shown as annotations.',
    );
  }
}

/** The scanned commit decides the ref: the merge of the pull request where that was checked out, else its head. */
function findTarget({ inputs, event, headSha }: Input): { commitSha: string; ref: string } | null {
  const { GITHUB_SHA: runSha, GITHUB_REF: ref } = inputs.runner;
  const { pullRequest } = event;
  const sha = headSha ?? runSha ?? null;
  if (sha === null) return null;
  if (sha === runSha && /^refs\/(?:heads|tags|pull)\//.test(ref)) return { commitSha: sha, ref };
  if (pullRequest === null || sha !== pullRequest.headSha) return null;
  return { commitSha: sha, ref: `refs/pull/${pullRequest.number}/head` };
}

async function send(
  repository: GitHubRepository,
  file: Parameters<GitHubRepository['uploadSarif']>[0],
): Promise<SarifUploadResult> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await repository.uploadSarif(file);
    // A commit that was just made may not be known everywhere at GitHub.
    if (answer.kind !== 'not-found' || attempt === TRIES) return answer;
    await wait(500 * attempt);
  }
}

const tooLarge =
  'The code scanning file is larger than GitHub takes: findings are annotations only.';

function toOutcome(answer: SarifUploadResult): UploadOutcome {
  if (answer.kind === 'accepted') return { isUploaded: true, notice: null };
  if (answer.kind === 'too-large') return refuse(tooLarge);
  if (answer.kind !== 'unavailable') {
    return refuse(
      'GitHub did not take the code scanning file, so findings are shown as annotations.',
    );
  }
  return refuse(
    answer.message.includes('not accessible by integration')
      ? 'Not uploaded: the job needs the permission "security-events: write", and a called workflow cannot have more than its caller.'
      : 'Code scanning is not available for this repository, so findings are shown as annotations.',
  );
}

function refuse(notice: string): UploadOutcome {
  return { isUploaded: false, notice };
}
