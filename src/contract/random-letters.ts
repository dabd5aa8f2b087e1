/** No vowels, so that no words come out, and no letter that reads like another: twenty. */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ';

/** Evenly distributed letters for people to compare; bytes of 240 and more are dropped, so that none is more likely. */
export function randomLetters(randomBytes: (count: number) => Uint8Array, length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length + 4)) {
      if (byte < 240 && text.length < length) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}
