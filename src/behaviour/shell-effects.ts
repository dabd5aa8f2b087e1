import { readShellOptions } from './read-shell-options.ts';
import { shellPath } from './shell-path.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const none: ReadonlySet<string> = new Set();

/** Programs that change files, schedules, permissions and safeguards. */
export const shellEffects: Readonly<Record<string, ShellProgram>> = {
  rm: remove,
  shred: remove,
  rmdir: remove,
  unlink: remove,
  cp: copy,
  mv: copy,
  install: copy,
  ln: copy,
  ditto: copy,
  cd: changeFolder,
  pushd: changeFolder,
  chmod: changePermission,
  chown: changePermission,
  setfacl: changePermission,
  xattr: changePermission,
  crontab,
  at: schedule,
  batch: schedule,
  'systemd-run': schedule,
  systemctl: service,
  launchctl: service,
  service,
  'update-rc.d': service,
  alias,
  unalias: (tracing, { args }) => {
    for (const arg of args) tracing.aliases.delete(shellValue.first(arg));
    return shellValue.nothing;
  },
  unset: (tracing, { args }) => {
    for (const arg of args) tracing.variables.delete(shellValue.first(arg));
    return shellValue.nothing;
  },
  ...disabling(),
  ...installing(),
  ...agents(),
};

function operands(args: readonly ShellValue[]): readonly ShellValue[] {
  return readShellOptions(args, none).rest;
}

function remove(tracing: ShellTracing, call: ShellCall): ShellValue {
  for (const path of operands(call.args).slice(0, 16)) {
    const operand = shellValue.map(path, (text) => shellPath.resolve(text, tracing.folder));
    tracing.add({ kind: 'delete', span: call.span, operand });
    if (shellValue.isLiteral(operand)) tracing.files.delete(shellValue.first(operand));
  }
  return shellValue.nothing;
}

/** A copy is a file of its own; into a folder it keeps its name. */
function copy(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, new Set(['t', 'm', 'o', 'g', 'S']));
  const into = options.find(({ name }) => name === 't')?.value ?? null;
  const target = into ?? rest.at(-1);
  const sources = into === null ? rest.slice(0, -1) : rest;
  if (target === undefined || sources.length === 0) return shellValue.nothing;
  const folder = shellValue.first(target);
  for (const source of sources.slice(0, 16)) {
    const content = call.name === 'ln' ? linked(tracing, source, call) : tracing.read(source, call);
    const name = shellPath.base(shellValue.first(source));
    const isFolder = folder.endsWith('/') || into !== null || sources.length > 1;
    const path = isFolder
      ? shellValue.map(target, (text) => `${text.replace(/\/$/, '')}/${name}`)
      : target;
    tracing.write(path, content, { span: call.span });
  }
  return shellValue.nothing;
}

/** A link reads nothing itself; what was written there is seen through it. */
function linked(tracing: ShellTracing, source: ShellValue, call: ShellCall): ShellValue {
  tracing.add({ kind: 'link-file', span: call.span, operand: source });
  return tracing.knownContent(source) ?? shellValue.nothing;
}

function changeFolder(tracing: ShellTracing, call: ShellCall): ShellValue {
  const [path] = operands(call.args);
  const text = path === undefined ? '~' : shellValue.first(path);
  if (text !== '-')
    tracing.folder = text.includes('\0') ? '' : shellPath.resolve(text, tracing.folder);
  if (tracing.folder === '.') tracing.folder = '';
  return shellValue.nothing;
}

function changePermission(tracing: ShellTracing, call: ShellCall): ShellValue {
  const isQuarantine =
    call.name === 'xattr' && call.args.some((arg) => /quarantine|^-c/.test(shellValue.first(arg)));
  const kind = isQuarantine ? 'disable-control' : 'change-permission';
  const operand = shellValue.concat(call.args, ' ');
  if (call.args.length > 0) tracing.add({ kind, span: call.span, operand });
  return shellValue.nothing;
}

function crontab(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, new Set(['u']));
  if (options.some(({ name }) => name === 'l')) return shellValue.nothing;
  if (options.some(({ name }) => name === 'r' || name === 'e')) return shellValue.nothing;
  const [path] = rest;
  const value = path === undefined ? call.stdin : tracing.read(path, call);
  tracing.add({
    kind: 'write-os-persist',
    span: call.span,
    operand: 'crontab',
    inputs: value.origins,
  });
  tracing.add({ kind: 'schedule', span: call.span, operand: value });
  return shellValue.nothing;
}

function schedule(tracing: ShellTracing, call: ShellCall): ShellValue {
  const operand = shellValue.concat([...call.args, call.stdin], ' ');
  tracing.add({ kind: 'schedule', span: call.span, operand, inputs: call.stdin.origins });
  return shellValue.nothing;
}

function service(tracing: ShellTracing, call: ShellCall): ShellValue {
  const text = shellValue.first(shellValue.concat(call.args, ' '));
  if (
    /\b(?:stop|disable|mask|unload|bootout)\b.{0,60}\b(?:firewall|ufw|auditd|apparmor|defend|clamav|falcon|sentinel|crowdstrike|osquery|rsyslog)/i.test(
      text,
    )
  )
    tracing.add({ kind: 'disable-control', span: call.span, operand: text });
  if (/\b(?:enable|load|bootstrap|defaults|submit)\b/.test(text))
    tracing.add({ kind: 'write-os-persist', span: call.span, operand: `${call.name} ${text}` });
  return shellValue.nothing;
}

function alias(tracing: ShellTracing, call: ShellCall): ShellValue {
  for (const arg of call.args) {
    const match = /^([\w.-]{1,64})=(.{1,400})$/s.exec(shellValue.first(arg));
    if (match?.[1] !== undefined && match[2] !== undefined && tracing.aliases.size < 100)
      tracing.aliases.set(match[1], match[2]);
  }
  return shellValue.nothing;
}

/** Words after which a program switches a safeguard off. */
function disabling(): Record<string, ShellProgram> {
  const table: readonly (readonly [string, RegExp])[] = [
    ['setenforce', /^(?:0|permissive)/i],
    ['spctl', /--(?:master|global)-disable/],
    ['csrutil', /^disable/],
    ['ufw', /^disable/],
    ['iptables', /(?:^| )-(?:F|P \w+ ACCEPT)/],
    ['nft', /^flush/],
    ['auditctl', /-e 0|-D/],
    ['tmutil', /^disable/],
    ['fdesetup', /^disable/],
  ];
  return Object.fromEntries(
    table.map(([name, words]): [string, ShellProgram] => [
      name,
      (tracing, call) => {
        const operand = shellValue.concat(call.args, ' ');
        if (words.test(shellValue.first(operand)))
          tracing.add({
            kind: 'disable-control',
            span: call.span,
            operand: `${name} ${shellValue.first(operand)}`,
          });
        return shellValue.nothing;
      },
    ]),
  );
}

function installing(): Record<string, ShellProgram> {
  const names = [
    'npm',
    'pnpm',
    'yarn',
    'pip',
    'pip3',
    'pipx',
    'brew',
    'apt',
    'apt-get',
    'dnf',
    'yum',
    'apk',
    'gem',
    'cargo',
    'go',
    'snap',
    'conda',
    'choco',
    'winget',
  ];
  return Object.fromEntries(names.map((name) => [name, installPackage]));
}

function installPackage(tracing: ShellTracing, call: ShellCall): ShellValue {
  const [verb, ...args] = operands(call.args);
  if (verb === undefined || !/^(?:i|install|add|in|get)$/.test(shellValue.first(verb)))
    return shellValue.nothing;
  for (const operand of args.slice(0, 16))
    tracing.add({ kind: 'install-package', span: call.span, operand });
  return shellValue.nothing;
}

function agents(): Record<string, ShellProgram> {
  return Object.fromEntries(
    ['claude', 'codex', 'gemini', 'opencode', 'aider', 'cursor-agent'].map((name) => [name, spawn]),
  );
}

function spawn(tracing: ShellTracing, call: ShellCall): ShellValue {
  const operand = `${call.name} ${shellValue.first(shellValue.concat(call.args, ' '))}`;
  const inputs = [...call.args, call.stdin].flatMap(({ origins }) => [...origins]);
  return shellValue.ofFacts(tracing.add({ kind: 'spawn-agent', span: call.span, operand, inputs }));
}
