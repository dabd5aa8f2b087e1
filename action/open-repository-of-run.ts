import { createGitHubCaller } from '../src/github/create-github-caller.ts';
import type { GitHubRepository } from '../src/github/github-app.ts';
import { openRepository } from '../src/github/open-repository.ts';
import type { Inputs } from './inputs.ts';

/** GitHub may be slow, but a step that hangs costs minutes of the person who waits. */
const TIMEOUT_MS = 15_000;

/** The repository of the workflow through its own token; null where there is none to call with. */
export function openRepositoryOfRun(inputs: Inputs): GitHubRepository | null {
  const token = inputs['github-token'];
  const { GITHUB_API_URL: baseUrl, GITHUB_REPOSITORY: name } = inputs.runner;
  const [owner, repo] = name?.split('/') ?? [];
  if (token === null || owner === undefined || repo === undefined) return null;
  const call = createGitHubCaller({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch,
    clock: () => new Date(),
    timeoutMs: TIMEOUT_MS,
    userAgent: 'skillgate-action',
    authorization: () => Promise.resolve(`token ${token}`),
  });
  return openRepository({ call, appId: 0, owner, repo, permissions: {} });
}
