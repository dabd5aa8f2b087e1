import type { SourceFile } from '../artefacts/source-file.ts';

/** The files of a unit, and what a person should know about how they were read. */
export type UnitContent = {
  readonly files: readonly SourceFile[];
  readonly warnings: readonly string[];
};

/** What is read and scanned in one go: an artefact of a folder, a file, an archive or standard input. */
export type ScanUnit = {
  /** Shown while it is scanned. */
  readonly label: string;
  readonly read: () => Promise<UnitContent>;
  /** The bytes of what was named as one file, an archive unopened; absent for an artefact of a folder. */
  readonly readBytes?: () => Promise<Uint8Array>;
  /** Where a file of it stands on disk; null in an archive, absent where nothing of it is on disk. */
  readonly locate?: (path: string) => string | null;
};
