/** Length in bytes from which readable words inside a picture or font are taken for hidden instructions. */
const minimumRun = 160;

/**
 * True when the bytes hold a long run of plain words, as a text chunk of an image with instructions does.
 * Metadata in XML (XMP) is left out by its angle brackets; compressed pixels never look like this.
 */
export function hasProseRun(bytes: Uint8Array): boolean {
  let start = 0;
  let letters = 0;
  let spaces = 0;
  let brackets = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const isPrintable = (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d;
    if (isPrintable) {
      const lower = byte | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) letters += 1;
      else if (byte === 0x20 || byte === 0x0a) spaces += 1;
      else if (byte === 0x3c || byte === 0x3e) brackets += 1;
      continue;
    }
    const length = at - start;
    const isProse = letters * 10 > length * 6 && spaces * 14 > length && brackets * 60 < length;
    if (length >= minimumRun && isProse) return true;
    start = at + 1;
    letters = 0;
    spaces = 0;
    brackets = 0;
  }
  return false;
}
