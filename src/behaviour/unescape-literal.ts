const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', b: '\b' };

/** The value of the inside of a string literal of Python or JavaScript. */
export function unescapeLiteral(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u\{?([0-9a-fA-F]{1,6})\}?|\r?\n|([\s\S]))/g,
    (_, hex?: string, unicode?: string, other?: string) => {
      const digits = hex ?? unicode;
      if (digits !== undefined) {
        const code = Number.parseInt(digits, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      }
      return other === undefined ? '' : (ESCAPES[other] ?? other);
    },
  );
}
