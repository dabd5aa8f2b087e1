import { isArchive } from '../artefacts/is-archive.ts';
import { readArchive } from '../artefacts/read-archive.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';
import { RelativePath } from '../contract/relative-path.ts';
import type { ScanRequest } from '../contract/scan-request.ts';

/**
 * The content of a scan request as files. Unnamed text has the path `''`. An archive is known by its bytes.
 * Throws PAYLOAD_TOO_LARGE and UNPROCESSABLE_CONTENT for archives.
 */
export async function readScanFiles(request: ScanRequest): Promise<readonly SourceFile[]> {
  const declared = request.filename ?? request.path;
  if (request.file === undefined) {
    const bytes = new TextEncoder().encode(request.text ?? '');
    return [{ path: declared ?? '', type: 'file', bytes }];
  }
  const { name, bytes } = request.file;
  if (bytes.length === 0) throw invalid('file', 'The file is empty; send one with content');
  if (isArchive(bytes) !== null) return (await readArchive(bytes)).files;
  return [{ path: declared ?? parseName(name), type: 'file', bytes }];
}

/** The part's file name is the default file name, so it meets the same rule. */
function parseName(name: string): string {
  if (name === '' || name === 'blob') return '';
  const parsed = RelativePath.safeParse(name);
  if (parsed.success) return parsed.data;
  throw invalid('file', parsed.error.issues[0]?.message ?? 'Give the part a relative file name');
}

function invalid(path: string, message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', `${message}.`, { issues: [{ path, message }] });
}
