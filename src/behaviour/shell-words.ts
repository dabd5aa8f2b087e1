/** Pattern sources for shell commands, to be built into the patterns of rules; all are bounded. */
export const shellWords = {
  /** A program that prints what it fetches, with the start of its arguments. */
  fetcher: String.raw`\b(?:curl(?:\.exe)?|wget(?:\.exe)?|aria2c|httpie|xh|lynx|fetch|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b`,
  /** Programs and their prefixes before an interpreter: `sudo -E env A=b nohup`. */
  prefix: String.raw`(?:(?:sudo|doas|env|nohup|exec|command|time|busybox|setsid|nice)(?:\s{1,4}(?:-{1,2}[\w-]{1,20}|\w{1,30}=[^\s]{0,60})){0,4}\s{1,4}){0,3}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:env\s{1,4})?`,
  /** A shell that reads its program from standard input. */
  stdinShell: String.raw`(?:(?:ba|z|da|k|fi|a|tc|c)?sh)(?![\w./=-])(?!\s{1,4}-[a-z]{0,4}c\b)(?!\s{1,4}[\w./~$-]{0,60}\.(?:sh|bash|zsh|py))`,
  /** Another interpreter that reads its program from standard input. */
  stdinInterpreter: String.raw`(?:python[\d.]{0,4}|node|perl|ruby|php|osascript|pwsh|powershell|deno|bun)(?:\.exe)?(?:\s{1,4}(?:run\s{1,4})?-(?=[\s"'\x60)]|$)|\s{1,4}-Command\s{1,4}-)?(?=\s{0,4}(?:$|[\n;&|)"'\x60#]))`,
} as const;
