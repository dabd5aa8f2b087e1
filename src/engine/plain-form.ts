import { decodeEntities } from './decode-entities.ts';

const rounds = 4;
const mayChange = /[&\u0080-\uffff]/;
/** Characters that nobody sees and that could sit inside a word to hide it from matching. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u0000]/gu;

/**
 * The text as a reader in good faith would meet it: character references decoded (also when nested), compatibility
 * forms folded (NFKC). `visible` has the characters that nobody sees taken out as well.
 */
export function plainForm(text: string): { readonly decoded: string; readonly visible: string } {
  if (!mayChange.test(text)) return { decoded: text, visible: text };
  let decoded = text.normalize('NFKC');
  for (let round = 0; round < rounds && decoded.includes('&'); round += 1) {
    const next = decodeEntities(decoded).normalize('NFKC');
    if (next === decoded) break;
    decoded = next;
  }
  return { decoded, visible: decoded.replace(unseen, '') };
}
