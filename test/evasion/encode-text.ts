/** The ways a text is hidden behind an encoding, by name. */
export const encodeText = {
  base64: (text: string): string => Buffer.from(text).toString('base64'),
  hex: (text: string): string => Buffer.from(text).toString('hex'),
  rot13: (text: string): string =>
    text.replaceAll(/[a-z]/gi, (letter) => {
      const base = letter <= 'Z' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
    }),
  url: (text: string): string =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  reversed: (text: string): string => [...text].reverse().join(''),
  codes: (text: string, separator = ','): string => [...Buffer.from(text)].join(separator),
} as const;
