/** Limits of a plan; -1 means unlimited. */
export type Plan = {
  readonly id: 'free' | 'starter' | 'team' | 'overwatch' | 'enterprise';
  readonly name: string;
  readonly monthlyCredits: number;
  readonly maxMembers: number;
  readonly maxWebsites: number;
  readonly maxPagesPerAudit: number;
  readonly scansPerMonth: number;
  readonly requestsPerMinute: number;
  readonly parallelRuns: number;
  readonly features: readonly ('fix' | 'overwatch')[];
};
