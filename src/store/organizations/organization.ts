/** A tenant. `github` is null for organizations made by an administrator. */
export type Organization = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly planId: string;
  readonly seats: number;
  /** Locked by an administrator, or its installation is suspended or deleted. */
  readonly isLocked: boolean;
  readonly avatarUrl: string | null;
  /** Whether workflows on `pull_request_target` may have keys. */
  readonly allowsPullRequestTarget: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly github: {
    readonly accountId: number;
    readonly login: string;
    readonly type: 'User' | 'Organization';
    readonly installationId: number | null;
    readonly state: 'active' | 'suspended' | 'deleted';
  } | null;
};
