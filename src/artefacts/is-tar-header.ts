/** Whether a block of 512 bytes is a tar header: its checksum (unsigned, or signed as old tars had it) must hold. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < 512) return false;
  const digits = Buffer.from(block.subarray(148, 156)).toString('latin1');
  const stored = /^ *([0-7]{1,7})[ \0]*$/.exec(digits)?.[1];
  if (stored === undefined) return false;
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < 512; at += 1) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0);
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  const sum = Number.parseInt(stored, 8);
  // 256 is the sum of an empty block, whose checksum field is no number.
  return sum === unsigned || sum === signed;
}
