const folded = new Map<string, string>([
  ['ß', 's'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ı', 'i'],
  ['İ', 'i'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['’', "'"],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
]);
const ACCENTED = /[A-Z\u00c0-\u052f’أإآةى]/g;

/** Lower case without accents, so that careless spelling reads the same. Every offset stays. */
export function foldForeign(text: string): string {
  return text.replaceAll(ACCENTED, fold);
}

function fold(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = letter.toLowerCase().normalize('NFD').charAt(0);
  folded.set(letter, plain);
  return plain;
}
