import type { ScanTarget } from './scan-target.ts';

/** What an evaluation rests on besides the head: equal bases give equal evaluations. */
export function evaluationBasis(target: ScanTarget): string {
  return [target.kind, target.baseRef, target.baseSha ?? '', target.isDraft ? 'draft' : ''].join(
    ' ',
  );
}
