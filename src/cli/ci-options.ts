import type { AuditFormat } from '../render/format-audit-report.ts';
import type { NewLevel } from './new-levels.ts';
import type { ServerOptions } from './server-options.ts';

/** The options of `skillgate ci` as the command line parser leaves them. */
export type CiOptions = ServerOptions & {
  readonly website?: string;
  readonly failOnNew: NewLevel;
  readonly failOn?: readonly string[];
  readonly requireComplete?: true;
  readonly maxPages?: number;
  /** Minutes. */
  readonly timeout: number;
  readonly format: AuditFormat;
  readonly output?: string;
};
