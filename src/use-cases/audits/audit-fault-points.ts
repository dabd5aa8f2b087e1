/** Every place in an audit run at which a process may die, in the order they are passed. */
export const auditFaultPoints = [
  'run-claimed',
  'run-scanned',
  'run-branch-made',
  'run-pull-request-opened',
  'run-ending',
  'run-ended',
] as const;
