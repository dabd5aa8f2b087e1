const entity = /&(?:#(?:x([0-9a-f]{1,8})|([0-9]{1,8}))|([a-z]{2,24}));?/gi;

/** The named references that can spell markup, a scheme or a separator; letters need no name. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hyphen: '-',
  lbrace: '{',
  lowbar: '_',
  lpar: '(',
  lrm: '\u200e',
  lsqb: '[',
  lt: '<',
  nbsp: ' ',
  newline: '\n',
  nobreak: '\u2060',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rlm: '\u200f',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  shy: '\u00ad',
  sol: '/',
  tab: '\t',
  verbar: '|',
  zerowidthspace: '\u200b',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** Decodes character references once, the way a browser would (the semicolon may be missing). Unknown names stay. */
export function decodeEntities(text: string): string {
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return decodeName(name, whole);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function decodeName(name: string, whole: string): string {
  const key = name.toLowerCase();
  const exact = named[key];
  if (exact !== undefined) return exact;
  // Without a semicolon the old names end where they end: `&ltscript` is `<script`.
  if (whole.endsWith(';')) return whole;
  for (const old of ['amp', 'quot', 'lt', 'gt', 'nbsp', 'shy']) {
    if (key.startsWith(old)) return (named[old] ?? '') + name.slice(old.length);
  }
  return whole;
}
