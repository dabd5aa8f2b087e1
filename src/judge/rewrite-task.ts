import type { Finding } from '../contract/finding.ts';

/** One block to be written again without what a finding names. */
export type RewriteTask = {
  readonly finding: Pick<Finding, 'title' | 'description' | 'remediation'>;
  /** What kind of text it is, `markdown` or `shell` for instance. */
  readonly format: string;
  readonly block: string;
};
