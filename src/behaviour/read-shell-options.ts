import type { ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

export type ShellOption = { readonly name: string; readonly value: ShellValue | null };
export type ShellOptions = {
  readonly options: readonly ShellOption[];
  readonly rest: readonly ShellValue[];
};

/** Sorts words into options and operands; `valued` names the options (`o`, `output`) that take a value. */
export function readShellOptions(
  args: readonly ShellValue[],
  valued: ReadonlySet<string>,
): ShellOptions {
  const options: ShellOption[] = [];
  const rest: ShellValue[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === undefined) break;
    const text = shellValue.first(arg);
    if (text === '--') {
      rest.push(...args.slice(index + 1));
      break;
    }
    if (!/^-./.test(text)) {
      rest.push(arg);
      continue;
    }
    const found = text.startsWith('--')
      ? longOption(arg, text, valued)
      : cluster(arg, text, valued);
    for (const option of found.options) options.push(option);
    if (!found.takesNext) continue;
    index += 1;
    options.push({ name: found.last, value: args[index] ?? shellValue.nothing });
  }
  return { options, rest };
}

type Read = {
  readonly options: readonly ShellOption[];
  readonly takesNext: boolean;
  readonly last: string;
};

function longOption(arg: ShellValue, text: string, valued: ReadonlySet<string>): Read {
  const equals = text.indexOf('=');
  const name = text.slice(2, equals < 0 ? undefined : equals);
  if (equals >= 0)
    return { options: [{ name, value: cut(arg, equals + 1) }], takesNext: false, last: name };
  const takesNext = valued.has(name);
  return { options: takesNext ? [] : [{ name, value: null }], takesNext, last: name };
}

/** `-sSLo file`, `-XPOST`; `-exec` and the like of programs with long names behind one dash too. */
function cluster(arg: ShellValue, text: string, valued: ReadonlySet<string>): Read {
  const whole = text.slice(1);
  if (whole.length > 1 && valued.has(whole)) return { options: [], takesNext: true, last: whole };
  const options: ShellOption[] = [];
  for (let at = 1; at < Math.min(text.length, 24); at += 1) {
    const name = text[at] ?? '';
    if (!valued.has(name)) {
      options.push({ name, value: null });
      continue;
    }
    if (at + 1 >= text.length) return { options, takesNext: true, last: name };
    options.push({ name, value: cut(arg, at + 1) });
    break;
  }
  return { options, takesNext: false, last: '' };
}

function cut(arg: ShellValue, from: number): ShellValue {
  return shellValue.map(arg, (text) => text.slice(from));
}
