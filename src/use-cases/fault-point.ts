import type { Deps } from './deps.ts';
import type { auditFaultPoints } from './audits/audit-fault-points.ts';
import type { FaultPoint } from './fault-points.ts';

/** Ends the process on the spot, as a crash would, when a test asked for it here; never in production. */
export function faultPoint(
  deps: Pick<Deps, 'settings'>,
  name: FaultPoint | (typeof auditFaultPoints)[number],
): void {
  const { environment, faultPoint: wanted } = deps.settings;
  if (environment === 'production' || wanted !== name) return;
  process.kill(process.pid, 'SIGKILL');
}
