import { z } from 'zod';
import type { GitHubRepository, SarifUploadResult } from './github-app.ts';
import { GitHubError } from './github-error.ts';
import type { RepositoryCalls } from './repository-calls.ts';

const Accepted = z.object({ id: z.string() });
const Status = z.object({
  processing_status: z.enum(['pending', 'complete', 'failed']).default('pending'),
  errors: z.array(z.string()).nullish(),
});

/** Absent it becomes "API"; another name would be another tool, with alerts of its own. */
const toolName = 'Skillgate';
/** Ten megabytes on the way up, and GitHub looks into them before it answers. */
const uploadTimeoutMs = 60_000;

/** The upload of results, and what became of it. */
export function repositoryCodeScanning({
  call,
  owner,
  repo,
}: RepositoryCalls): Pick<GitHubRepository, 'uploadSarif' | 'findSarifStatus'> {
  const here = { owner, repo };
  return {
    uploadSarif: async (input) => {
      try {
        const accepted = await call('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
          schema: Accepted,
          parameters: {
            ...here,
            commit_sha: input.commitSha,
            ref: input.ref,
            sarif: input.sarifGzipBase64,
            tool_name: toolName,
            ...(input.startedAt === undefined ? {} : { started_at: input.startedAt }),
          },
          timeoutMs: uploadTimeoutMs,
        });
        return { kind: 'accepted', id: accepted.id };
      } catch (error) {
        const refused = error instanceof GitHubError ? toRefusal(error) : null;
        if (refused === null) throw error;
        return refused;
      }
    },
    findSarifStatus: async (id) => {
      try {
        const found = await call('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
          schema: Status,
          parameters: { ...here, sarif_id: id },
        });
        return { status: found.processing_status, errors: found.errors ?? [] };
      } catch (error) {
        if (error instanceof GitHubError && error.kind === 'not-found') return null;
        throw error;
      }
    },
  };
}

/** The refusals a scan lives with; anything else is a failed call. */
function toRefusal(error: GitHubError): SarifUploadResult | null {
  if (error.kind === 'forbidden') return { kind: 'unavailable', message: error.message };
  if (error.kind === 'not-found') return { kind: 'not-found' };
  if (error.status === 413) return { kind: 'too-large' };
  if (error.kind === 'invalid') return { kind: 'invalid', message: error.message };
  return null;
}
