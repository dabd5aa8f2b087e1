import type { ServerOptions } from './server-options.ts';

/** The options of `skillgate keys` as the command line parser leaves them. */
export type KeysOptions = ServerOptions & {
  readonly org?: string;
  readonly json?: true;
  readonly name?: string;
  readonly scope?: readonly string[];
  readonly preset?: 'full' | 'read-only' | 'ci';
  readonly expires?: string;
  readonly format?: 'sq' | 'sk';
};
