/** 0 pass, 1 gate failed, 2 usage, input or engine error. */
export type ExitCode = 0 | 1 | 2;
