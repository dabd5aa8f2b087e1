import type { SourceFile } from '../artefacts/source-file.ts';
import type { ScanOptions } from '../engine/scan-options.ts';

/** What a thread is asked to scan; it is asked again when it has answered. */
export type ThreadTask = { readonly files: readonly SourceFile[]; readonly options: ScanOptions };
