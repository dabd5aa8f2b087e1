import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** Who is calling and for which organization, with the plan that rules its limits. */
export type Principal = {
  /** Id of the key, login token or session. */
  readonly keyId: string;
  readonly credential: 'api-key' | 'login-token' | 'session';
  readonly organizationId: string;
  readonly userId: string | null;
  /** What a key carries; for logins what the member's role amounts to. */
  readonly scopes: readonly Scope[];
  /** The member's role behind a login; null for keys, and for administrators who are no members. */
  readonly role: Role | null;
  readonly planId: string;
  /** GitHub's id of the only repository the key may act for; null: all of its organization. */
  readonly repositoryId: number | null;
  /** The bootstrap key and named administrators: may act on any organization. */
  readonly isInstanceAdmin: boolean;
};
