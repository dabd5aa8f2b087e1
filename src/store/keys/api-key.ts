/** A key as stored; its token is not. */
export type ApiKey = {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly kind: 'manual' | 'oidc' | 'bootstrap';
  /** The first 12 characters of the token. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly repositoryId: number | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
};
