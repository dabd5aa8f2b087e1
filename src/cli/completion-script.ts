import type { Command } from 'commander';
import { listCompletions, type Completion } from './list-completions.ts';

/**
 * The script that completes our commands in a shell. It is written from the commands rather than asked for at each key,
 * as a start of Node would be felt; nothing of it runs but the shell's own words.
 */
export function completionScript(program: Command, shell: string): string {
  const all = listCompletions(program);
  if (shell === 'fish') return fishScript(all);
  return shell === 'zsh' ? zshScript(all) : bashScript(all);
}

/** For both shells with `case`: a word that leads to a command moves `at` there. */
function moves(all: readonly Completion[]): string {
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [quote(` ${path}`)]));
  return `    case "$at $word" in ${paths.join('|')}) at="$at $word" ;; esac`;
}

function optionsWithValue(all: readonly Completion[]) {
  return all.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, choices }) => ({ at: `${path === '' ? '' : ` ${path}`} ${flag}`, choices })),
  );
}

function at({ path }: Completion): string {
  return quote(path === '' ? '' : ` ${path}`);
}

function bashScript(all: readonly Completion[]): string {
  const values = optionsWithValue(all);
  const chosen = values.filter(({ choices }) => choices.length > 0);
  const free = values.filter(({ choices }) => choices.length === 0);
  const wordsOf = (one: Completion): string =>
    [
      ...one.commands.map(({ name }) => name),
      ...one.choices,
      ...one.options.map(({ flag }) => flag),
    ].join(' ');
  return `# bash completion of skillgate
_skillgate() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at='' word words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
${moves(all)}
  done
  COMPREPLY=()
  case "$at $prev" in
${chosen.map(({ at: place, choices }) => `    ${quote(place)}) COMPREPLY=($(compgen -W ${quote(choices.join(' '))} -- "$cur")); return ;;`).join('\n')}
    ${free.map(({ at: place }) => quote(place)).join('|')}) return ;;
  esac
  case "$at" in
${all.map((one) => `    ${at(one)}) words=${quote(wordsOf(one))} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _skillgate skillgate
`;
}

function zshScript(all: readonly Completion[]): string {
  const describe = (name: string, text: string): string =>
    quote(`${name}:${text.replaceAll(':', '\\:')}`);
  const found = (one: Completion): string =>
    [
      ...one.commands.map(({ name, text }) => describe(name, text)),
      ...one.choices.map((word) => describe(word, '')),
      ...one.options.map(({ flag, text }) => describe(flag, text)),
    ].join(' ');
  return `#compdef skillgate
_skillgate() {
  local at='' word
  local -a found
  for word in "\${(@)words[2,CURRENT-1]}"; do
${moves(all)}
  done
  case "$at \${words[CURRENT-1]}" in
${optionsWithValue(all)
  .map(({ at: place, choices }) =>
    choices.length > 0
      ? `    ${quote(place)}) compadd -- ${choices.join(' ')}; return ;;`
      : `    ${quote(place)}) _files; return ;;`,
  )
  .join('\n')}
  esac
  case "$at" in
${all.map((one) => `    ${at(one)}) found=(${found(one)}) ;;`).join('\n')}
  esac
  _describe skillgate found
  _files
}
compdef _skillgate skillgate
`;
}

function fishScript(all: readonly Completion[]): string {
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [quote(` ${path}`)]));
  const lines = all.flatMap((one) => {
    const when = `complete -c skillgate -n ${quote(`__skillgate_at ${at(one).replaceAll("'", '"')}`)}`;
    return [
      ...one.commands.map(({ name, text }) => `${when} -f -a ${name} -d ${quote(text)}`),
      ...(one.choices.length === 0 ? [] : [`${when} -f -a ${quote(one.choices.join(' '))}`]),
      ...one.options.map(({ flag, text, takesValue, choices }) => {
        const value =
          choices.length > 0 ? ` -x -a ${quote(choices.join(' '))}` : takesValue ? ' -r' : '';
        return `${when} -l ${flag.replace(/^--/, '')}${value} -d ${quote(text)}`;
      }),
    ];
  });
  return `# fish completion of skillgate
function __skillgate_at
  set -l at ''
  for word in (commandline -opc)[2..-1]
    switch "$at $word"
      case ${paths.join(' ')}
        set at "$at $word"
    end
  end
  test "$at" = "$argv[1]"
end
${lines.join('\n')}
`;
}

/** Single quotes hold everything but themselves; our texts have none. */
function quote(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
