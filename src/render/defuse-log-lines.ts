/**
 * Build systems read commands from what a program prints: `::error::` at the start of a line, `##[add-path]` or
 * `##vso[…]` anywhere in it. Scanned text that looks like one is written with an escape and stays text.
 */
export function defuseLogLines(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '#\\u{23}').replace(/^(\s*):(?=:)/gm, '$1\\u{3a}');
}
