import { agentConfigPath } from './agent-config-path.ts';
import type { FactKind, Trait } from './fact.ts';
import { persistencePath } from './persistence-path.ts';
import { secretCommand } from './secret-command.ts';
import { secretPath } from './secret-path.ts';
import { shellPath } from './shell-path.ts';
import type { ShellCall, ShellTracing, ShellValue, WriteInput } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Reads and writes of files by a script; what it wrote itself comes back with its content. */
export const shellFiles = { read, write, written };

const MAX_FILES = 400;

const settings = new RegExp(secretCommand.path, 'i');
/** A pattern, a public half, a template or a manual is not the credential itself. */
const harmless =
  /\.(?:example|sample|template|dist|pub|md|html?|lock)$|\.ssh\/(?:config|known_hosts|authorized_keys)|\.gnupg\/(?:gpg-agent|pubring)|\.aws\/config$/i;
/** Private records of the person: histories, messages, transcripts, documents. */
const records =
  /\.(?:bash|zsh|python|node_repl|psql|mysql)_history\b|\bfish_history\b|Messages\/chat\.db|\/Mail\/|History(?:\.db|$)|places\.sqlite|\.claude\/(?:projects|history|todos|transcripts)|\.codex\/(?:sessions|history)|\.cursor\/(?:chats|history)|AddressBook|Contacts\/|state\.vscdb|WhatsApp|Signal\/|Telegram/i;
const documents =
  /^~(?:\/\*{0,2}|\/\.\*|)$|^~\/(?:Documents|Desktop|Downloads|Pictures|Photos|Movies|OneDrive|iCloud|Library\/Mobile|Dropbox|notes?|work|projects?|repos|code|src)(?:\/|$)|^\/(?:home|Users|etc|var|root|opt)?\/?\*?$/i;

/** Folders that hold nothing but credentials and profiles, taken as a whole. */
const stores =
  /(?:^|\/)(?:\.(?:ssh|aws|azure|kube|gnupg|docker|password-store|mozilla|electrum|bitcoin|ethereum|oci|config\/(?:gcloud|gh|google-chrome|chromium|solana|op))|Keychains|Google\/Chrome|Firefox\/Profiles|BraveSoftware)(?:\/\*{0,2})?$/i;

/** The file, and what the script put there before. Secrets count as such whoever wrote them. */
function read(tracing: ShellTracing, path: ShellValue, call: ShellCall): ShellValue {
  const found: ShellValue[] = [];
  for (const text of path.texts.slice(0, 4)) {
    if (text === '-' || text === '/dev/stdin') {
      found.push(call.stdin);
      continue;
    }
    if (/^\/dev\/(?:null|zero|u?random|tty)$/.test(text)) continue;
    if (text.startsWith('/dev/tcp/')) {
      found.push(fromSocket(tracing, text, call));
      continue;
    }
    const resolved = shellPath.resolve(text, tracing.folder);
    const known = written(tracing, resolved);
    found.push(known ?? readNew(tracing, resolved, call));
  }
  // What a substitution made (`<(…)`, `$(…)`) is itself the content or decides the path.
  return shellValue.join(...found, { origins: path.origins, texts: [] });
}

function readNew(tracing: ShellTracing, path: string, { span }: ShellCall): ShellValue {
  if (/^[\0.]*$/.test(path) && path.includes('\0')) return shellValue.unknown;
  if (/[\n{}<>|]/.test(path) || path.length > 300) return shellValue.unknown;
  const named = path.replaceAll(/[*?]/g, 'x');
  const isSecret = !harmless.test(path);
  const isStrong = isSecret && (secretPath.test(path) || stores.test(path));
  const isSetting = isSecret && !isStrong && settings.test(named);
  const kind: FactKind = isStrong
    ? 'read-secret'
    : records.test(path)
      ? 'read-comm'
      : isSetting
        ? 'read-secret'
        : agentConfigPath.test(path)
          ? 'read-agent-config'
          : 'read-file';
  const traits: Trait[] = documents.test(path) ? ['private-data'] : [];
  if (/[*?]/.test(path) || path === '.' || path === '~' || path === '/') traits.push('many');
  const fact = tracing.add({ kind, span, operand: path, traits });
  if (isSetting && kind === 'read-secret') tracing.manners.set(fact, 'named');
  return shellValue.ofFacts(fact);
}

/** Content of the file, of the files below a folder, or of those a pattern matches. */
function written(tracing: ShellTracing, path: string): ShellValue | null {
  const exact = tracing.files.get(path);
  if (exact !== undefined) return exact;
  if (tracing.files.size === 0) return null;
  const star = path.search(/[*?[{]/);
  const folder = star < 0 ? path : path.slice(0, path.lastIndexOf('/', star));
  const parts: ShellValue[] = [];
  for (const [other, content] of tracing.files) {
    if (folder !== '' && folder !== '/' && folder !== '~' && folder !== '.')
      if (shellPath.isBelow(other, folder)) parts.push(content);
    if (other.endsWith('/*') && shellPath.isBelow(path, other.slice(0, -2))) parts.push(content);
  }
  return parts.length === 0 ? null : shellValue.join(...parts);
}

function fromSocket(tracing: ShellTracing, path: string, { span }: ShellCall): ShellValue {
  return shellValue.ofFacts(tracing.add({ kind: 'net-get', span, operand: addressOf(path) }));
}

/** `/dev/tcp/host/port` → `host:port`. */
function addressOf(path: string): string {
  return path.split('/').slice(3, 5).join(':');
}

function write(
  tracing: ShellTracing,
  path: ShellValue,
  content: ShellValue,
  { span, isAppended = false }: WriteInput,
): void {
  const text = shellValue.first(path);
  const pipe = tracing.pipes.get(text);
  if (pipe !== undefined) {
    tracing.run(pipe.script?.commands ?? [], content);
    return;
  }
  if (/^\/dev\/(?:null|stdout|stderr|tty|fd\/\d)$|^&?\d$/.test(text)) return;
  if (/^\/dev\/(?:tcp|udp)\//.test(text)) {
    const operand = { origins: path.origins, texts: [addressOf(text)] };
    tracing.add({ kind: 'net-post', span, operand, inputs: content.origins });
    return;
  }
  const resolved = shellPath.resolve(text, tracing.folder);
  const kind: FactKind = agentConfigPath.test(resolved)
    ? 'write-agent-config'
    : persistencePath.test(resolved)
      ? 'write-os-persist'
      : 'write-file';
  const operand = { origins: path.origins, texts: [resolved] };
  const fact = tracing.add({ kind, span, operand, inputs: content.origins });
  if (shellPath.isTemporary(resolved)) fact.traits.add('below-folder');
  if (resolved.includes('\0') || tracing.files.size >= MAX_FILES) return;
  const own: ShellValue = { origins: new Set([fact]), texts: content.texts };
  const known = tracing.files.get(resolved);
  const isKept = known !== undefined && (isAppended || tracing.branches > 0);
  tracing.files.set(resolved, isKept ? appended(known, own) : own);
}

function appended(known: ShellValue, own: ShellValue): ShellValue {
  return { ...shellValue.join(known, own), texts: shellValue.concat([known, own], '\n').texts };
}
