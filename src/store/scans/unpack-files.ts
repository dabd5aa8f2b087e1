import { z } from 'zod';
import type { ArchiveProblemKind } from '../../artefacts/archive-problem-kind.ts';
import type { SourceFile, UnreadReason } from '../../artefacts/source-file.ts';
import { unpackBytes } from './unpack-bytes.ts';

const unreadReasons = [
  'submodule',
  'device',
  'lfs',
  'too-large',
  'encrypted',
  'nested',
  'unsupported',
  'limit',
  'failed',
  'timeout',
] as const satisfies readonly UnreadReason[];

const archiveProblems = [
  'link',
  'device',
  'absolute',
  'traversal',
  'duplicate',
  'case-twin',
  'header-mismatch',
  'trailing-data',
] as const satisfies readonly ArchiveProblemKind[];

const Problems = z.array(z.enum(archiveProblems)).exactOptional();

const PackedFiles = z.array(
  z.discriminatedUnion('type', [
    z.object({ path: z.string(), type: z.literal('file'), base64: z.string(), problems: Problems }),
    z.object({ path: z.string(), type: z.literal('link'), target: z.string(), problems: Problems }),
    z.object({
      path: z.string(),
      type: z.literal('unread'),
      reason: z.enum(unreadReasons),
      problems: Problems,
    }),
  ]),
);

/** The files that `packFiles` packed. */
export async function unpackFiles(bytes: Uint8Array): Promise<SourceFile[]> {
  const text = await unpackBytes(bytes);
  return PackedFiles.parse(JSON.parse(text)).map((file) =>
    file.type === 'file' ? readFile(file) : file,
  );
}

function readFile({
  base64,
  ...file
}: Extract<z.infer<typeof PackedFiles>[number], { type: 'file' }>): SourceFile {
  return { ...file, bytes: Buffer.from(base64, 'base64') };
}
