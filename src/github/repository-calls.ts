import type { GitHubPermissions } from './github-app.ts';
import type { GitHubCaller } from './github-caller.ts';

/** What all calls about one repository share. */
export type RepositoryCalls = {
  readonly call: GitHubCaller;
  readonly appId: number;
  readonly owner: string;
  readonly repo: string;
  readonly permissions: GitHubPermissions;
};
