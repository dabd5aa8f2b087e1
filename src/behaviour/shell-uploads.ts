import { readShellOptions } from './read-shell-options.ts';
import { shellProviders } from './shell-providers.ts';
import { shellSecrets } from './shell-secrets.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Clients of code hosts and of cloud storage. */
export const shellUploads: Readonly<Record<string, ShellProgram>> = {
  git,
  gh: codeHost,
  glab: codeHost,
  aws: storage,
  gsutil: storage,
  gcloud: storage,
  rclone: storage,
  az: storage,
  s3cmd: storage,
  mc: storage,
  b2: storage,
  wrangler: storage,
};

function git(tracing: ShellTracing, call: ShellCall): ShellValue {
  const { options, rest } = readShellOptions(
    call.args,
    new Set(['C', 'c', 'm', 'message', 'F', 'file', 'author']),
  );
  const [verb = shellValue.nothing, ...args] = rest;
  switch (shellValue.first(verb)) {
    case 'add':
      for (const path of args) stage(tracing, tracing.knownContent(path) ?? all(tracing, path));
      if (options.some(({ name }) => name === 'A' || name === 'all')) stage(tracing, own(tracing));
      return shellValue.nothing;
    case 'commit':
      if (options.some(({ name }) => name === 'a')) stage(tracing, own(tracing));
      for (const { name, value } of options)
        if (value !== null && /^(?:m|message)$/.test(name)) stage(tracing, value);
      return shellValue.nothing;
    case 'push': {
      const operand = args[0] ?? shellValue.ofText('origin');
      const fact = tracing.add({
        kind: 'git-push',
        span: call.span,
        operand,
        inputs: tracing.staged,
      });
      return shellValue.ofFacts(fact);
    }
    case 'diff':
    case 'log':
    case 'show':
    case 'bundle':
    case 'archive':
      return shellValue.ofFacts(
        tracing.add({
          kind: 'read-file',
          span: call.span,
          operand: 'git history',
          traits: ['private-data'],
        }),
      );
    case 'config':
      return configured(tracing, call, args);
    default:
      return shellValue.nothing;
  }
}

/** `git config core.hooksPath x`, an alias with `!`. */
function configured(
  tracing: ShellTracing,
  call: ShellCall,
  args: readonly ShellValue[],
): ShellValue {
  const [key, value] = args;
  const name = key === undefined ? '' : shellValue.first(key);
  const runs =
    /^(?:core\.(?:hookspath|fsmonitor|sshcommand|pager|editor)|alias\.|filter\.|url\.|credential\.helper)/i;
  if (value !== undefined && runs.test(name))
    tracing.add({
      kind: 'write-os-persist',
      span: call.span,
      operand: `git ${name}`,
      inputs: value.origins,
    });
  return shellValue.nothing;
}

function stage(tracing: ShellTracing, { origins }: ShellValue): void {
  for (const origin of origins) if (tracing.staged.size < 64) tracing.staged.add(origin);
}

/** A file that the script did not write may still be a secret that is committed as it is. */
function all(tracing: ShellTracing, path: ShellValue): ShellValue {
  return /^(?:\.|\*|:\/)$/.test(shellValue.first(path)) ? own(tracing) : shellValue.nothing;
}

/** What the script wrote below its folder. */
function own(tracing: ShellTracing): ShellValue {
  const parts = [...tracing.files]
    .filter(([path]) => !/^[/~]/.test(path))
    .map(([, content]) => content);
  return shellValue.join(...parts);
}

/** `gh gist create file`, `gh issue create --body "$X"`, `gh api -f body=@file`. */
function codeHost(tracing: ShellTracing, call: ShellCall): ShellValue {
  const valued = new Set([
    'b',
    'body',
    'F',
    'body-file',
    't',
    'title',
    'f',
    'field',
    'raw-field',
    'd',
    'desc',
    'R',
    'repo',
    'n',
    'notes',
    'X',
    'method',
    'H',
    'header',
    'input',
    'l',
    'label',
    'notes-file',
  ]);
  const { options, rest } = readShellOptions(call.args, valued);
  const words = rest.map(shellValue.first);
  const verb = words.slice(0, 2).join(' ');
  if (
    !/^(?:gist create|gist edit|issue (?:create|comment|edit)|pr (?:create|comment|edit)|release (?:create|upload|edit)|snippet create|mr (?:create|note)|api)/.test(
      verb,
    )
  )
    return shellProviders[call.name]?.(tracing, call) ?? shellValue.nothing;
  const isFiles = /^(?:gist|release|snippet)/.test(verb);
  const files = (isFiles ? rest.slice(2) : []).map((path) => tracing.read(path, call));
  const data = options.flatMap(({ name, value }) => {
    if (value === null || /^(?:R|repo|X|method|l|label)$/.test(name)) return [];
    const path = /(?:^|=)@(.{1,300})$/.exec(shellValue.first(value))?.[1];
    const isPath =
      /^(?:body-file|input|notes-file)$/.test(name) || (name === 'F' && verb !== 'api');
    if (path !== undefined) return [tracing.read(shellValue.withText(value, path), call)];
    return [isPath ? tracing.read(value, call) : value];
  });
  const isReading = verb.startsWith('api') && data.length === 0;
  const inputs = [...files, ...data, ...(isFiles ? [call.stdin] : [])].flatMap((value) =>
    shellSecrets.carried(tracing, { value, to: shellValue.nothing, isProof: false }),
  );
  return shellValue.ofFacts(
    tracing.add({
      kind: isReading ? 'net-get' : 'msg-send',
      span: call.span,
      operand: `${call.name} ${verb}`,
      inputs,
    }),
  );
}

const REMOTE = /^(?:s3|gs|b2|r2|azure|https?):\/\/|^[\w-]{1,40}:/;

/** `aws s3 cp file s3://bucket`, `gsutil cp`, `rclone copy folder remote:path`, `az storage blob upload -f file`. */
function storage(tracing: ShellTracing, call: ShellCall): ShellValue {
  const valued = new Set([
    'profile',
    'region',
    'acl',
    'endpoint-url',
    'f',
    'file',
    'account-name',
    'container-name',
    'c',
    'n',
    'name',
    'config',
    'sse',
    'body',
    'bucket',
    'key',
    's',
    'source',
  ]);
  const { options, rest } = readShellOptions(call.args, valued);
  const words = rest.map(shellValue.first);
  const verb = words.slice(0, 3).join(' ');
  const isCopy =
    /\b(?:cp|mv|sync|rsync|copy|copyto|move|put|upload|put-object|upload-file|upload-batch|object put|rcat)\b/.test(
      verb,
    );
  if (!isCopy) return shellProviders[call.name]?.(tracing, call) ?? shellValue.nothing;
  const named = options.flatMap(({ name, value }) =>
    value !== null && /^(?:f|file|body|s|source)$/.test(name) ? [value] : [],
  );
  const at = words.findIndex((word) => REMOTE.test(word));
  const to = rest[at];
  const last = words.at(-1) ?? '';
  const isUpload = named.length > 0 || (to !== undefined && REMOTE.test(last));
  if (!isUpload) {
    if (to === undefined) return shellValue.nothing;
    const fact = tracing.add({ kind: 'net-get', span: call.span, operand: to });
    const target = rest.at(-1);
    if (target !== undefined && target !== to)
      tracing.write(target, shellValue.ofFacts(fact), { span: call.span });
    return shellValue.nothing;
  }
  const target = to ?? shellValue.ofText(`${call.name} storage`);
  const verbs = words.findIndex((word) =>
    /^(?:cp|mv|sync|rsync|copy|copyto|move|put|upload|put-object|upload-file|rcat)$/.test(word),
  );
  const sources = [...rest.slice(verbs + 1).filter((word) => word !== to), ...named].map((path) =>
    tracing.read(path, call),
  );
  const inputs = [...sources, call.stdin].flatMap((value) =>
    shellSecrets.carried(tracing, { value, to: target, isProof: false }),
  );
  return shellValue.ofFacts(
    tracing.add({ kind: 'net-post', span: call.span, operand: target, inputs }),
  );
}
