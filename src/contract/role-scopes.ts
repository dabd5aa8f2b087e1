import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** What a member's role lets a login do; what only the owner may is asked of the role itself. */
export const roleScopes: Readonly<Record<Role, readonly Scope[]>> = {
  owner: ['admin'],
  admin: ['admin'],
  editor: [
    'audits:write',
    'audits:read',
    'credits:read',
    'org:read',
    'read',
    'scan',
    'fix',
    'guard',
  ],
  viewer: ['audits:read', 'credits:read', 'org:read', 'read'],
  billing: ['credits:read', 'org:read'],
};
