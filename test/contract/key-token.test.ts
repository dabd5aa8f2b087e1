import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase62 } from '../../src/contract/encode-base62.ts';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import { parseKeyToken } from '../../src/contract/parse-key-token.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const zeros = (count: number) => new Uint8Array(count);
const ones = (count: number) => new Uint8Array(count).fill(255);

describe('key token', () => {
  it.each(['sq_', 'sq_dev_', 'sk-', 'sqcli_'] as const)(
    '%s: what is minted is parsed',
    (prefix) => {
      for (let round = 0; round < 200; round += 1) {
        const token = mintKeyToken(prefix, randomBytes);
        expect(token).toHaveLength(prefix.length + 49);
        expect(parseKeyToken(token)).toEqual({ prefix });
      }
    },
  );

  it.each([
    ['zeros', zeros, '0'.repeat(43)],
    ['the largest number', ones, encodeBase62(new Uint8Array(32).fill(255), 43)],
  ])('keeps 43 characters of body for %s', (_, bytes, body) => {
    expect(mintKeyToken('sq_', bytes).slice(3, 46)).toBe(body);
    expect(body).toHaveLength(43);
  });

  it('encodes numbers in base 62, padded', () => {
    expect(encodeBase62(Uint8Array.of(0), 2)).toBe('00');
    expect(encodeBase62(Uint8Array.of(61), 1)).toBe('z');
    expect(encodeBase62(Uint8Array.of(62), 1)).toBe('10');
    expect(encodeBase62(Uint8Array.of(255, 255, 255, 255), 6)).toBe('4gfFC3');
  });

  it('S3: the checksum refuses 10,000 of 10,000 typos of one character', () => {
    let accepted = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const token = mintKeyToken('sq_', randomBytes);
      const at = 3 + (round % 49);
      const old = alphabet.indexOf(token.charAt(at));
      const typo = alphabet.charAt((old + 1 + (round % 61)) % 62);
      if (parseKeyToken(token.slice(0, at) + typo + token.slice(at + 1)) !== null) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['a prefix alone', 'sq_'],
    ['an unknown prefix', `xx_${'0'.repeat(49)}`],
    ['one character less', mintKeyToken('sq_', zeros).slice(0, -1)],
    ['one character more', `${mintKeyToken('sq_', zeros)}0`],
    ['another prefix of the same body', `sk-${mintKeyToken('sq_', zeros).slice(3)}`],
    ['a character outside the alphabet', mintKeyToken('sq_', zeros).replace(/0/, '-')],
    ['a line break at the end', `${mintKeyToken('sq_', zeros)}\n`],
  ])('refuses %s', (_, token) => {
    expect(parseKeyToken(token)).toBeNull();
  });
});
