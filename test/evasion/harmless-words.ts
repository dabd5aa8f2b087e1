const sentences = [
  'The table lists each column with its unit and the date of the last change.',
  'A short summary stands at the top, details follow below.',
  'Numbers are rounded to two digits unless the report says otherwise.',
  'Headings keep the order of the outline that the team agreed on.',
  'Charts show the last twelve months, oldest month on the left.',
  'Names of cities are written as their own people write them.',
  'Each section ends with a line that says what comes next.',
  'The glossary explains the terms that a new reader may not know.',
];

/** Ordinary prose of about the given length, without anything that a rule looks for. */
export function harmlessWords(length: number, separator: string): string {
  const parts: string[] = [];
  for (let size = 0, at = 0; size < length; at += 1) {
    const sentence = sentences[at % sentences.length] ?? '';
    parts.push(sentence);
    size += sentence.length + separator.length;
  }
  return parts.join(separator);
}
