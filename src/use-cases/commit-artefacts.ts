import { z } from 'zod';
import { ScanType } from '../contract/scan-type.ts';
import { CommitFile } from './commit-file.ts';

/** What a commit holds for us: its artefacts and our own settings files. Immutable, so it is stored once per commit. */
export const CommitArtefacts = z.object({
  groups: z.array(
    z.object({ root: z.string(), path: z.string(), kind: ScanType, files: z.array(CommitFile) }),
  ),
  settings: z.array(CommitFile),
});
export type CommitArtefacts = z.infer<typeof CommitArtefacts>;
export type CommitGroup = CommitArtefacts['groups'][number];
