import { mayMatch } from './may-match.ts';
import { isClearer } from './readings/is-clearer.ts';
import type { TextView } from './text-view.ts';

/** Where a text says that letters were moved. */
const ROTATED =
  /rot-?_?13|caesar|thirteen|\b13 (?:letters|places|positions|characters)|cipher|\bgur\b|\bnaq\b/i;
const MIRRORED = /revers|backward|mirror|right[- ]to[- ]left|from the (?:end|back|right)/i;

const MAX_LINES = 200;

/** Lines that become language when their letters are moved back; tried only where the text speaks of that. */
export function* decodeLines({ text, sketch }: Pick<TextView, 'text' | 'sketch'>): Iterable<{
  step: string;
  start: number;
  end: number;
  text: string;
}> {
  const isRotated = mayMatch(sketch, ROTATED) && ROTATED.test(text);
  const isMirrored = mayMatch(sketch, MIRRORED) && MIRRORED.test(text);
  if (!isRotated && !isMirrored) return;
  let tried = 0;
  for (const match of text.matchAll(/[^\n]{16,2000}/g)) {
    if ((tried += 1) > MAX_LINES) return;
    const line = match[0];
    for (const from of startsOf(line)) {
      const part = line.slice(from);
      const place = { start: match.index + from, end: match.index + line.length };
      const rotated = isRotated ? rot13(part) : '';
      if (isClearer(rotated, part)) yield { step: 'rot13', ...place, text: rotated };
      const mirrored = isMirrored ? [...part].reverse().join('') : '';
      if (isClearer(mirrored, part)) yield { step: 'reversed', ...place, text: mirrored };
    }
  }
}

/** After the colon of what announces it, or the line as a whole. */
function startsOf(line: string): number[] {
  const colon = line.search(/:\s/);
  return colon < 0 ? [0] : [colon + 2];
}

function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
