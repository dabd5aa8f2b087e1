/** A site or repository of an organization as stored. */
export type Website = {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: 'website' | 'repository';
  /** Canonical host, or `<host>/<owner>/<repo>` in lower case: one row each. */
  readonly siteKey: string;
  readonly url: string;
  readonly domain: string;
  readonly repository: string | null;
  readonly repositoryId: number | null;
  readonly healthScore: number | null;
  readonly lastRunId: string | null;
  readonly lastAuditedAt: Date | null;
  readonly badgeId: string | null;
  readonly isBadgeEnabled: boolean;
  readonly createdAt: Date;
};
