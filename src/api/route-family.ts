import type { RouteFamily } from './route.ts';

const scanSegments = new Set(['scan', 'scans', 'fix', 'guard', 'asg', 'overwatch']);

/** The contract that owns a path, known or not: its envelope answers there (Scan API contract, section 1). */
export function routeFamily(path: string): RouteFamily {
  const [first, second] = path.split('/').slice(1);
  if (first === 'api' && second === 'v1') return 'scan';
  return first === 'v1' && scanSegments.has(second ?? '') ? 'scan' : 'public';
}
