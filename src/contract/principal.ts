import type { Scope } from './scope.ts';

/** Who is calling: one key of one organization, with the plan that rules its limits. */
export type Principal = {
  readonly keyId: string;
  readonly organizationId: string;
  readonly userId: string | null;
  readonly scopes: readonly Scope[];
  readonly planId: string;
  /** GitHub's id of the only repository the key may act for; null: all of its organization. */
  readonly repositoryId: number | null;
  /** The bootstrap key and named administrators: may act on any organization. */
  readonly isInstanceAdmin: boolean;
};
