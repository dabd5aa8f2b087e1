/**
 * Every place in the scan of a commit at which a process may die, in the order they are passed. A crash test kills the
 * worker at each of them; what follows must not depend on which.
 */
export const faultPoints = [
  'scan-claimed',
  'check-run-created',
  'check-run-stored',
  'commit-read',
  'credits-reserved',
  'blobs-fetched',
  'artefacts-scanned',
  'base-compared',
  'gate-decided',
  'settling',
  'settled',
  'sarif-uploaded',
  'sarif-stored',
  'annotations-sent',
  'annotations-stored',
  'check-run-concluded',
  'conclusion-stored',
  'comment-posted',
  'comment-stored',
  'scan-finished',
] as const;
export type FaultPoint = (typeof faultPoints)[number];
