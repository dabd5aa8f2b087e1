import type { TextFile } from './text-file.ts';

/** A place in a file. Offsets are raw UTF-16 offsets, end exclusive. */
export type Place = { readonly file: TextFile; readonly start: number; readonly end: number };
