import { gzipSync } from 'node:zlib';
import { findCommonFolder } from '../artefacts/find-common-folder.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';

/** Taken off again by whoever reads the archive, so that all paths arrive as they are. */
const WRAPPER = 'skillgate-upload/';
const BLOCK = 512;
/** Well below what is refused as a bomb (100:1). */
const MAX_RATIO = 50;

/**
 * The files as a tar, gzipped where that is safe, whose paths survive the upload. Throws for a file whose bytes are missing: the other end
 * would not know that something was left out.
 */
export function packFiles(files: readonly SourceFile[]): Uint8Array {
  const wrapped = files.map(({ path }) => WRAPPER + path);
  const prefix = findCommonFolder(wrapped) === WRAPPER ? WRAPPER : '';
  const parts = files.flatMap((file) => packEntry(prefix, file));
  const tar = Buffer.concat([...parts, Buffer.alloc(BLOCK * 2)]);
  const packed = gzipSync(tar);
  return tar.length > packed.length * MAX_RATIO ? tar : packed;
}

function packEntry(prefix: string, file: SourceFile): Buffer[] {
  const name = prefix + file.path;
  if (file.type === 'unread')
    throw new ApiError(
      file.reason === 'too-large' ? 'PAYLOAD_TOO_LARGE' : 'VALIDATION_ERROR',
      file.reason === 'too-large'
        ? `${file.path} is larger than 10 MiB and cannot be sent: --exclude it, or scan without a server.`
        : `${file.path} cannot be read: check its permissions, or --exclude it.`,
    );
  const link = file.type === 'link' ? file.target : '';
  const data = file.type === 'file' ? Buffer.from(file.bytes) : Buffer.alloc(0);
  const records = [
    ...(isShort(name) ? [] : [paxRecord('path', name)]),
    ...(isShort(link) ? [] : [paxRecord('linkpath', link)]),
  ].join('');
  const type = file.type === 'link' ? '2' : '0';
  return [
    ...(records === '' ? [] : entry({ name: 'pax', type: 'x', link: '' }, Buffer.from(records))),
    ...entry({ name, type, link }, data),
  ];
}

/** A name field holds 100 bytes; names beyond ASCII are told by a pax record, which says how they are encoded. */
function isShort(text: string): boolean {
  return /^[\x20-\x7e]{0,100}$/.test(text);
}

function entry(
  head: { readonly name: string; readonly type: string; readonly link: string },
  data: Buffer,
): Buffer[] {
  const header = Buffer.alloc(BLOCK);
  header.write(isShort(head.name) ? head.name : 'long', 0);
  header.write('0000644\0' + '0000000\0'.repeat(2), 100);
  header.write(`${data.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124);
  header.write(' '.repeat(8) + head.type, 148);
  header.write(isShort(head.link) ? head.link : 'long', 157);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, data, Buffer.alloc((BLOCK - (data.length % BLOCK)) % BLOCK)];
}

/** Its own length in decimal, a space, `key=value` and a line end. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + 1;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  return `${length} ${key}=${value}\n`;
}
