/** What JSON leaves as it is though a terminal or an editor acts on it, and what a build log reads as a command. */
const active =
  /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]|##(?=\w*\[)/gu;

/** A value as indented JSON of the same meaning in which nothing is active when it is printed. */
export function inertJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(active, (match) => (match === '##' ? '#\\u0023' : escape(match)))}\n`;
}

function escape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
