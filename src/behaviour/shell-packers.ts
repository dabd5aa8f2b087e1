import { readShellOptions } from './read-shell-options.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const TAR: ReadonlySet<string> = new Set([
  'f',
  'file',
  'C',
  'directory',
  'exclude',
  'T',
  'X',
  'I',
  'transform',
  'one-top-level',
  'strip-components',
]);
const ENCODE: ReadonlySet<string> = new Set([
  'w',
  'wrap',
  'i',
  'o',
  'input',
  'output',
  'l',
  's',
  'c',
  'g',
  'S',
]);
const OPENSSL: ReadonlySet<string> = new Set([
  'in',
  'out',
  'k',
  'K',
  'iv',
  'pass',
  'S',
  'md',
  'inkey',
  'iter',
  'pubin',
  'recip',
  'connect',
]);
const GPG: ReadonlySet<string> = new Set([
  'o',
  'output',
  'r',
  'recipient',
  'passphrase',
  'passphrase-fd',
  'u',
  'pinentry-mode',
  'homedir',
  'c',
]);

/** Programs that pack, encode or encrypt, and undo it. */
export const shellPackers: Readonly<Record<string, ShellProgram>> = {
  tar,
  bsdtar: tar,
  zip,
  '7z': zip,
  '7za': zip,
  rar: zip,
  unzip,
  base64: encode,
  base32: encode,
  basenc: encode,
  xxd: encode,
  od: encode,
  hexdump: encode,
  uuencode: encode,
  gzip: compress,
  bzip2: compress,
  xz: compress,
  zstd: compress,
  gunzip: compress,
  openssl,
  gpg,
  gpg2: gpg,
  age: gpg,
};

type Packing = {
  readonly value: ShellValue;
  readonly isUndone: boolean;
  readonly operand?: string;
};

function pack(tracing: ShellTracing, call: ShellCall, packing: Packing): ShellValue {
  const { value, isUndone, operand } = packing;
  const fact = tracing.add({
    kind: isUndone ? 'decrypt-unpack' : 'encode',
    span: call.span,
    operand: operand ?? call.name,
    inputs: value.origins,
  });
  return { origins: new Set([fact]), texts: ['\0'] };
}

/** `tar czf - folder`, `tar -xzf file -C folder`; the dash before the letters may be missing. */
function tar(tracing: ShellTracing, call: ShellCall): ShellValue {
  const [first, ...others] = call.args;
  const letters = first === undefined ? '' : shellValue.first(first);
  const args =
    first !== undefined && /^[a-zA-Z]{1,10}$/.test(letters)
      ? [shellValue.withText(first, `-${letters}`), ...others]
      : call.args;
  const { options, rest } = readShellOptions(args, TAR);
  const has = (name: RegExp): boolean => options.some((option) => name.test(option.name));
  const file = options.find(({ name }) => name === 'f' || name === 'file')?.value ?? null;
  const folder = options.find(({ name }) => name === 'C' || name === 'directory')?.value ?? null;
  if (has(/^(?:x|extract|get)$/)) return unpack(tracing, call, { file, folder });
  if (!has(/^(?:c|create|r|append|u|update)$/)) return shellValue.nothing;
  const base = folder === null ? '' : `${shellValue.first(folder)}/`;
  const paths = rest.map((path) =>
    shellValue.map(path, (text) => (/^[/~]/.test(text) ? text : base + text)),
  );
  const list = options.find(({ name }) => name === 'T')?.value ?? null;
  const listed =
    list === null ? [] : [shellValue.first(list) === '-' ? call.stdin : tracing.read(list, call)];
  return store(tracing, call, { paths: [...paths, ...listed], file });
}

function store(
  tracing: ShellTracing,
  call: ShellCall,
  input: { readonly paths: readonly ShellValue[]; readonly file: ShellValue | null },
): ShellValue {
  const value = shellValue.join(...input.paths.map((path) => tracing.read(path, call)));
  const packed = pack(tracing, call, { value, isUndone: false, operand: 'archive' });
  if (input.file === null || shellValue.first(input.file) === '-') return packed;
  tracing.write(input.file, packed, { span: call.span });
  return shellValue.nothing;
}

function unpack(
  tracing: ShellTracing,
  call: ShellCall,
  input: { readonly file: ShellValue | null; readonly folder: ShellValue | null },
): ShellValue {
  const { file, folder } = input;
  const isStdin = file === null || shellValue.first(file) === '-';
  const value = isStdin ? call.stdin : tracing.read(file, call);
  tracing.add({
    kind: 'extract-archive',
    span: call.span,
    operand: folder ?? '.',
    inputs: value.origins,
  });
  const target = folder === null ? '*' : `${shellValue.first(folder).replace(/\/$/, '')}/*`;
  const content = shellValue.withText(value, '\0');
  if (value.origins.size > 0)
    tracing.write(shellValue.ofText(target), content, { span: call.span });
  return shellValue.nothing;
}

/** `zip -r out.zip paths`, `7z a out.7z paths`. */
function zip(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, new Set(['P', 'x', 'i', 'b', 't', 's']));
  const isSeven = call.name !== 'zip';
  const [verb] = rest;
  if (isSeven && verb !== undefined && /^[xe]$/.test(shellValue.first(verb)))
    return unpack(tracing, call, { file: rest[1] ?? null, folder: null });
  const [file, ...paths] = isSeven ? rest.slice(1) : rest;
  if (file === undefined) return shellValue.nothing;
  const isNamed = /\.\w{2,4}$/.test(shellValue.first(file)) || shellValue.first(file) === '-';
  const named = isNamed ? file : shellValue.map(file, (text) => `${text}.zip`);
  return store(tracing, call, { paths, file: named });
}

function unzip(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, new Set(['d', 'P', 'x']));
  const folder = options.find(({ name }) => name === 'd')?.value ?? null;
  return unpack(tracing, call, { file: rest[0] ?? null, folder });
}

function encode(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, ENCODE);
  const isUndone = options.some(({ name }) => /^(?:d|D|di|decode|r)$/.test(name));
  const given = options.find(({ name }) => name === 'i' || name === 'input')?.value ?? null;
  const path = given ?? rest[0] ?? null;
  const value = path === null ? call.stdin : tracing.read(path, call);
  if (!isUndone) return pack(tracing, call, { value, isUndone });
  const packed = pack(tracing, call, { value, isUndone });
  return shellValue.withText(
    packed,
    call.name === 'base64' ? plain(shellValue.first(value)) : '\0',
  );
}

/** The text behind base64, where it is one. */
function plain(text: string): string {
  const compact = text.replaceAll(/\s/g, '');
  if (compact.length < 8 || compact.length > 20_000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact))
    return '\0';
  const decoded = Buffer.from(compact, 'base64').toString('utf8');
  // oxlint-disable-next-line no-control-regex -- anything but text would not be a script
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(decoded) ? '\0' : decoded;
}

function compress(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, new Set(['S', 'T', 'o']));
  const isUndone =
    call.name === 'gunzip' || options.some(({ name }) => /^(?:d|decompress)$/.test(name));
  const isPrinted = rest.length === 0 || options.some(({ name }) => /^(?:c|stdout)$/.test(name));
  const value =
    rest.length === 0
      ? call.stdin
      : shellValue.join(...rest.map((path) => tracing.read(path, call)));
  const packed = pack(tracing, call, { value, isUndone });
  if (isPrinted) return packed;
  const [path] = rest;
  const suffix = { gzip: '.gz', bzip2: '.bz2', xz: '.xz', zstd: '.zst' }[call.name] ?? '';
  if (path !== undefined)
    tracing.write(
      shellValue.map(path, (text) => (isUndone ? text.replace(/\.\w{2,3}$/, '') : text + suffix)),
      packed,
      { span: call.span },
    );
  return shellValue.nothing;
}

/** `openssl enc -aes-256-cbc -in a -out b`, `openssl base64 -d`, `openssl s_client -connect host:port`. */
function openssl(tracing: ShellTracing, call: ShellCall): ShellValue {
  const [verb, ...args] = call.args;
  const { options } = readShellOptions(args, OPENSSL);
  const valueOf = (name: string): ShellValue | null =>
    options.find((option) => option.name === name)?.value ?? null;
  const word = verb === undefined ? '' : shellValue.first(verb);
  if (word === 's_client')
    return tracing.runWords(
      [shellValue.ofText('telnet'), valueOf('connect') ?? shellValue.unknown],
      call,
    );
  if (!/^(?:enc|base64|aes|des|rsautl|pkeyutl|smime|cms|zlib|chacha)/.test(word))
    return shellValue.nothing;
  const input = valueOf('in');
  const value = input === null ? call.stdin : tracing.read(input, call);
  const isUndone =
    options.some(({ name }) => name === 'd' || name === 'decrypt') ||
    args.some((arg) => shellValue.first(arg) === '-d');
  return deliver(tracing, call, pack(tracing, call, { value, isUndone }), valueOf('out'));
}

function gpg(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, GPG);
  const has = (pattern: RegExp): boolean => options.some(({ name }) => pattern.test(name));
  const to = options.find(({ name }) => name === 'o' || name === 'output')?.value ?? null;
  if (has(/^export-secret/)) {
    const fact = tracing.add({ kind: 'read-secret', span: call.span, operand: 'gpg secret keys' });
    return deliver(tracing, call, shellValue.ofFacts(fact), to);
  }
  if (has(/^(?:import|verify|list|recv|keyserver|export|gen|edit|dearmor|fingerprint|K|k)/))
    return has(/^dearmor$/) ? deliver(tracing, call, call.stdin, to) : shellValue.nothing;
  const [path] = rest;
  const symmetric = options.find(({ name }) => name === 'c')?.value ?? null;
  const input = path ?? symmetric;
  const value = input === null ? call.stdin : tracing.read(input, call);
  return deliver(
    tracing,
    call,
    pack(tracing, call, { value, isUndone: has(/^d(?:ecrypt)?$/) }),
    to,
  );
}

function deliver(
  tracing: ShellTracing,
  call: ShellCall,
  value: ShellValue,
  to: ShellValue | null,
): ShellValue {
  if (to === null || shellValue.first(to) === '-') return value;
  tracing.write(to, value, { span: call.span });
  return shellValue.nothing;
}
