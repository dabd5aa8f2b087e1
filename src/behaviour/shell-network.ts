import { readShellOptions, type ShellOption } from './read-shell-options.ts';
import { shellPath } from './shell-path.ts';
import { shellSecrets } from './shell-secrets.ts';
import type {
  ShellCall,
  ShellFact,
  ShellProgram,
  ShellTracing,
  ShellValue,
} from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const options = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const CURL = options(
  'data data-raw data-binary data-urlencode data-ascii json form form-string upload-file header user user-agent referer cookie cookie-jar output output-dir request url proxy cert key cacert capath config netrc-file max-time connect-timeout retry retry-delay retry-max-time write-out range resolve interface oauth2-bearer dump-header limit-rate unix-socket proxy-user aws-sigv4 variable d F T H u A e b c o X x E K m w r C D z y Y P Q t',
);
const WGET = options(
  'output-document post-data post-file body-data body-file method header user password user-agent referer tries timeout wait directory-prefix output-file input-file load-cookies save-cookies O o a t T P i U e',
);
const SCP = options(
  'i P o F l c S J e rsh exclude include exclude-from files-from password-file port bwlimit',
);
const NC = options('p w s X x i q e c I O P T m g G');

/** Programs that talk to other machines. */
export const shellNetwork: Readonly<Record<string, ShellProgram>> = {
  curl,
  wget,
  nc: socket,
  ncat: socket,
  netcat: socket,
  telnet: socket,
  socat,
  websocat: socket,
  scp: copyRemote,
  rsync: copyRemote,
  sftp: copyRemote,
  ssh,
  http: httpie,
  https: httpie,
  xh: httpie,
  ftp: socket,
  lftp: socket,
  tftp: socket,
  dig: lookUp,
  nslookup: lookUp,
  host: lookUp,
  ping: lookUp,
  drill: lookUp,
  mail,
  mailx: mail,
  mutt: mail,
  sendmail: mail,
  aria2c: (tracing, call) => fetch(tracing, call, call.args.slice(-1)),
  lynx: (tracing, call) => fetch(tracing, call, call.args.slice(-1)),
  mosquitto_pub: (tracing, call) => {
    const to = shellValue.concat(call.args, ' ');
    return send(tracing, call, { to, data: [call.stdin, ...call.args] });
  },
};

type Sending = {
  readonly to: ShellValue;
  readonly data: readonly ShellValue[];
  /** What only tells the service who asks. */
  readonly proof?: readonly ShellValue[];
  readonly isPost?: boolean;
};

function send(tracing: ShellTracing, call: ShellCall, sending: Sending): ShellValue {
  const { to, data, proof = [], isPost = true } = sending;
  const carried = (value: ShellValue, isProof: boolean): ShellFact[] =>
    shellSecrets.carried(tracing, { value, to, isProof });
  const inputs = [
    ...data.flatMap((value) => carried(value, false)),
    ...[to, ...proof].flatMap((value) => carried(value, true)),
  ];
  const kind = isPost ? 'net-post' : 'net-get';
  return shellValue.ofFacts(
    tracing.add({ kind, span: call.span, operand: to, inputs, traits: traitsOf(inputs) }),
  );
}

function traitsOf(inputs: readonly ShellFact[]): readonly 'encoded'[] {
  return inputs.some(({ kind }) => kind === 'encode') ? ['encoded'] : [];
}

function fetch(tracing: ShellTracing, call: ShellCall, urls: readonly ShellValue[]): ShellValue {
  return send(tracing, call, { to: shellValue.join(...urls), data: [], isPost: false });
}

function curl(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options: given, rest } = readShellOptions(call.args, CURL);
  const urls = [...rest, ...valuesOf(given, /^url$/)];
  const data = given.flatMap((option) => curlData(tracing, call, option));
  const proof = valuesOf(
    given,
    /^(?:header|user|oauth2-bearer|cookie|H|u|b|A|user-agent|e|referer)$/,
  );
  const method = shellValue.first(valuesOf(given, /^(?:X|request)$/)[0] ?? shellValue.unknown);
  const isPost = data.length > 0 || /^(?:POST|PUT|PATCH)$/i.test(method);
  const to = shellValue.join(...(urls.length === 0 ? [shellValue.unknown] : urls));
  const answer = send(tracing, call, { to, data, proof, isPost });
  return save(tracing, call, answer, {
    named: valuesOf(given, /^(?:o|output)$/),
    isByUrl: given.some(({ name }) => name === 'O' || name === 'remote-name'),
    to,
  });
}

/** `@file`, `@-`, `name=@file;type=x`, plain text. */
function curlData(tracing: ShellTracing, call: ShellCall, option: ShellOption): ShellValue[] {
  const { name, value } = option;
  if (value === null || !/^(?:data|json|form|upload-file|[dFT]$)/.test(name)) return [];
  if (/^(?:T|upload-file)$/.test(name)) return [tracing.read(value, call)];
  if (name === 'form-string' || name === 'data-raw') return [value];
  const isForm = /^(?:F|form)$/.test(name);
  const file = isForm ? /^[^=\0]{0,100}=[@<]([^;]{1,400})/ : /^(?:[\w.-]{0,60})@(.{1,400})/s;
  const paths = value.texts.flatMap((text) => file.exec(text)?.[1] ?? []);
  if (paths.length === 0) return [value];
  return [tracing.read({ origins: value.origins, texts: paths.map(unquote) }, call)];
}

function unquote(text: string): string {
  return text.replaceAll(/^["']|["']$/g, '');
}

function wget(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options: given, rest } = readShellOptions(call.args, WGET);
  const bodies = valuesOf(given, /^(?:post|body)-data$/);
  const files = valuesOf(given, /^(?:post|body)-file$/).map((path) => tracing.read(path, call));
  const data = [...bodies, ...files];
  const proof = valuesOf(given, /^(?:header|user|password|user-agent|U|referer)$/);
  const to = shellValue.join(...(rest.length === 0 ? [shellValue.unknown] : rest));
  const answer = send(tracing, call, { to, data, proof, isPost: data.length > 0 });
  const named = valuesOf(given, /^(?:O|output-document)$/);
  return save(tracing, call, answer, { named, isByUrl: named.length === 0, to });
}

/** Writes the answer where it is kept; what is printed is left. */
function save(
  tracing: ShellTracing,
  call: ShellCall,
  answer: ShellValue,
  where: {
    readonly named: readonly ShellValue[];
    readonly isByUrl: boolean;
    readonly to: ShellValue;
  },
): ShellValue {
  const [named] = where.named;
  if (named !== undefined) {
    if (/^(?:-|\/dev\/stdout)$/.test(shellValue.first(named))) return answer;
    tracing.write(named, answer, { span: call.span });
    return shellValue.nothing;
  }
  if (!where.isByUrl) return answer;
  const name = shellPath.base(shellValue.first(where.to).replace(/[?#].*$/s, ''));
  if (/^[\w.-]{1,100}$/.test(name))
    tracing.write(shellValue.ofText(name), answer, { span: call.span });
  return shellValue.nothing;
}

function socket(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options: given, rest } = readShellOptions(call.args, NC);
  if (given.some(({ name }) => name === 'l' || name === 'listen')) {
    const operand = shellValue.concat(rest, ':');
    return shellValue.ofFacts(
      tracing.add({ kind: 'net-listen', span: call.span, operand, inputs: call.stdin.origins }),
    );
  }
  const isProbe = given.some(({ name }) => name === 'z');
  if (rest.length === 0 || isProbe) return shellValue.nothing;
  const to = shellValue.concat(rest.slice(0, 2), ':');
  return send(tracing, call, { to, data: [call.stdin], isPost: call.stdin.origins.size > 0 });
}

/** `socat - TCP:host:port`, `socat FILE:path TCP:host:port`. */
function socat(tracing: ShellTracing, call: ShellCall): ShellValue {
  const ends = call.args.filter((arg) => !shellValue.first(arg).startsWith('-'));
  const remote = ends.filter((arg) =>
    /^(?:tcp|udp|openssl|ssl)\d?(?:-connect)?:/i.test(shellValue.first(arg)),
  );
  if (remote.length === 0) return shellValue.nothing;
  const files = ends
    .filter((arg) => /^(?:file|open|gopen):/i.test(shellValue.first(arg)))
    .map((arg) =>
      tracing.read(
        shellValue.map(arg, (text) => text.replace(/^\w+:/, '').replace(/,.*$/, '')),
        call,
      ),
    );
  const to = shellValue.map(shellValue.join(...remote), (text) => text.replace(/^[\w-]+:/, ''));
  return send(tracing, call, { to, data: [call.stdin, ...files] });
}

const REMOTE = /^(?:[\w.\0-]{1,64}@)?[\w.\0-]{1,253}::?|^(?:rsync|sftp|ssh):\/\//;

/** `scp files host:path`, `rsync -a folder host::module`, and the way back. */
function copyRemote(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, SCP);
  const target = rest.at(-1);
  const sources = rest.slice(0, -1);
  if (target === undefined) return shellValue.nothing;
  const isUpload = REMOTE.test(shellValue.first(target));
  if (isUpload) {
    const data = sources.map((path) => tracing.read(path, call));
    send(tracing, call, { to: target, data });
    return shellValue.nothing;
  }
  const from = sources.filter((source) => REMOTE.test(shellValue.first(source)));
  if (from.length > 0) {
    tracing.write(target, fetch(tracing, call, from), { span: call.span });
    return shellValue.nothing;
  }
  for (const source of sources)
    tracing.write(target, tracing.read(source, call), { span: call.span });
  return shellValue.nothing;
}

function ssh(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { rest } = readShellOptions(call.args, options('i p o F l c J L R D b e m w E I Q S W'));
  const [to, ...command] = rest;
  if (to === undefined) return shellValue.nothing;
  const data = [...command, call.stdin];
  return send(tracing, call, { to, data, isPost: data.some(({ origins }) => origins.size > 0) });
}

/** `http POST host/path name=value body@file < file`. */
function httpie(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options: given, rest } = readShellOptions(
    call.args,
    options('a auth o output session timeout proxy'),
  );
  const words = rest.filter(
    (arg) => !/^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(shellValue.first(arg)),
  );
  const [to = shellValue.unknown, ...items] = words;
  const files = items.flatMap((item) => {
    const path = /^[\w.-]{0,60}(?:@|=@|:=@)(.{1,300})/.exec(shellValue.first(item))?.[1];
    return path === undefined ? [] : [tracing.read(shellValue.withText(item, path), call)];
  });
  const proof = [...valuesOf(given, /^(?:a|auth)$/), ...items.filter(isHeader)];
  const data = [...items.filter((item) => !isHeader(item)), ...files, call.stdin];
  const isPost = data.some(
    ({ texts, origins }) => origins.size > 0 || /[^=]=[^=]/.test(texts[0] ?? ''),
  );
  return send(tracing, call, { to, data, proof, isPost });
}

function isHeader(item: ShellValue): boolean {
  return /^[\w-]{1,60}:(?!=)/.test(shellValue.first(item));
}

/** A name server learns every name that is asked for. */
function lookUp(tracing: ShellTracing, call: ShellCall): ShellValue {
  const named = call.args.filter(
    ({ origins, texts }) => origins.size > 0 && /\./.test(texts[0] ?? ''),
  );
  const [to] = named;
  if (to === undefined) return shellValue.nothing;
  const inputs = named.flatMap((value) =>
    shellSecrets.carried(tracing, { value, to, isProof: false }),
  );
  return shellValue.ofFacts(
    tracing.add({ kind: 'dns', span: call.span, operand: to, inputs, traits: traitsOf(inputs) }),
  );
}

function mail(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options: given, rest } = readShellOptions(call.args, options('s a A r c b S q i'));
  const files = valuesOf(given, /^[aA]$/).map((path) => tracing.read(path, call));
  const texts = valuesOf(given, /^s$/);
  const inputs = [call.stdin, ...files, ...texts].flatMap(({ origins }) => [...origins]);
  const to = shellValue.concat(rest, ' ');
  return shellValue.ofFacts(
    tracing.add({ kind: 'msg-send', span: call.span, operand: to, inputs }),
  );
}

function valuesOf(given: readonly ShellOption[], name: RegExp): ShellValue[] {
  return given.flatMap((option) =>
    option.value !== null && name.test(option.name) ? [option.value] : [],
  );
}
