import type { ArchiveProblemKind } from './archive-problem-kind.ts';
import type { ScanType } from '../contract/scan-type.ts';
import type { ScanTypeSource } from '../contract/scan-type-source.ts';
import type { TextFile } from './text-file.ts';

/** What is scanned and scored as one. Files are sorted by path. */
export type Artefact = {
  /** Folder (skills) or file path that names it; `''` is the root folder, null unnamed text. */
  readonly root: string | null;
  /** The file shown for the artefact as a whole: `SKILL.md`, the config, the prompt. */
  readonly path: string | null;
  readonly kind: ScanType;
  readonly kindSource: ScanTypeSource;
  readonly files: readonly TextFile[];
  /** Content that could not be read; caps the score at 89 unless `harmless` (images, fonts, media by magic number). */
  readonly opaque: readonly OpaqueFile[];
  /** Entries of the archive it came in that only an attack has: absolute names, `..`, twins, devices. */
  readonly archiveProblems: readonly {
    readonly path: string;
    readonly problem: ArchiveProblemKind;
  }[];
  /** Links in the tree with their targets as written. */
  readonly links: readonly { readonly path: string; readonly target: string }[];
  /** SHA-256 of the bytes of each file by path, lower-case hex; files whose bytes are missing are left out. */
  readonly fileHashes: Readonly<Record<string, string>>;
  /** SHA-256 over the sorted paths and bytes, lower-case hex. */
  readonly sha256: string;
};

export type OpaqueFile = {
  readonly path: string;
  /** Why: `binary`, `too-large`, `encrypted`, `nested`, `undecodable`, `submodule`, `lfs`, `image`, `font` … */
  readonly reason: string;
  readonly bytes: number;
  readonly isHarmless: boolean;
  readonly isTransient: boolean;
};
