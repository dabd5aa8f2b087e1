/** Every kind of job; each has a queue of its own and one for its dead jobs. */
export const jobNames = [
  'scan-pull-request',
  'scan-branch',
  'scan-content',
  'audit-run',
  'installation-changed',
  'sarif-status',
  'check-action',
  'redelivery',
  'dispatch-events',
  'deliver-webhook',
  'janitor',
] as const;
export type JobName = (typeof jobNames)[number];
