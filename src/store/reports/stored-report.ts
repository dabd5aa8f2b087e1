/** A report as stored, without its content. `healthScore` is not rounded. */
export type StoredReport = {
  readonly id: string;
  readonly organizationId: string | null;
  readonly userId: string | null;
  readonly runId: string | null;
  readonly auditId: string | null;
  readonly websiteId: string | null;
  /** GitHub's id of the repository it is about, where that is known. */
  readonly repositoryId?: number | null;
  readonly baseUrl: string;
  readonly visibility: 'public' | 'unlisted' | 'private';
  readonly status: 'completed' | 'failed' | 'blocked' | 'partial';
  readonly statusReason: string | null;
  readonly origin: 'server' | 'runner' | 'upload';
  readonly healthScore: number | null;
  readonly classification: string | null;
  readonly pageCount: number | null;
  readonly errorCount: number | null;
  readonly warningCount: number | null;
  readonly passedCount: number | null;
  readonly viewCount: number;
  readonly contentSha256: string;
  readonly auditedAt: Date | null;
  readonly createdAt: Date;
};
