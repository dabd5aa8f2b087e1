import { Scope } from './scope.ts';

/** Named sets of scopes for new keys. */
export const scopePresets = {
  full: Scope.options.filter((scope) => scope !== 'admin'),
  'read-only': ['audits:read', 'credits:read', 'org:read', 'read'],
  ci: ['audits:write', 'audits:read', 'credits:read', 'read', 'scan'],
} as const satisfies Record<string, readonly Scope[]>;
