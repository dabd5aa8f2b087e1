/** Lines of `english: word word` as a map from each word. */
export function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [english = '', words = ''] = line.trim().split(': ');
        return words.split(' ').map((word) => [word, english] as const);
      }),
  );
}
