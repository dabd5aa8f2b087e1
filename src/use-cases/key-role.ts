import type { Role } from '../contract/role.ts';
import type { Principal } from '../contract/principal.ts';

/** What fields named `role` read: the member's role, or for a key what its scopes amount to. */
export function keyRole(principal: Principal): Role {
  const { role, scopes } = principal;
  if (role !== null) return role;
  if (scopes.includes('admin') || scopes.includes('org:write')) return 'admin';
  return scopes.includes('audits:write') ? 'editor' : 'viewer';
}
