import type { SourceFile } from '../src/artefacts/source-file.ts';
import type { ScanResult } from '../src/engine/scan-result.ts';

/** What scans one artefact: the engine in this process, or a server on top of it. */
export type Engine = {
  readonly scan: (unit: {
    readonly files: readonly SourceFile[];
    /** The same artefact before the change; null where there was none. */
    readonly base: readonly SourceFile[] | null;
  }) => Promise<ScannedUnit>;
  /** What went otherwise than asked, in our own words. */
  readonly notices: () => readonly string[];
};

export type ScannedUnit = {
  /** Without suppressions. */
  readonly result: ScanResult;
  /** The server's id; null where the engine of this process scanned. */
  readonly scanId: string | null;
};
