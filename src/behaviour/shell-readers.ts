import { readShellOptions } from './read-shell-options.ts';
import { shellJq } from './shell-jq.ts';
import { shellPath } from './shell-path.ts';
import { shellSecrets } from './shell-secrets.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const none: ReadonlySet<string> = new Set();
const heads: ReadonlySet<string> = new Set([
  'n',
  'c',
  'lines',
  'bytes',
  'w',
  'd',
  'f',
  'k',
  't',
  'F',
  'l',
  'o',
  's',
  'N',
  'j',
  'b',
]);
const greps: ReadonlySet<string> = new Set([
  'e',
  'f',
  'm',
  'A',
  'B',
  'C',
  'include',
  'exclude',
  'exclude-dir',
  'regexp',
  'max-count',
  'g',
  't',
]);

/** Programs that read files and print them, whole or in part. */
export const shellReaders: Readonly<Record<string, ShellProgram>> = {
  ...named(
    [
      'cat',
      'tac',
      'nl',
      'rev',
      'bat',
      'less',
      'more',
      'strings',
      'sort',
      'uniq',
      'paste',
      'tr',
      'fold',
      'column',
      'iconv',
      'zcat',
      'pv',
      'shuf',
      'comm',
      'dos2unix',
    ],
    readAll,
  ),
  ...named(['head', 'tail', 'cut', 'join', 'split'], readPart),
  ...named(['grep', 'egrep', 'fgrep', 'rg', 'ag', 'zgrep'], search),
  ...named(['sed', 'awk', 'gawk', 'yq', 'perl', 'xq', 'gron'], transform),
  ...named(['echo', 'printf', 'print'], print),
  ...named(['find', 'fd', 'locate', 'ls', 'mdfind'], list),
  ...named(
    [
      'wc',
      'sha256sum',
      'sha1sum',
      'md5sum',
      'shasum',
      'md5',
      'stat',
      'file',
      'test',
      '[',
      'du',
      'diff',
      'cmp',
      'true',
      'false',
      'sleep',
      'mkdir',
      'touch',
      'which',
      'type',
      'ssh-keygen',
      'exit',
      'return',
      'set_color',
      'jobs',
      'wait',
      'kill',
      'cksum',
    ],
    () => shellValue.nothing,
  ),
  jq: shellJq,
  sqlite3: readFirst,
  plutil: readAll,
  dd: convert,
  tee,
  read: readVariable,
  mapfile: readVariable,
  readarray: readVariable,
  mktemp: (_tracing, { span }) => shellValue.ofText(`/tmp/mktemp.${span.start}`),
  basename: (_tracing, { args }) => shellValue.map(args[0] ?? shellValue.unknown, shellPath.base),
  dirname: (_tracing, { args }) => shellValue.map(args[0] ?? shellValue.unknown, folderOf),
  pwd: () => shellValue.ofText('.'),
};

function named(names: readonly string[], program: ShellProgram): Record<string, ShellProgram> {
  return Object.fromEntries(names.map((name) => [name, program]));
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '.' : path.slice(0, at);
}

function readAll(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, none);
  const paths = call.name === 'tr' ? [] : rest;
  if (paths.length === 0) return keepText(call.stdin, call.name);
  return keepText(shellValue.join(...paths.map((path) => tracing.read(path, call))), call.name);
}

function keepText(value: ShellValue, program: string): ShellValue {
  if (program === 'rev')
    return shellValue.map(value, (text) => text.split('').toReversed().join(''));
  return program === 'cat' || value.origins.size === 0 ? value : shellValue.withText(value, '\0');
}

function readPart(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, heads);
  const value =
    rest.length === 0
      ? call.stdin
      : shellValue.join(...rest.map((path) => tracing.read(path, call)));
  if (call.name === 'cut') return shellSecrets.select(tracing, value, '.');
  return shellValue.withText(value, '\0');
}

function readFirst(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, new Set(['cmd', 'separator']));
  const [path] = rest;
  return path === undefined ? call.stdin : tracing.read(path, call);
}

function search(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, greps);
  if (options.some(({ name }) => /^(?:q|c|quiet|count|l|files-with-matches)$/.test(name)))
    return shellValue.nothing;
  const given = options.find(({ name }) => name === 'e' || name === 'regexp')?.value ?? null;
  const pattern = shellValue.first(given ?? rest[0] ?? shellValue.unknown);
  const paths = given === null ? rest.slice(1) : rest;
  const isInverted = options.some(({ name }) => name === 'v' || name === 'invert-match');
  const value =
    paths.length === 0
      ? call.stdin
      : shellValue.join(...paths.map((path) => tracing.read(path, call)));
  return shellSecrets.select(tracing, value, isInverted ? '.' : pattern);
}

/** The first operand is the program; what it picks by a name is one field. */
function transform(tracing: ShellTracing, call: ShellCall): ShellValue {
  const valued = new Set(call.name === 'sed' ? ['e', 'f'] : ['F', 'v', 'f', 'e', 'M']);
  const { options, rest } = readShellOptions(call.args, valued);
  const script = options.find(({ name }) => name === 'e')?.value ?? null;
  const program = shellValue.first(script ?? rest[0] ?? shellValue.unknown);
  const paths = script === null ? rest.slice(1) : rest;
  const value =
    paths.length === 0
      ? call.stdin
      : shellValue.join(...paths.map((path) => tracing.read(path, call)));
  const given = options.flatMap((option) => option.value ?? []);
  const isField =
    /\.\w|\[["']|\/\w{3,}|==|^s?\/?\^?\w{4,}=|\$\d/.test(program) &&
    !/^s[/|#,].*[/|#,]g?$/.test(program);
  const own = shellSecrets.select(tracing, value, isField ? program : '.');
  return { ...shellValue.join(own, ...given), texts: ['\0'] };
}

function print(_tracing: ShellTracing, call: ShellCall): ShellValue {
  const isPrintf = call.name === 'printf';
  const words = call.args.filter((arg) => isPrintf || !/^-[neE]{1,3}$/.test(shellValue.first(arg)));
  const hasEscapes = isPrintf || call.args.some((arg) => /^-n?e/.test(shellValue.first(arg)));
  const [format, ...values] = words;
  const isPlain =
    isPrintf && format !== undefined && /^%[sb](?:\\n)?$/.test(shellValue.first(format));
  const joined = shellValue.concat(isPlain ? values : words, ' ');
  return hasEscapes ? shellValue.map(joined, unescape) : joined;
}

const PLAIN: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

function unescape(text: string): string {
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{1,2})|0?([0-7]{3})|([ntr\\]))/g,
    (_whole, hex?: string, octal?: string, plain?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return PLAIN[plain ?? ''] ?? '';
    },
  );
}

/** Names, not contents; but what runs on each of them reads contents. */
function list(tracing: ShellTracing, call: ShellCall): ShellValue {
  const texts = call.args.map(shellValue.first);
  const folders =
    call.name === 'find'
      ? texts.slice(
          0,
          Math.max(
            1,
            texts.findIndex((text) => /^[-(!]/.test(text)),
          ),
        )
      : texts.filter((text) => !text.startsWith('-'));
  const folder = folders.find((text) => !/^[-(!]/.test(text)) ?? '.';
  const names = texts.flatMap((text, index) =>
    /^-i?(?:name|path)$/.test(texts[index - 1] ?? '') ? [text] : [],
  );
  const found = shellValue.ofText(
    ...(names.length === 0
      ? [`${folder}/*`]
      : names.slice(0, 6).map((name) => `${folder.replace(/\/$/, '')}/${name}`)),
  );
  const at = texts.findIndex((text) => /^-(?:exec|execdir|ok)$/.test(text));
  if (at < 0) return call.name === 'ls' ? shellValue.unknown : found;
  const rest = call.args.slice(at + 1);
  const end = rest.findIndex((arg) => /^(?:;|\\;|\+)$/.test(shellValue.first(arg)));
  const words = (end < 0 ? rest : rest.slice(0, end)).map((arg) =>
    shellValue.first(arg) === '{}' ? found : arg,
  );
  return tracing.runWords(words, { ...call, stdin: shellValue.nothing });
}

function convert(tracing: ShellTracing, call: ShellCall): ShellValue {
  let value = call.stdin;
  let to: ShellValue | null = null;
  for (const arg of call.args) {
    const text = shellValue.first(arg);
    if (text.startsWith('if='))
      value = tracing.read(
        shellValue.map(arg, (own) => own.slice(3)),
        call,
      );
    if (text.startsWith('of=')) to = shellValue.map(arg, (own) => own.slice(3));
  }
  if (to === null) return value;
  tracing.write(to, value, { span: call.span });
  return shellValue.nothing;
}

function tee(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, none);
  const isAppended = options.some(({ name }) => name === 'a' || name === 'append');
  for (const path of rest) tracing.write(path, call.stdin, { span: call.span, isAppended });
  return call.stdin;
}

/** `read -r LINE`, `mapfile -t LINES`. */
function readVariable(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, new Set(['p', 'd', 'n', 'N', 't', 'u', 'i', 'a']));
  const names = rest.map(shellValue.first).filter((name) => /^\w{1,64}$/.test(name));
  const value = shellValue.withText(
    call.stdin,
    shellValue.isLiteral(call.stdin) ? shellValue.first(call.stdin).trim() : '\0',
  );
  for (const name of names.length === 0 ? ['REPLY'] : names) tracing.variables.set(name, value);
  return shellValue.nothing;
}
