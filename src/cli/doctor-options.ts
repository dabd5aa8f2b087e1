import type { ServerOptions } from './server-options.ts';

/** The options of `skillgate doctor` as the command line parser leaves them. */
export type DoctorOptions = ServerOptions & { readonly offline?: true; readonly json?: true };
