import type { Principal } from '../../contract/principal.ts';
import { findRefusal } from '../find-refusal.ts';
import { noOrganization } from '../no-organization.ts';
import type { Route } from '../route.ts';
import type { ToolCall } from './tool.ts';

/** Who calls, if they may call the route that a tool stands for; throws what the route would answer. */
export function checkAccess(call: ToolCall, route: Route): Principal {
  const refusal = findRefusal({ access: route.access, ...call.caller });
  if (refusal !== null) throw refusal;
  if (call.caller.principal === null) throw noOrganization();
  return call.caller.principal;
}
