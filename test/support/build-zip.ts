import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made zip; every field of the two headers can be made to lie. */
export type ZipEntry = {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** 0 stored, 8 deflated (default). */
  readonly method?: number;
  /** Unix mode with its file type, as `0o120777` for a link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly crc32?: number;
  readonly uncompressedSize?: number;
  readonly compressedSize?: number;
  readonly extra?: Uint8Array;
  /** Fields of the local header that differ from the central directory. */
  readonly local?: Partial<
    Pick<ZipEntry, 'name' | 'method' | 'flags' | 'crc32' | 'uncompressedSize'>
  >;
  /** Bytes used as they are instead of `data`, already compressed. */
  readonly raw?: Uint8Array;
  /** Points the central directory at an offset instead of writing a local entry. */
  readonly offset?: number;
  /** Written with a local header only. */
  readonly isHidden?: boolean;
};

/** Builds a zip byte by byte; `prefix`, `suffix` and `comment` stand before, behind and in the end record. */
export function buildZip(
  entries: readonly ZipEntry[],
  around: { prefix?: string; suffix?: string; comment?: string; count?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = toBytes(entry.data ?? '');
    const method = entry.method ?? 8;
    const packed = entry.raw ?? (method === 8 ? deflateRawSync(data) : data);
    const common = {
      flags: entry.flags ?? 0,
      method,
      crc32: entry.crc32 ?? crc32(data),
      compressedSize: entry.compressedSize ?? packed.length,
      uncompressedSize: entry.uncompressedSize ?? data.length,
      name: toBytes(entry.name),
      extra: entry.extra ?? new Uint8Array(0),
    };
    const offset = entry.offset ?? at;
    if (entry.isHidden !== true)
      central.push(centralHeader(common, offset, entry.mode ?? 0o100644));
    if (entry.offset !== undefined) continue;
    const local = entry.local ?? {};
    const named = { ...common, ...local, name: toBytes(local.name ?? entry.name) };
    const header = Buffer.concat([localHeader(named), packed]);
    parts.push(header);
    at += header.length;
  }
  const directory = Buffer.concat(central);
  const comment = Buffer.from(around.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = (around.count ?? central.length) & 0xffff;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  const prefix = Buffer.from(around.prefix ?? '');
  const suffix = Buffer.from(around.suffix ?? '');
  return Buffer.concat([prefix, ...parts, directory, end, comment, suffix]);
}

type Fields = {
  flags: number;
  method: number;
  crc32: number;
  compressedSize: number;
  uncompressedSize: number;
  name: Uint8Array;
  extra: Uint8Array;
};

function localHeader(fields: Fields): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, fields);
  return Buffer.concat([header, fields.name, fields.extra]);
}

function centralHeader(fields: Fields, offset: number, mode: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  writeCommon(header, 8, fields);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, fields.name, fields.extra]);
}

function writeCommon(header: Buffer, at: number, fields: Fields): void {
  header.writeUInt16LE(fields.flags, at);
  header.writeUInt16LE(fields.method, at + 2);
  header.writeUInt32LE(fields.crc32, at + 8);
  header.writeUInt32LE(fields.compressedSize, at + 12);
  header.writeUInt32LE(fields.uncompressedSize, at + 16);
  header.writeUInt16LE(fields.name.length, at + 20);
  header.writeUInt16LE(fields.extra.length, at + 22);
}

function toBytes(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? Buffer.from(value) : value;
}
