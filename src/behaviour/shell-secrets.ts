import type { Fact } from './fact.ts';
import { classifyHost } from './classify-host.ts';
import { findUrls } from './find-urls.ts';
import type { ShellFact, ShellTracing, ShellValue } from './shell-tracing.ts';

/** Which values a connection carries off, and which only prove to a service who asks. */
export const shellSecrets = { carried, hostsOf, select };

/** Stores of one service, and the hosts at which their content is at home. */
const homes: readonly (readonly [RegExp, RegExp])[] = [
  [/\.aws\/|aws configure/, /(?:^|\.)(?:amazonaws|aws\.amazon)\.com$/],
  [/gcloud|default_credentials|gsutil/, /(?:^|\.)google(?:apis)?\.com$/],
  [/\.azure\/|^az /, /(?:^|\.)(?:azure|microsoftonline|windows|microsoft)\.(?:com|net)$/],
  [
    /\.config\/gh\/|\.git-credentials|^gh |\.netrc/,
    /(?:^|\.)(?:github|gitlab|githubusercontent)\.com$/,
  ],
  [/\.npmrc/, /(?:^|\.)npmjs\.(?:org|com)$/],
  [/\.pypirc/, /(?:^|\.)pypi\.org$/],
  [/\.docker\//, /(?:^|\.)docker\.(?:io|com)$/],
  [/\.codex\//, /(?:^|\.)(?:openai|chatgpt)\.com$/],
  [/\.claude\/|Claude Code/, /(?:^|\.)(?:anthropic\.com|claude\.(?:ai|com))$/],
  [/\.gemini\//, /(?:^|\.)google(?:apis)?\.com$/],
  [/copilot/, /(?:^|\.)github(?:copilot)?\.com$/],
];
const anonymous = /^(?:paste|file-share|webhook-catcher|tunnel|raw-ip|chat-webhook|shortener)$/;

type Hosts = { readonly names: readonly string[]; readonly classes: readonly string[] };

/** The hosts a destination may name; empty where none is written out. */
function hostsOf({ texts }: ShellValue): Hosts {
  const names: string[] = [];
  const classes: string[] = [];
  for (const text of texts) {
    if (/^(?:s3|gs|b2|r2|azure):\/\//.test(text)) continue;
    const [url] = findUrls(text.replaceAll('\0', '$'), { bare: true });
    const host = url?.host ?? /^(?:[\w.-]{1,64}@)?([\w.-]{1,253})(?::|$)/.exec(text)?.[1];
    if (host === undefined) continue;
    names.push(host);
    classes.push(classifyHost(host, url?.path ?? ''));
  }
  return { names, classes };
}

/**
 * The origins that are carried to the destination. A secret on its way home or to this machine is not; one setting of a
 * project, or a key that a tool hands out for this very use, only where anybody could stand at the other end.
 */
function carried(
  tracing: ShellTracing,
  input: { readonly value: ShellValue; readonly to: ShellValue; readonly isProof: boolean },
): ShellFact[] {
  const { value, to, isProof } = input;
  const hosts = hostsOf(to);
  if (hosts.classes.length > 0 && hosts.classes.every((name) => name === 'local')) return [];
  return [...value.origins].filter((origin) => {
    const secrets = secretsOf(origin);
    return (
      secrets.length === 0 || secrets.some((secret) => isLost(tracing, secret, hosts, isProof))
    );
  });
}

function isLost(tracing: ShellTracing, secret: Fact, hosts: Hosts, isProof: boolean): boolean {
  const store = secret.operand ?? '';
  const { names, classes } = hosts;
  const isHome = (host: string): boolean =>
    homes.some(([pattern, at]) => pattern.test(store) && at.test(host));
  if (names.length > 0 && names.every(isHome)) return false;
  const isAnonymous = classes.some((name) => anonymous.test(name));
  const manner = tracing.manners.get(secret);
  if (manner === 'issued') return isAnonymous;
  if (manner === 'named') {
    if (isProof) return isAnonymous;
    return !classes.every((name) => name === 'vendor' || name === 'variable') || isAnonymous;
  }
  return true;
}

/** The secrets behind an operation. */
function secretsOf(origin: Fact): Fact[] {
  const seen = new Set<Fact>([origin]);
  const found: Fact[] = [];
  for (const fact of seen) {
    if (seen.size > 60) break;
    const isWhole = fact.kind === 'read-env' && fact.traits.has('whole-environment');
    if (fact.kind === 'read-secret' || isWhole) found.push(fact);
    else for (const input of fact.inputs) seen.add(input);
  }
  return found;
}

/** What is left when one line or field is picked out: a setting picked by its name is no longer the whole file. */
function select(tracing: ShellTracing, value: ShellValue, pattern: string): ShellValue {
  if (value.origins.size === 0 || isSweeping(pattern)) return { ...value, texts: ['\0'] };
  const origins = [...value.origins].filter((origin) => {
    const isWhole = origin.kind === 'read-env' && origin.traits.has('whole-environment');
    return !isWhole && tracing.manners.get(origin) === undefined;
  });
  return { origins: new Set(origins), texts: ['\0'] };
}

/** `key|token|secret`: a net for whatever looks like a credential, or no choice at all. */
function isSweeping(pattern: string): boolean {
  if (/^(?:\.|\.\*|\^?=?\$?|\.\[\]|-[vE]?)$/.test(pattern)) return true;
  const words = pattern.match(/key|token|secret|passw|cred|auth|private/gi) ?? [];
  if (words.length > 1 && /\|/.test(pattern)) return true;
  return /^[\s.*^_$"'()\\]*(?:key|token|secret|passw(?:or)?d?|cred(?:ential)?s?|auth)[\s.*_$"'()\\=]*$/i.test(
    pattern,
  );
}
