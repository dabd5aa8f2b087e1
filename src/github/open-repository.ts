import type { GitHubRepository } from './github-app.ts';
import type { RepositoryCalls } from './repository-calls.ts';
import { repositoryChecks } from './repository-checks.ts';
import { repositoryCodeScanning } from './repository-code-scanning.ts';
import { repositoryComments } from './repository-comments.ts';
import { repositoryGit } from './repository-git.ts';
import { repositoryPeople } from './repository-people.ts';
import { repositoryPullRequests } from './repository-pull-requests.ts';
import { repositoryWriting } from './repository-writing.ts';

/** One repository through one caller. */
export function openRepository(calls: RepositoryCalls): GitHubRepository {
  return {
    permissions: calls.permissions,
    ...repositoryGit(calls),
    ...repositoryPeople(calls),
    ...repositoryPullRequests(calls),
    ...repositoryWriting(calls),
    ...repositoryChecks(calls),
    ...repositoryCodeScanning(calls),
    ...repositoryComments(calls),
  };
}
