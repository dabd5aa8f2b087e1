import type { AuditFormat } from '../render/format-audit-report.ts';

/** The options of `skillgate audit` as the command line parser leaves them. */
export type AuditOptions = {
  readonly failOn?: readonly string[];
  readonly requireComplete?: true;
  readonly format: AuditFormat;
  readonly output?: string;
  /** False with `--no-config`. */
  readonly config?: string | false;
  readonly baseline?: string;
  readonly exclude?: readonly string[];
  readonly layer2: boolean;
};
