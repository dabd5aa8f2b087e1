import { z } from 'zod';
import type { GitHubRepository } from './github-app.ts';
import { GitHubError } from './github-error.ts';
import type { RepositoryCalls } from './repository-calls.ts';

const Permission = z
  .object({
    permission: z.enum(['admin', 'write', 'read', 'none']),
    user: z.object({ id: z.number() }).nullish(),
  })
  .transform(({ permission, user }) => ({ userId: user?.id ?? null, level: permission }));

/** Who may do what in a repository. */
export function repositoryPeople({
  call,
  owner,
  repo,
}: RepositoryCalls): Pick<GitHubRepository, 'findUserPermission'> {
  return {
    findUserPermission: async (login) => {
      try {
        return await call('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
          schema: Permission,
          parameters: { owner, repo, username: login },
        });
      } catch (error) {
        if (error instanceof GitHubError && error.kind === 'not-found') return null;
        throw error;
      }
    },
  };
}
