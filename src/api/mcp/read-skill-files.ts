import type { SourceFile } from '../../artefacts/source-file.ts';
import { ApiError } from '../../contract/api-error.ts';

const MAX_BYTES = 10 * 1024 * 1024;

type GivenFile = {
  readonly path: string;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
};

/** Files out of the arguments of a call. Throws VALIDATION_ERROR and PAYLOAD_TOO_LARGE. */
export function readSkillFiles(given: readonly GivenFile[]): readonly SourceFile[] {
  const known = new Set<string>();
  const files = given.map(({ path, content, encoding }, index): SourceFile => {
    if (known.has(path)) throw invalid(`files.${index}.path`, 'Give every file its own path');
    known.add(path);
    if (encoding === 'base64' && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) {
      throw invalid(`files.${index}.content`, 'Not valid base64');
    }
    return { path, type: 'file', bytes: new Uint8Array(Buffer.from(content, encoding)) };
  });
  const actualBytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  if (actualBytes <= MAX_BYTES) return files;
  throw new ApiError(
    'PAYLOAD_TOO_LARGE',
    `The files may hold at most ${MAX_BYTES} bytes together; send fewer.`,
    { fields: { limitBytes: MAX_BYTES, actualBytes } },
  );
}

function sizeOf(file: SourceFile): number {
  return file.type === 'file' ? file.bytes.length : 0;
}

function invalid(path: string, message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', `${message}.`, { issues: [{ path, message }] });
}
