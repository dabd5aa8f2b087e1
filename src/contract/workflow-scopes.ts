import type { Scope } from './scope.ts';

/** What a key made for a workflow may do at most. */
export const workflowScopes = [
  'audits:write',
  'audits:read',
  'credits:read',
  'read',
  'scan',
  'fix',
] as const satisfies readonly Scope[];
