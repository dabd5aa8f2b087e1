import { decodeEntryName } from './decode-entry-name.ts';

/** Extended attributes of the next entry of a tar. */
export type PaxRecords = {
  readonly values: ReadonlyMap<string, string>;
  /** A record has a wrong length or stands twice, so that readers disagree about it. */
  readonly isOdd: boolean;
};

/** Records are `length key=value\n`, the length counting the whole record in bytes. Stops at the first broken one. */
export function parsePaxRecords(bytes: Buffer): PaxRecords {
  const values = new Map<string, string>();
  let isOdd = false;
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    const space = bytes.indexOf(0x20, at);
    const digits = space < 0 ? '' : bytes.subarray(at, Math.min(space, at + 10)).toString('latin1');
    const end = at + (/^\d{1,9}$/.test(digits) ? Number(digits) : 0);
    const equals = bytes.indexOf(0x3d, space);
    if (
      end <= space ||
      end > bytes.length ||
      bytes[end - 1] !== 0x0a ||
      equals < 0 ||
      equals >= end
    ) {
      return { values, isOdd: true };
    }
    const key = decodeEntryName(bytes.subarray(space + 1, equals));
    if (values.has(key)) isOdd = true;
    values.set(key, decodeEntryName(bytes.subarray(equals + 1, end - 1)));
    at = end;
  }
  return { values, isOdd };
}
