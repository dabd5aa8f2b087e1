/** What the writers were promised, and what else they were told. */
export type CrashMemory = {
  /** Ids of scans answered 200. */
  readonly scans: string[];
  /** Ids of scans answered 202: a worker owes their result. */
  readonly queuedScans: string[];
  readonly reports: string[];
  /** GUIDs of webhooks answered 2xx. */
  readonly deliveries: string[];
  /** Head commits of pull requests whose webhook was answered 2xx. */
  readonly heads: string[];
  /** Operations begun, acknowledged or not. */
  begun: number;
  /** Answers that said "not now", by status. */
  readonly refusals: Map<number, number>;
  /** Answers no caller should ever see, in words. */
  readonly oddities: string[];
};
