import { findPath } from './find-path.ts';
import type { Fact } from './fact.ts';
import { readShellOptions } from './read-shell-options.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Programs that run what they are given: shells, interpreters, `eval`, `source`, `xargs`; and paths. */
export const shellExecution = { programs: programs(), runPath };

const SHELL: ReadonlySet<string> = new Set(['o', 'O', 'rcfile', 'init-file']);
const INTERPRETER: ReadonlySet<string> = new Set([
  'c',
  'e',
  'm',
  'r',
  'W',
  'X',
  'require',
  'import',
  'loader',
  'I',
  'eval',
  'print',
  'p',
  'Command',
  'File',
]);

function programs(): Readonly<Record<string, ShellProgram>> {
  const shells = ['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'fish', 'rbash'];
  const interpreters = [
    'python',
    'python2',
    'python3',
    'node',
    'perl',
    'ruby',
    'php',
    'osascript',
    'pwsh',
    'powershell',
    'deno',
    'bun',
    'tsx',
    'lua',
    'Rscript',
    'pypy3',
  ];
  return {
    ...Object.fromEntries(shells.map((name) => [name, runShell])),
    ...Object.fromEntries(interpreters.map((name) => [name, runInterpreter])),
    eval: runEval,
    source: runSourced,
    '.': runSourced,
    xargs: runEach,
    parallel: runEach,
    su: runShell,
    iex: runEval,
    open: runOpened,
    uv: runAfter,
    uvx: runAfter,
    poetry: runAfter,
    pipenv: runAfter,
    npx: runAfter,
    script: runAfter,
  };
}

function runShell(tracing: ShellTracing, call: ShellCall): ShellValue {
  const at = call.args.findIndex((arg) => /^-[a-z]{0,5}c$/.test(shellValue.first(arg)));
  if (at >= 0) {
    const [text, , ...args] = call.args.slice(at + 1);
    return text === undefined ? shellValue.nothing : runText(tracing, { ...call, args }, text);
  }
  const { options, rest } = readShellOptions(call.args, SHELL);
  const isStdin =
    rest.length === 0 ||
    options.some(({ name }) => name === 's') ||
    /^(?:-|\/dev\/stdin)$/.test(shellValue.first(rest[0] ?? shellValue.unknown));
  if (isStdin) return runText(tracing, { ...call, args: rest }, call.stdin);
  return runFile(tracing, call, rest);
}

/** A program in another language: only where it comes from is followed here. */
function runInterpreter(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(dropVerb(call), INTERPRETER);
  const text = options.find(({ name }) => /^(?:c|e|r|eval|Command)$/.test(name))?.value ?? null;
  if (text !== null) {
    if (isWhole(text) && text.origins.size > 0) return note(tracing, call, text);
    return filter(call, [text, ...rest]);
  }
  if (options.some(({ name }) => name === 'm')) return filter(call, rest);
  const isStdin = rest.length === 0 || shellValue.first(rest[0] ?? shellValue.unknown) === '-';
  if (isStdin)
    return call.stdin.origins.size > 0 ? note(tracing, call, call.stdin) : shellValue.nothing;
  return runFile(tracing, call, rest);
}

/** A line of another language in a pipe: what comes out is made of what goes in. */
function filter({ stdin }: ShellCall, words: readonly ShellValue[]): ShellValue {
  return shellValue.withText(shellValue.join(...words, stdin), '\0');
}

function dropVerb({ name, args }: ShellCall): readonly ShellValue[] {
  const [first] = args;
  const isVerb =
    /^(?:deno|bun)$/.test(name) && first !== undefined && shellValue.first(first) === 'run';
  return isVerb ? args.slice(1) : args;
}

/** `uv run python x.py`, `npx tsx x.ts`: what follows is run; a package by its name is another matter. */
function runAfter(tracing: ShellTracing, call: ShellCall): ShellValue {
  const at = call.args.findIndex((arg) =>
    /(?:^|\/)(?:python[\d.]*|node|tsx|ts-node|bash|sh)$|\.(?:py|sh|[cm]?[jt]s)$/.test(
      shellValue.first(arg),
    ),
  );
  const rest = call.args.slice(at);
  if (at < 0) return passOn(tracing, call, call.args);
  return /\.\w+$/.test(shellValue.first(rest[0] ?? shellValue.unknown))
    ? runFile(tracing, call, rest)
    : tracing.runWords(rest, call);
}

function runEval(tracing: ShellTracing, call: ShellCall): ShellValue {
  return runText(tracing, call, shellValue.concat(call.args, ' '));
}

function runSourced(tracing: ShellTracing, call: ShellCall): ShellValue {
  return runFile(tracing, call, call.args);
}

/** `open x.app` starts what was downloaded; other things are only shown. */
function runOpened(tracing: ShellTracing, call: ShellCall): ShellValue {
  const path = call.args.at(-1);
  const isKnown = path !== undefined && tracing.knownContent(path) !== null;
  return isKnown ? runFile(tracing, call, [path]) : shellValue.nothing;
}

/** `xargs -I{} command {}`: what comes in stands where the sign is, or at the end. */
function runEach(tracing: ShellTracing, call: ShellCall): ShellValue {
  const valued = new Set([
    'I',
    'n',
    'P',
    'L',
    'd',
    's',
    'a',
    'E',
    'j',
    'delimiter',
    'max-procs',
    'max-args',
    'replace',
  ]);
  let at = 0;
  let sign = call.name === 'parallel' ? '{}' : '';
  while (at < call.args.length) {
    const text = shellValue.first(call.args[at] ?? shellValue.unknown);
    if (!/^-./.test(text)) break;
    const { options } = readShellOptions(call.args.slice(at, at + 2), valued);
    const [option] = options;
    if (/^(?:I|replace)$/.test(option?.name ?? '') && option?.value != null)
      sign = shellValue.first(option.value);
    at += option?.value != null && option.value === call.args[at + 1] ? 2 : 1;
  }
  const words = call.args.slice(at);
  const given = shellValue.map(call.stdin, (text) => text.trim());
  const filled = words.map((word) => fill(word, sign, given));
  const isFilled = sign !== '' && filled.some((word, index) => word !== words[index]);
  return tracing.runWords(isFilled ? filled : [...words, ...splitWords(given)], {
    ...call,
    stdin: shellValue.nothing,
  });
}

function splitWords(value: ShellValue): readonly ShellValue[] {
  if (value.texts.length > 1) return [value];
  return shellValue
    .first(value)
    .split(/\s+/, 32)
    .map((text) => shellValue.withText(value, text));
}

function fill(word: ShellValue, sign: string, value: ShellValue): ShellValue {
  const text = shellValue.first(word);
  if (sign === '' || !text.includes(sign)) return word;
  const own = shellValue.first(value);
  return shellValue.withText(
    shellValue.join(word, value),
    text.replaceAll(sign, () => own),
  );
}

/** Text that a shell reads: followed where it is written out, noted where it comes from elsewhere. */
function runText(tracing: ShellTracing, call: ShellCall, text: ShellValue): ShellValue {
  const foreign = isWhole(text) && text.origins.size > 0 ? note(tracing, call, text) : null;
  const own = shellValue.first(text);
  if (own === '\0' || own === '') return foreign ?? shellValue.nothing;
  const printed = tracing.runText(own.replaceAll('\0', '$_'), call);
  return foreign === null ? printed : shellValue.join(printed, foreign);
}

/** What decides the program itself, not only a word of a fixed command. */
function isWhole({ texts }: ShellValue): boolean {
  return (
    texts.length === 0 || texts.some((text) => /^[\s"']*\0/.test(text) || !text.includes('\0'))
  );
}

/** `bash x.sh a b`, `./x a b`: what was written there runs, with what it is given. */
function runFile(tracing: ShellTracing, call: ShellCall, words: readonly ShellValue[]): ShellValue {
  const [path, ...args] = words;
  if (path === undefined) return shellValue.nothing;
  if (path.origins.size > 0 && /^\0$/.test(shellValue.first(path)) && hasSource(path, isForeign))
    return note(tracing, call, path);
  const content = tracing.knownContent(path);
  if (content !== null && hasSource(content, isForeign)) note(tracing, call, content);
  const text = content === null ? '\0' : shellValue.first(content);
  const isShell =
    /^(?:sh|bash|zsh|dash|ksh|source|\.)$/.test(call.name) ||
    /\.(?:sh|bash|zsh|command)$/.test(shellValue.first(path)) ||
    /^#!.{0,40}sh\b/.test(text);
  if (isShell && !text.startsWith('\0') && text !== '')
    return tracing.runText(text.replaceAll('\0', '$_'), { ...call, args });
  return passOn(tracing, call, [path, ...args]);
}

function runPath(tracing: ShellTracing, call: ShellCall): ShellValue {
  return runFile(tracing, call, [call.program, ...call.args]);
}

/** A script of the artefact or an unknown program: takes words and input, its output is its own. */
function passOn(tracing: ShellTracing, call: ShellCall, words: readonly ShellValue[]): ShellValue {
  const [path, ...args] = words;
  const inputs = [...args, call.stdin].flatMap(({ origins }) => [...origins]);
  const operand =
    path === undefined ? call.name : shellValue.map(path, (text) => text.replace(/^\.\//, ''));
  if (inputs.length === 0 && path !== undefined && !/\.\w{1,5}$|\//.test(shellValue.first(path)))
    return shellValue.nothing;
  return shellValue.ofFacts(tracing.add({ kind: 'exec-local', span: call.span, operand, inputs }));
}

/** Text from elsewhere is run: from the network, from a decoder, or made at run time. */
function note(tracing: ShellTracing, call: ShellCall, value: ShellValue): ShellValue {
  const isFetched = hasSource(value, isFetch);
  const isDecoded = hasSource(value, isUnpacked);
  if (!isFetched && !isDecoded && !hasSource(value, isSteered)) return shellValue.nothing;
  const fact = tracing.add({
    kind: isFetched ? 'exec-remote-code' : 'exec-dynamic',
    span: call.span,
    operand: call.name,
    inputs: value.origins,
    traits: ['shell'],
  });
  return shellValue.ofFacts(fact);
}

function hasSource({ origins }: ShellValue, isSource: (fact: Fact) => boolean): boolean {
  return [...origins].some((origin) => isSource(origin) || findPath(origin, isSource) !== null);
}

function isFetch({ kind }: Fact): boolean {
  return kind === 'net-get' || kind === 'net-post' || kind === 'net-listen';
}

function isUnpacked({ kind }: Fact): boolean {
  return kind === 'decrypt-unpack';
}

function isSteered({ kind, operand }: Fact): boolean {
  return kind === 'read-env' && operand === 'argv';
}

function isForeign(fact: Fact): boolean {
  return isFetch(fact) || isUnpacked(fact);
}
