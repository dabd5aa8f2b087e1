import { readShellOptions } from './read-shell-options.ts';
import type { ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const none: ReadonlySet<string> = new Set();

/** Programs that only run what follows them, with those of their options that take a value and how many words come first. */
const wrappers: ReadonlyMap<
  string,
  { readonly valued: ReadonlySet<string>; readonly skips: number }
> = new Map([
  ['sudo', { valued: new Set(['u', 'g', 'h', 'p', 'C', 'r', 't', 'user', 'group']), skips: 0 }],
  ['doas', { valued: new Set(['u', 'C']), skips: 0 }],
  ['nohup', { valued: none, skips: 0 }],
  ['setsid', { valued: none, skips: 0 }],
  ['exec', { valued: new Set(['a']), skips: 0 }],
  ['command', { valued: none, skips: 0 }],
  ['builtin', { valued: none, skips: 0 }],
  ['time', { valued: new Set(['f', 'o']), skips: 0 }],
  ['nice', { valued: new Set(['n']), skips: 0 }],
  ['ionice', { valued: new Set(['c', 'n']), skips: 0 }],
  ['stdbuf', { valued: new Set(['i', 'o', 'e']), skips: 0 }],
  ['busybox', { valued: none, skips: 0 }],
  ['torsocks', { valued: none, skips: 0 }],
  ['proxychains', { valued: none, skips: 0 }],
  ['unbuffer', { valued: none, skips: 0 }],
  ['then', { valued: none, skips: 0 }],
  ['timeout', { valued: new Set(['s', 'k', 'signal', 'kill-after']), skips: 1 }],
  ['watch', { valued: new Set(['n', 'interval']), skips: 0 }],
  ['chroot', { valued: none, skips: 1 }],
  ['unshare', { valued: none, skips: 0 }],
  ['caffeinate', { valued: new Set(['t', 'w']), skips: 0 }],
]);

/**
 * The words without `sudo -u x`, `nohup`, `env A=b`, `timeout 5` in front; `isDetached` when one of them lets the
 * command outlive its shell. Empty when nothing follows.
 */
export function shellWrappers(words: readonly ShellValue[]): {
  readonly words: readonly ShellValue[];
  readonly isDetached: boolean;
} {
  let rest = words;
  let isDetached = false;
  for (let depth = 0; depth < 6; depth += 1) {
    const [first, ...others] = rest;
    if (first === undefined) break;
    const name = nameOf(first);
    const inner = name === 'env' ? afterEnvironment(others) : afterWrapper(name, others);
    if (inner === null) break;
    isDetached ||= name === 'nohup' || name === 'setsid';
    rest = inner;
  }
  return { words: rest, isDetached };
}

function afterWrapper(name: string, args: readonly ShellValue[]): readonly ShellValue[] | null {
  const wrapper = wrappers.get(name);
  if (wrapper === undefined) return null;
  let at = 0;
  while (at < args.length) {
    const text = shellValue.first(args[at] ?? shellValue.unknown);
    if (!text.startsWith('-')) break;
    const { options } = readShellOptions(args.slice(at, at + 2), wrapper.valued);
    const takesNext = options.some(({ value }) => value !== null && value === args[at + 1]);
    at += takesNext ? 2 : 1;
  }
  const inner = args.slice(at + wrapper.skips);
  return inner.length === 0 ? null : inner;
}

/** `env -i A=b command`; without a command `env` prints the environment and stays what it is. */
function afterEnvironment(args: readonly ShellValue[]): readonly ShellValue[] | null {
  const at = args.findIndex((arg) => !/^-|^\w+=/.test(shellValue.first(arg)));
  return at < 0 ? null : args.slice(at);
}

function nameOf(word: ShellValue): string {
  const text = shellValue.first(word);
  return text.slice(text.lastIndexOf('/') + 1);
}
