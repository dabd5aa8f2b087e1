import { isArchive } from '../artefacts/is-archive.ts';
import type { UnitContent } from './scan-unit.ts';

type Input = { readonly path: string; readonly bytes: Uint8Array };

/** The content as one file, or as the files of an archive, which is known by its bytes and not by its name. */
export async function openContent({ path, bytes }: Input): Promise<UnitContent> {
  if (isArchive(bytes) === null) return { files: [{ path, type: 'file', bytes }], warnings: [] };
  const { readArchive } = await import('../artefacts/read-archive.ts');
  const { files } = await readArchive(bytes);
  return { files, warnings: [] };
}
