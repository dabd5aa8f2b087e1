/** What a command may touch of the process it runs in. */
export type Terminal = {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** May be long; a reader that went away ends the process quietly. */
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly readStandardInput: (maxBytes: number) => Promise<Uint8Array>;
  readonly isOutTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Whether colours may be used on standard output, if it is a terminal. */
  readonly hasColors: boolean;
  /** Of standard output; 80 where it is no terminal. */
  readonly columns: number;
  /** Aborted when the person asks to stop. */
  readonly signal: AbortSignal;
  /** Resolves after that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => Date;
  /** Milliseconds from an arbitrary start, for durations. */
  readonly elapsed: () => number;
};
