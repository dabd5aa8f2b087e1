/**
 * A number for each UTF-16 code unit, the same for both cases of an ASCII letter; 0 for what separates words, which is
 * all but ASCII letters, digits and `_`.
 */
export const codeMarks = fillMarks();

function fillMarks(): Uint16Array {
  const marks = new Uint16Array(65_536);
  for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789_') {
    const unit = character.charCodeAt(0);
    // Multiplication by 2³² over the golden ratio spreads neighbours over all bits.
    const mark = (Math.imul(unit, 0x9e37_79b1) >>> 21) | 1;
    marks[unit] = mark;
    marks[character.toUpperCase().charCodeAt(0)] = mark;
  }
  return marks;
}
