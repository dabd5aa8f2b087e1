import { z } from 'zod';
import { ChangedFileAnswer } from './changed-file-answer.ts';
import type { GitHubRepository } from './github-app.ts';
import { GitHubError } from './github-error.ts';
import type { RepositoryCalls } from './repository-calls.ts';
import { readTree } from './read-tree.ts';

const Repository = z.object({
  id: z.number(),
  name: z.string(),
  default_branch: z.string(),
  private: z.boolean(),
  owner: z.object({ login: z.string() }),
});
const Branch = z.object({ commit: z.object({ sha: z.string() }) });
const Commit = z.object({ parents: z.array(z.object({ sha: z.string() })) });
const Blob = z.object({ encoding: z.literal('base64'), content: z.string(), size: z.number() });
const Comparison = z.object({
  merge_base_commit: z.object({ sha: z.string() }),
  files: z.array(ChangedFileAnswer).default([]),
});

const missing = new Set([404, 409, 422]);

/** A blob may have 100 MB, far more than any other answer. */
const blobTimeoutMs = 60_000;

/** Branches, trees, blobs and comparisons. */
export function repositoryGit({
  call,
  owner,
  repo,
}: RepositoryCalls): Pick<
  GitHubRepository,
  | 'getRepository'
  | 'findBranchSha'
  | 'findCommitSha'
  | 'listParents'
  | 'getTree'
  | 'getBlob'
  | 'compare'
> {
  const here = { owner, repo };
  return {
    getRepository: async () => {
      const found = await call('GET /repos/{owner}/{repo}', {
        schema: Repository,
        parameters: here,
      });
      return {
        id: found.id,
        owner: found.owner.login,
        name: found.name,
        defaultBranch: found.default_branch,
        isPrivate: found.private,
      };
    },
    findBranchSha: async (branch) => {
      try {
        const found = await call('GET /repos/{owner}/{repo}/branches/{branch}', {
          schema: Branch,
          parameters: { ...here, branch },
        });
        return found.commit.sha;
      } catch (error) {
        if (error instanceof GitHubError && error.kind === 'not-found') return null;
        throw error;
      }
    },
    findCommitSha: async (ref) => {
      try {
        const found = await call('GET /repos/{owner}/{repo}/commits/{ref}', {
          schema: z.object({ sha: z.string() }),
          parameters: { ...here, ref },
        });
        return found.sha;
      } catch (error) {
        // 422 for what cannot be a ref, 409 for a repository without any commit.
        const isMissing = error instanceof GitHubError && missing.has(error.status ?? 0);
        if (isMissing) return null;
        throw error;
      }
    },
    listParents: async (sha) => {
      const found = await call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
        schema: Commit,
        parameters: { ...here, commit_sha: sha },
      });
      return found.parents.map((parent) => parent.sha);
    },
    getTree: (sha) => readTree({ call, owner, repo, sha }),
    getBlob: async (sha) => {
      // JSON and not the raw media type: Octokit decodes raw bodies as text when they name a charset, which destroys bytes.
      const blob = await call('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        schema: Blob,
        parameters: { ...here, file_sha: sha },
        timeoutMs: blobTimeoutMs,
      });
      const bytes = Buffer.from(blob.content, 'base64');
      if (bytes.length === blob.size) return new Uint8Array(bytes);
      throw new GitHubError('server', 'GitHub cut a blob short');
    },
    compare: async (base, head) => {
      // `page` keeps GitHub from sending 250 commits with it; files are on page 1 only.
      const compared = await call('GET /repos/{owner}/{repo}/compare/{basehead}', {
        schema: Comparison,
        parameters: { ...here, basehead: `${base}...${head}`, per_page: 1, page: 1 },
      });
      return { mergeBaseSha: compared.merge_base_commit.sha, files: compared.files };
    },
  };
}
