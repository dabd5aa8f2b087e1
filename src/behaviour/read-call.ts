import { agentConfigPath } from './agent-config-path.ts';
import type { CallMeaning } from './call-meaning.ts';
import type { FactKind, Trait } from './fact.ts';
import { persistencePath } from './persistence-path.ts';
import type { Argument, Expression } from './program.ts';
import { secretPath } from './secret-path.ts';

type Call = Extract<Expression, { type: 'call' }>;

/** The argument a meaning names as its operand; the receiver where it names none. */
function operandOf(call: Call, meaning: CallMeaning): Expression | null {
  const names = meaning.operandNames ?? [];
  const named = call.arguments.find(({ name }) => name !== null && names.includes(name));
  if (named !== undefined) return named.value;
  if (meaning.operand === null) return call.receiver;
  // the last one is the code, those before it are names of parameters
  if (/(?:^|\.)(?:Async|Generator)?Function$/.test(call.callee))
    return call.arguments.at(-1)?.value ?? null;
  return call.arguments.filter(({ name }) => name === null)[meaning.operand]?.value ?? null;
}

/** The kind a call really has, given the texts of its operand and its other arguments. */
function refineKind(call: Call, meaning: CallMeaning, texts: readonly string[]): FactKind {
  switch (meaning.kind) {
    case 'read-file':
      if (opensForWriting(call)) return refineWrite(texts);
      if (texts.some((text) => PROBE.test(text))) return 'probe-analysis';
      if (texts.some(isSecretPath)) return 'read-secret';
      return texts.some((text) => agentConfigPath.test(text)) ? 'read-agent-config' : 'read-file';
    case 'write-file':
      return refineWrite(texts);
    case 'net-get':
      return sendsBody(call) ? 'net-post' : 'net-get';
    case 'net-post':
      return isGet(call) ? 'net-get' : 'net-post';
    case 'exec-local':
      return texts.some((text) => CAPTURES.test(text)) ? 'read-comm' : 'exec-local';
    default:
      return meaning.kind;
  }
}

/** Commands that print what the person copied, typed or shows on the screen. */
const CAPTURES =
  /^(?:\S{0,40}\/)?(?:pbpaste|wl-paste|xclip(?=[^|;]*\s-o\b)|xsel(?=[^|;]*\s-(?:o|b|-output)\b)|screencapture|scrot|grim|import -window root|arecord|parecord)\b|Get-Clipboard\b/;

const PROBE =
  /^\/proc\/(?:self|\d+)\/status$|\/dmi\/id\/(?:product_name|sys_vendor|bios_vendor|board_vendor)$|^\/proc\/(?:xen|vz)|\/sys\/hypervisor|vboxguest|vmtoolsd|^\/\.dockerenv$/i;

/** A pattern or a bare folder name is not a file of credentials. */
function isSecretPath(text: string): boolean {
  return (
    secretPath.test(text.replaceAll('\0', '*')) &&
    !/\.(?:example|sample|template|pub|md)$/.test(text)
  );
}

/** `request('GET', url)`. */
function isGet(call: Call): boolean {
  const first = call.arguments[0]?.value;
  return (
    /request$/.test(call.callee) &&
    first?.type === 'text' &&
    /^(?:get|head)$/i.test(first.value) &&
    !sendsBody(call)
  );
}

function refineWrite(texts: readonly string[]): FactKind {
  if (texts.some((text) => agentConfigPath.test(text))) return 'write-agent-config';
  return texts.some((text) => persistencePath.test(text)) ? 'write-os-persist' : 'write-file';
}

function opensForWriting(call: Call): boolean {
  const isMethod =
    call.receiver !== null &&
    !/^(?:io|codecs|aiofiles|os|gzip|bz2|lzma|tarfile)\.open$/.test(call.callee);
  const mode =
    call.arguments.find(({ name }) => name === 'mode')?.value ??
    call.arguments[isMethod ? 0 : 1]?.value;
  return /open$/.test(call.callee) && mode?.type === 'text' && /[wax+]/.test(mode.value);
}

function sendsBody(call: Call): boolean {
  return call.arguments.some(({ name, value }) => {
    if (name === 'data' || name === 'json' || name === 'body') return true;
    return value.type === 'object' && value.entries.some(isBody);
  });
}

function isBody({ name, value }: Argument): boolean {
  if (name === 'body' || name === 'data') return true;
  return name === 'method' && value.type === 'text' && /^(?:post|put|patch)$/i.test(value.value);
}

/** Traits of the call itself: a shell reads the command. */
function traitsOf(call: Call, meaning: CallMeaning): Trait[] {
  const traits = [...(meaning.traits ?? [])];
  const isShell = call.arguments.some(
    ({ name, value }) =>
      isTrueShell(name, value) ||
      (value.type === 'object' &&
        value.entries.some((entry) => isTrueShell(entry.name, entry.value))),
  );
  if (isShell && meaning.kind === 'exec-local') traits.push('shell');
  if (call.arguments.some(({ name, value }) => isDetached(name, value))) traits.push('silent');
  return traits;
}

function isTrueShell(name: string | null, value: Expression): boolean {
  return (
    name === 'shell' && !(value.type === 'constant' && /^(?:false|none|0)$/i.test(value.value))
  );
}

/** Detached from what started it, so that it lives on. */
function isDetached(name: string | null, value: Expression): boolean {
  if (value.type === 'object')
    return value.entries.some((entry) => isDetached(entry.name, entry.value));
  return (
    (name === 'start_new_session' || name === 'detached') &&
    value.type === 'constant' &&
    /^true$/i.test(value.value)
  );
}

/** Reads a call that has a meaning. */
export const readCall = { operandOf, refineKind, traitsOf };
