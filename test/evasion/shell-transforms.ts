import { editFixture } from './edit-fixture.ts';
import type { Random } from './seeded-random.ts';
import type { Transform } from './transform.ts';

const { mapBlocks } = editFixture;

const commands =
  /(?<=^|[|;&(]\s*|\bsudo |\bthen |\bdo )(?:curl|wget|bash|python3?|rm|nc|ncat|chmod|dd|git|crontab|scp|base64|sh|cat|tar|ssh|printenv|tee|mkfs\.\w+)(?= )/gm;

function inShell(
  id: string,
  name: string,
  change: (code: string, random: Random) => string,
): Transform {
  return {
    id,
    name,
    apply: (fixture, random) => mapBlocks(fixture, 'shell', (code) => change(code, random)),
  };
}

/** A command without quotes, redirects and control words, cut into the first word, the rest and what is piped behind. */
function cutSimple(line: string): { program: string; rest: string; tail: string } | null {
  const match =
    /^(?<program>curl|wget|rm|chmod|dd|git|scp|cat|tar|ssh|nc|bash|python3?) (?<rest>[^'"`$|;&<>\\()#]+?)(?<tail>(?: ?\|.*)?)$/.exec(
      line,
    );
  const { program, rest, tail } = match?.groups ?? {};
  if (program === undefined || rest === undefined || tail === undefined) return null;
  return { program, rest, tail };
}

function perLine(code: string, change: (line: string) => string): string {
  return code.split('\n').map(change).join('\n');
}

function spacesOutsideQuotes(line: string, put: string): string {
  if (
    /^\s*(?:#|if |for |while |case |do|done|fi|then|else|function |[\w.]+=)|<<|\\$|'|"/.test(line)
  )
    return line;
  return line.replaceAll(/(?<=[\w/.:~-]) (?=[\w/.:~-])/g, put);
}

const isWhole = (code: string): boolean => !/<<|\\$/m.test(code);

/** E37–E42: what a shell reads as the same command. */
export const shellTransforms: readonly Transform[] = [
  inShell('E37', 'empty quotes inside commands', (code) =>
    code.replaceAll(commands, (word) => `${word.slice(0, 1)}''${word.slice(1)}`),
  ),
  inShell('E37', 'backslash inside commands', (code) =>
    code.replaceAll(commands, (word) => `${word.slice(0, 1)}\\${word.slice(1)}`),
  ),
  inShell('E37', 'ANSI-C quoting of commands', (code) =>
    code.replaceAll(commands, (word) => `$'\\x${word.charCodeAt(0).toString(16)}${word.slice(1)}'`),
  ),
  inShell('E37', 'IFS for blanks', (code) =>
    perLine(code, (line) => spacesOutsideQuotes(line, '${IFS}')),
  ),
  inShell('E37', 'glob for a command', (code) =>
    code.replaceAll(commands, (word) => `/usr/bin/${word.slice(0, -1)}?`),
  ),
  inShell('E37', 'braces', (code) =>
    perLine(code, (line) => {
      const found = cutSimple(line);
      return found === null
        ? line
        : `{${[found.program, ...found.rest.split(' ')].join(',')}}${found.tail}`;
    }),
  ),
  inShell('E37', 'substring of a variable', (code) => {
    const used = new Set<string>();
    const changed = code.replaceAll(commands, (word) => {
      used.add(word);
      return `\${w_${word.replaceAll('.', '_')}:2:${word.length}}`;
    });
    return [...used]
      .map((word) => `w_${word.replaceAll('.', '_')}=xy${word}zz\n`)
      .join('')
      .concat(changed);
  }),
  inShell('E38', 'backslash and newline', (code) =>
    perLine(code, (line) => spacesOutsideQuotes(line, ' \\\n  ')),
  ),
  inShell('E39', 'function', (code) => {
    const used = new Set<string>();
    const changed = code.replaceAll(commands, (word) => {
      used.add(word);
      return `step_${word.replaceAll('.', '_')}`;
    });
    return [...used]
      .map((word) => `step_${word.replaceAll('.', '_')}() { ${word} "$@"; }\n`)
      .join('')
      .concat(changed);
  }),
  inShell('E39', 'alias', (code) => {
    const used = new Set<string>();
    const changed = code.replaceAll(commands, (word) => {
      used.add(word);
      return `my${word.replaceAll('.', '')}`;
    });
    return [...used]
      .map((word) => `alias my${word.replaceAll('.', '')}='${word}'\n`)
      .join('')
      .concat(changed);
  }),
  inShell('E40', 'here-document', (code) =>
    isWhole(code) ? `bash <<'STEPS'\n${code}\nSTEPS` : code,
  ),
  inShell('E40', 'printf', (code) =>
    isWhole(code) && !code.includes("'")
      ? `printf '%s\\n' ${code
          .split('\n')
          .map((line) => `'${line}'`)
          .join(' ')} | sh`
      : code,
  ),
  inShell('E41', 'eval of a variable', (code) =>
    isWhole(code) && !code.includes("'") ? `steps='${code}'\neval "$steps"` : code,
  ),
  inShell('E42', 'xargs', (code) =>
    perLine(code, (line) => {
      const found = cutSimple(line);
      return found === null ? line : `echo '${found.rest}' | xargs ${found.program}${found.tail}`;
    }),
  ),
  inShell('E42', 'find -exec', (code) =>
    perLine(code, (line) => {
      const found = cutSimple(line);
      return found === null
        ? line
        : `find . -maxdepth 0 -exec ${found.program} ${found.rest} \\;${found.tail}`;
    }),
  ),
];
