import { createHash } from 'node:crypto';
import type { ScanType } from '../contract/scan-type.ts';
import type { ScanTypeSource } from '../contract/scan-type-source.ts';
import type { Artefact, OpaqueFile } from './artefact.ts';
import { openContainer } from './containers/open-container.ts';
import type { OpeningBudget } from './containers/opening-budget.ts';
import { createTextFile } from './create-text-file.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { SourceFile } from './source-file.ts';
import type { TextFile } from './text-file.ts';

/** Largest file that is read as text, in bytes (Scan API contract, section 5.2). */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What stands in the place of a file that large-file storage holds. */
const LFS_POINTER =
  /^\ufeff?\s{0,20}version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d[\s\S]{0,1500}?\boid sha256:[0-9a-f]{64}/;

/** What may be taken out of the containers of one artefact. */
const MAX_OPENED_BYTES = 20 * 1024 * 1024;
const MAX_OPENED_FILES = 300;

/** Bytes inside of which texts are looked for. */
const OPENED: ReadonlySet<string> = new Set(['archive', 'office', 'image', 'bytecode', 'binary']);

const TRANSIENT = new Set(['failed', 'timeout']);

/** Decodes the files of one artefact and records what could not be read. */
export function buildArtefact(input: {
  readonly root: string | null;
  readonly path: string | null;
  readonly kind: ScanType;
  readonly kindSource: ScanTypeSource;
  readonly files: readonly SourceFile[];
}): Artefact {
  const sorted = [...input.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: TextFile[] = [];
  const opaque: OpaqueFile[] = [];
  const budget = { bytes: MAX_OPENED_BYTES, files: MAX_OPENED_FILES };
  const links: { path: string; target: string }[] = [];
  for (const file of sorted) {
    if (file.type === 'link') links.push({ path: file.path, target: file.target });
    else if (file.type === 'unread') opaque.push(unread(file.path, file.reason));
    else readFile(file, files, opaque, budget);
  }
  const fileHashes = hashBytes(sorted);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    root: input.root,
    path: input.path,
    kind: input.kind,
    kindSource: input.kindSource,
    files,
    opaque,
    links,
    archiveProblems: sorted.flatMap(({ path, problems = [] }) =>
      problems.map((problem) => ({ path, problem })),
    ),
    fileHashes,
    sha256: hashFiles(sorted, fileHashes),
  };
}

function readFile(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  files: TextFile[],
  opaque: OpaqueFile[],
  budget: OpeningBudget,
): void {
  if (bytes.length > MAX_FILE_BYTES) {
    opaque.push({ ...unread(path, 'too-large'), bytes: bytes.length });
    return;
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'text' && bytes.length < 2048 && LFS_POINTER.test(decoded.text)) {
    opaque.push({ ...unread(path, 'lfs'), bytes: bytes.length });
    return;
  }
  if (decoded.kind === 'text') {
    files.push(createTextFile(path, detectFormat(path, decoded.text), decoded.text));
    return;
  }
  const { reason, isHarmless } = decoded;
  const hasText = OPENED.has(reason) && readInside(path, bytes, files, budget);
  opaque.push({
    path,
    reason,
    bytes: bytes.length,
    isHarmless: isHarmless && !hasText,
    isTransient: false,
  });
}

/**
 * Reads the texts inside of a container as files `outer!inner`, and says whether there were any. The container stays among
 * what was not read: what unpacks it may see more than is seen here.
 */
function readInside(
  path: string,
  bytes: Uint8Array,
  files: TextFile[],
  budget: OpeningBudget,
): boolean {
  let hasText = false;
  for (const inner of openContainer(bytes, budget)) {
    const name = `${path}!${inner.path}`;
    const decoded = decodeText(inner.bytes);
    if (decoded.kind !== 'text') continue;
    files.push(createTextFile(name, detectFormat(name, decoded.text), decoded.text));
    hasText = true;
  }
  return hasText;
}

function unread(path: string, reason: string): OpaqueFile {
  return { path, reason, bytes: 0, isHarmless: false, isTransient: TRANSIENT.has(reason) };
}

function hashBytes(files: readonly SourceFile[]): Record<string, string> {
  return Object.fromEntries(
    files.flatMap((file) =>
      file.type === 'file'
        ? [[file.path, createHash('sha256').update(file.bytes).digest('hex')]]
        : [],
    ),
  );
}

function hashFiles(files: readonly SourceFile[], hashes: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content =
      file.type === 'file'
        ? (hashes[file.path] ?? '')
        : file.type === 'link'
          ? file.target
          : file.reason;
    hash.update(`${file.type}\0${file.path}\0${content.length}\0${content}`);
  }
  return hash.digest('hex');
}
