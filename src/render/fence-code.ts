/** A Markdown code fence that the code cannot end: longer than any run of backticks inside. */
export function fenceCode(code: string, language = 'text'): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}
