import type { Role } from '../contract/role.ts';
import type { Principal } from '../contract/principal.ts';

/** What fields named `role` read for a key: what its scopes amount to. */
export function keyRole(principal: Principal): Role {
  const { scopes } = principal;
  if (scopes.includes('admin') || scopes.includes('org:write')) return 'admin';
  return scopes.includes('audits:write') ? 'editor' : 'viewer';
}
