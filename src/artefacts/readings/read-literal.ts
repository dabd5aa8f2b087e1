const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-7]{1,3})|([^]))/g;

const signs: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  '\n': '',
};

/** What a quoted literal of Python, JavaScript or `$'…'` of a shell says; null when it is not one. */
export function readLiteral(literal: string): string | null {
  const quote = literal.charAt(0);
  if ((quote !== "'" && quote !== '"') || !literal.endsWith(quote) || literal.length < 2)
    return null;
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replaceAll(
    ESCAPE,
    (_, byte?: string, unit?: string, point?: string, octal?: string, sign?: string) => {
      const hex = byte ?? unit ?? point;
      if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return fromCode(Number.parseInt(octal, 8));
      return signs[sign ?? ''] ?? sign ?? '';
    },
  );
}

function fromCode(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
}
