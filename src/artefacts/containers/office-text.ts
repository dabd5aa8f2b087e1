const PART =
  /^(?:word|ppt|xl|content)[/.](?:[\w/-]{1,80}\.)?xml$|^(?:word|ppt|xl)\/[\w/-]{1,80}\.xml$/;

/** What a part of an office document says, paragraph by paragraph; null for every other file. */
export function officeText(path: string, bytes: Uint8Array): Uint8Array | null {
  if (!PART.test(path)) return null;
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/<\/(?:w:p|a:p|text:p|text:h|si|row)>|<w:br\/>/g, '\n')
    .replaceAll(/<[^<>]{0,8000}>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  return Buffer.from(text);
}
