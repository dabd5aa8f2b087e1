import { normaliseView } from '../normalise-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';

/** Something that is not seen between two letters, or at the beginning of a line or word. */
const INVISIBLE =
  /(?<=[a-z])[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e01ef}]+(?=[a-z])|(?:^|\n)[\u0080-\u009f\u200b\u2060\ufeff]|[\u{e0020}-\u{e007e}]{6}/iu;

/** Words whose letters carry marks, three within a line. */
const STRUCK = /(?:[a-z][\u0300-\u036f]+[^\n]{0,60}?){3}/i;

/** Without invisible characters and with look-alikes folded, where that makes or mends a word. */
export function unveilText(view: TextView, file: TextFile): TextView | null {
  if (file.isAscii && !CONTROL.test(view.text)) return null;
  const plain = normaliseView(view);
  if (plain === null) return null;
  if (INVISIBLE.test(view.text) || STRUCK.test(view.text)) return plain;
  return countLetters(plain.text) > countLetters(view.text) + 2 ? plain : null;
}

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;

function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at) | 32;
    if (unit >= 97 && unit <= 122) count += 1;
  }
  return count;
}
