/** One record of a hand-made tar. */
export type TarRecord = {
  readonly name?: string;
  readonly data?: string | Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder, `x` and `g` pax, `L` GNU long name. */
  readonly type?: string;
  readonly link?: string;
  readonly prefix?: string;
  /** Size written into the header instead of the true one. */
  readonly size?: number;
  /** Bytes used instead of a header and data. */
  readonly raw?: Uint8Array;
};

/** Builds a tar block by block. `end` is what stands behind the records; by default the two empty blocks. */
export function buildTar(
  records: readonly TarRecord[],
  end: Uint8Array = Buffer.alloc(1024),
): Buffer {
  return Buffer.concat([...records.flatMap(buildRecord), end]);
}

/** A pax record: its own length in decimal, a space, `key=value` and a line end. */
export function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + 1;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  return `${length} ${key}=${value}\n`;
}

function buildRecord(record: TarRecord): Buffer[] {
  if (record.raw !== undefined) return [Buffer.from(record.raw)];
  const data = Buffer.from(record.data ?? '');
  const header = Buffer.alloc(512);
  header.write(record.name ?? '', 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0'.repeat(2), 108);
  header.write(`${(record.size ?? data.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write(record.type ?? '0', 156);
  header.write(record.link ?? '', 157, 100);
  header.write('ustar\u000000', 257);
  header.write(record.prefix ?? '', 345, 155);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}
