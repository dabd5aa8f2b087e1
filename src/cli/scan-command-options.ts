import type { ScanType } from '../contract/scan-type.ts';
import type { ServerOptions } from './server-options.ts';

/** The options of `skillgate scan` as the command line parser leaves them. */
export type ScanCommandOptions = ServerOptions & {
  readonly type?: ScanType;
  readonly listTypes?: true;
  readonly threshold?: number;
  readonly failOn?: readonly string[];
  readonly format:
    | 'text'
    | 'json'
    | 'sarif'
    | 'markdown'
    | 'agent'
    | 'junit'
    | 'gitlab-sast'
    | 'gitlab-codequality'
    | 'azure'
    | 'github';
  readonly output?: string;
  readonly sarifFile?: string;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly watch?: true;
  readonly stdin?: true;
  readonly filename?: string;
  readonly layer2: boolean;
  /** Absent: what the server does by default; without a server nobody is asked. */
  readonly judge?: boolean;
  readonly offline?: true;
  readonly strict?: true;
  readonly index?: string;
  readonly baseline?: string;
  /** False with `--no-config`. */
  readonly config?: string | false;
  readonly changedOnly?: true;
  readonly base?: string;
  readonly exclude?: readonly string[];
};
