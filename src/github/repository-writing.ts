import { z } from 'zod';
import type { GitHubRepository } from './github-app.ts';
import { GitHubError } from './github-error.ts';
import type { RepositoryCalls } from './repository-calls.ts';

const Commit = z.object({ sha: z.string(), tree: z.object({ sha: z.string() }) });
const Made = z.object({ sha: z.string() });
const Reference = z.object({ ref: z.string() });
const Pull = z.object({ number: z.number(), html_url: z.string(), state: z.string() });

/** Branches of our own and the pull requests they make: blobs, tree, commit, branch, never into a branch of others. */
export function repositoryWriting({
  call,
  owner,
  repo,
}: RepositoryCalls): Pick<
  GitHubRepository,
  'createBranch' | 'findPullRequest' | 'openPullRequest'
> {
  const here = { owner, repo };
  const commitFiles = async (
    input: Parameters<GitHubRepository['createBranch']>[0],
  ): Promise<string> => {
    const base = await call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
      schema: Commit,
      parameters: { ...here, commit_sha: input.baseSha },
    });
    const entries = [];
    for (const file of input.files) {
      const blob = await call('POST /repos/{owner}/{repo}/git/blobs', {
        schema: Made,
        parameters: {
          ...here,
          content: Buffer.from(file.bytes).toString('base64'),
          encoding: 'base64',
        },
      });
      entries.push({ path: file.path, mode: file.mode, type: 'blob', sha: blob.sha });
    }
    const tree = await call('POST /repos/{owner}/{repo}/git/trees', {
      schema: Made,
      parameters: { ...here, base_tree: base.tree.sha, tree: entries },
    });
    const commit = await call('POST /repos/{owner}/{repo}/git/commits', {
      schema: Made,
      parameters: { ...here, message: input.message, tree: tree.sha, parents: [input.baseSha] },
    });
    return commit.sha;
  };
  return {
    createBranch: async (input) => {
      const sha = await commitFiles(input);
      try {
        await call('POST /repos/{owner}/{repo}/git/refs', {
          schema: Reference,
          parameters: { ...here, ref: `refs/heads/${input.branch}`, sha },
        });
        return 'created';
      } catch (error) {
        if (error instanceof GitHubError && error.status === 422) return 'exists';
        throw error;
      }
    },
    findPullRequest: async (branch) => {
      const pulls = await call('GET /repos/{owner}/{repo}/pulls', {
        schema: z.array(Pull),
        parameters: { ...here, state: 'all', head: `${owner}:${branch}`, per_page: 1 },
      });
      const [pull] = pulls;
      return pull === undefined ? null : { number: pull.number, url: pull.html_url };
    },
    openPullRequest: async (input) => {
      const pull = await call('POST /repos/{owner}/{repo}/pulls', {
        schema: Pull,
        parameters: { ...here, ...input },
      });
      return { number: pull.number, url: pull.html_url };
    },
  };
}
