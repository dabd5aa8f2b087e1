/** Double quotation marks of English, German, French, Chinese and Japanese texts. */
const MARK = /["“”„«»「」『』]/;

/** Whether an offset stands between double quotation marks of its own line: speech that the text reports. */
export function isQuotedAt(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - 400), offset);
  const after = text.slice(offset, offset + 400).split('\n', 1)[0] ?? '';
  const open = before.split(MARK).length - 1;
  return open % 2 === 1 && MARK.test(after);
}
