import type { FactKind } from './fact.ts';
import { readShellOptions } from './read-shell-options.ts';
import type {
  SecretManner,
  ShellCall,
  ShellProgram,
  ShellTracing,
  ShellValue,
} from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const none: ReadonlySet<string> = new Set();

/** Programs whose output is a secret, the environment, or something about the person or the machine. */
export const shellProviders: Readonly<Record<string, ShellProgram>> = {
  env: environment,
  printenv: environment,
  export: environment,
  declare: environment,
  typeset: environment,
  set: environment,
  compgen: environment,
  security: keychain,
  gh: issued(/^auth token|^auth status .*-t/),
  glab: issued(/^auth token|^config get token/),
  aws: issued(
    /^configure (?:get|export-credentials)|^sts get-session-token|^secretsmanager get-secret|^ssm get-parameter/,
  ),
  gcloud: issued(
    /^auth (?:application-default )?print-(?:access|identity)-token|^secrets versions access/,
  ),
  az: issued(/^account get-access-token|^keyvault secret show/),
  vault: issued(/^(?:kv get|read|print token|token lookup)/),
  op: issued(/^(?:read|item get|get)/),
  bw: issued(/^(?:get|list|export)/),
  pass: issued(/^(?:show )?[\w./-]+$/),
  'secret-tool': issued(/^(?:lookup|search)/),
  doppler: issued(/^secrets/),
  heroku: issued(/^(?:config|auth:token)/),
  kubectl: issued(/^get secrets?\b/),
  kwallet: issued(/./),
  pbpaste: record('read-comm', 'clipboard'),
  xclip: clipboard,
  xsel: clipboard,
  'wl-paste': record('read-comm', 'clipboard'),
  history: record('read-comm', 'shell history'),
  fc: record('read-comm', 'shell history'),
  screencapture: capture,
  scrot: capture,
  'gnome-screenshot': capture,
  whoami: record('read-identity', 'user'),
  id: record('read-identity', 'user'),
  hostname: record('read-identity', 'host'),
  uname: record('read-system', 'system'),
  ifconfig: record('read-system', 'network'),
  ip: record('read-system', 'network'),
  ps: record('read-system', 'processes'),
  netstat: record('read-system', 'network'),
  lsof: record('read-system', 'files'),
  system_profiler: record('read-system', 'system'),
  sw_vers: record('read-system', 'system'),
  lscpu: record('read-system', 'system'),
  last: record('read-system', 'logins'),
  date: record('read-clock', null),
};

function give(
  tracing: ShellTracing,
  call: ShellCall,
  fact: {
    readonly kind: FactKind;
    readonly operand: string | null;
    readonly manner?: SecretManner;
  },
): ShellValue {
  const made = tracing.add({ kind: fact.kind, span: call.span, operand: fact.operand });
  if (fact.manner !== undefined) tracing.manners.set(made, fact.manner);
  return shellValue.ofFacts(made);
}

function record(kind: FactKind, operand: string | null): ShellProgram {
  return (tracing, call) => give(tracing, call, { kind, operand });
}

/** `env`, `printenv`, `export -p`, `set`; one name is one setting. */
function environment(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(call.args, none);
  const [first] = rest;
  const isPrinting = options.some(({ name }) => /^[pvex]$/.test(name));
  const { name } = call;
  if (name === 'printenv' && first !== undefined) {
    const variable = shellValue.first(first);
    return /^\w{1,64}$/.test(variable) ? tracing.variable(variable, call.span) : shellValue.unknown;
  }
  if (rest.length > 0 && name !== 'env') return shellValue.nothing;
  if (name === 'set' && call.args.length > 0) return shellValue.nothing;
  if (/^(?:export|declare|typeset|compgen)$/.test(name) && !isPrinting) return shellValue.nothing;
  const fact = tracing.add({ kind: 'read-env', span: call.span, traits: ['whole-environment'] });
  return shellValue.ofFacts(fact);
}

function keychain(tracing: ShellTracing, call: ShellCall): ShellValue {
  const text = shellValue.first(shellValue.concat(call.args, ' '));
  if (/^(?:dump-keychain|export|find-certificate)/.test(text))
    return give(tracing, call, { kind: 'read-secret', operand: 'keychain' });
  if (!/^find-(?:generic|internet)-password/.test(text)) return shellValue.nothing;
  const isShown = /\s-[a-z]*[wg]/.test(text);
  const operand = `keychain ${text.slice(0, 200)}`;
  return isShown
    ? give(tracing, call, { kind: 'read-secret', operand, manner: 'issued' })
    : shellValue.nothing;
}

/** Tools that exist to hand out one key; other uses of them are none of this. */
function issued(verb: RegExp): ShellProgram {
  return (tracing, call) => {
    const text = shellValue.first(shellValue.concat(call.args, ' '));
    if (!verb.test(text)) return shellValue.nothing;
    const operand = `${call.name} ${text.slice(0, 200)}`;
    return give(tracing, call, { kind: 'read-secret', operand, manner: 'issued' });
  };
}

function clipboard(tracing: ShellTracing, call: ShellCall): ShellValue {
  const isRead = call.args.some((arg) => /^-(?:o|b?o|-output)$/.test(shellValue.first(arg)));
  return isRead
    ? give(tracing, call, { kind: 'read-comm', operand: 'clipboard' })
    : shellValue.nothing;
}

function capture(tracing: ShellTracing, call: ShellCall): ShellValue {
  const value = give(tracing, call, { kind: 'read-comm', operand: 'screen' });
  const path = call.args.at(-1);
  if (path !== undefined && !shellValue.first(path).startsWith('-'))
    tracing.write(path, value, { span: call.span });
  return shellValue.nothing;
}
