import { createHash } from 'node:crypto';

/**
 * Identity of a finding across runs: rule, normalised evidence and path, never the line. 32 hex characters (128 bits).
 */
export function fingerprint(input: {
  readonly ruleId: string;
  readonly evidence: string;
  readonly path: string | null;
}): string {
  const evidence = input.evidence.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return createHash('sha256')
    .update(`${input.ruleId}\0${input.path ?? ''}\0${evidence}`)
    .digest('hex')
    .slice(0, 32);
}
