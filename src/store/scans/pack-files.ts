import type { SourceFile } from '../../artefacts/source-file.ts';
import { packBytes } from './pack-bytes.ts';

/** Source files as one JSON document, packed; bytes are base64 in it. */
export function packFiles(files: readonly SourceFile[]): Promise<Buffer> {
  const packed = files.map((file) => {
    if (file.type !== 'file') return file;
    const { bytes, ...rest } = file;
    return { ...rest, base64: Buffer.from(bytes).toString('base64') };
  });
  return packBytes(JSON.stringify(packed));
}
