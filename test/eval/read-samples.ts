import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import type { SourceFile } from '../../src/artefacts/source-file.ts';

/** One labelled package. */
export type Sample = {
  readonly id: string;
  readonly label: 'malicious' | 'benign';
  readonly kind: string;
  readonly set: string;
  readonly files: readonly SourceFile[];
};

/**
 * Reads a labelled folder: `labels.tsv` (id, label, kind, set) beside `dev/<id>/…` or `samples.tar.gz` with the same
 * tree. The samples are hostile: they are held in memory and only ever scanned.
 */
export async function readSamples(folder: string): Promise<Sample[]> {
  const labels = join(folder, 'labels.tsv');
  if (!existsSync(labels))
    throw new Error(`No labels.tsv in ${folder}: give a folder with labels.tsv`);
  const byId = new Map<string, SourceFile[]>();
  const archive = join(folder, 'samples.tar.gz');
  if (existsSync(join(folder, 'dev'))) readTree(join(folder, 'dev'), byId);
  else if (existsSync(archive)) await readTar(archive, byId);
  else throw new Error(`Neither dev/ nor samples.tar.gz beside ${labels}`);
  return readFileSync(labels, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', label = '', kind = '', set = ''] = line.split('\t');
      const files = byId.get(id) ?? [];
      if (files.length === 0) throw new Error(`Sample ${id} of labels.tsv has no files`);
      return { id, label: label === 'malicious' ? 'malicious' : 'benign', kind, set, files };
    });
}

function readTree(folder: string, byId: Map<string, SourceFile[]>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    addFile(byId, full.slice(folder.length + 1), readFileSync(full));
  }
}

async function readTar(archive: string, byId: Map<string, SourceFile[]>): Promise<void> {
  const extract = createReadStream(archive).pipe(createGunzip()).pipe(tar.extract());
  for await (const entry of extract) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array));
    if (entry.header.type !== 'file') continue;
    addFile(byId, entry.header.name.replace(/^\.?\/?(?:dev\/)?/, ''), Buffer.concat(chunks));
  }
}

function addFile(byId: Map<string, SourceFile[]>, name: string, bytes: Buffer): void {
  const slash = name.indexOf('/');
  if (slash < 0) return;
  const id = name.slice(0, slash);
  const files = byId.get(id) ?? [];
  files.push({ path: name.slice(slash + 1), type: 'file', bytes });
  byId.set(id, files);
}
