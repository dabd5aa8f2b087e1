import type { Artefact } from '../artefacts/artefact.ts';
import { classifyHost, type HostClass } from './classify-host.ts';
import type { FoundUrl } from './find-urls.ts';
import { hostileHost } from './hostile-host.ts';
import { isNamedAfter } from './is-named-after.ts';

/**
 * Who would receive data that is sent to an address: `anonymous` places that anybody can open without a name,
 * `foreign` hosts that have nothing to do with what the artefact says it is about, `declared` ones that have, and
 * `known` vendors, registries, own machines, and addresses that are not written out.
 */
export type Destination = 'anonymous' | 'foreign' | 'declared' | 'known';

const anonymous: ReadonlySet<HostClass> = new Set([
  'paste',
  'file-share',
  'webhook-catcher',
  'tunnel',
  'raw-ip',
  'chat-webhook',
]);
const foreign: ReadonlySet<HostClass> = new Set([
  'other',
  'free-hosting',
  'cloud-storage',
  'shortener',
]);

/** Hosts and names that stand for “some address” in samples. */
const sample =
  /^(?:domain|e-?mail|company|mycompany|yourcompany|acme|test|foo|bar|site|mysite|website|host|server|corp|techcorp|customer|client|startup|business|mail|acmecorp|placeholder|abc|xyz|b|d)\.(?:com|org|net|io|co)$/;

/** An address in front matter, or one that most of the text is about. */
const MANY = 5;

export function judgeDestination(url: FoundUrl, artefact: Artefact): Destination {
  const { host, path } = url;
  if (hostileHost.test(host)) return 'anonymous';
  const hostClass = classifyHost(host, path);
  if (hostClass === 'chat-webhook' && /[{}<>$]|YOUR|XXX|\.\.\.|T0{3,}/i.test(path)) return 'known';
  if (anonymous.has(hostClass)) return 'anonymous';
  if (!foreign.has(hostClass)) return 'known';
  if (/[{}<>$]|your|xxx/i.test(host) || sample.test(host)) return 'known';
  return isNamedAfter(host, artefact) || isCentral(host, artefact) ? 'declared' : 'foreign';
}

function isCentral(host: string, artefact: Artefact): boolean {
  const owner = host.split('.').slice(-2).join('.');
  const name = owner.length < 8 && /^(?:co|com|org|net)\./.test(owner) ? host : owner;
  let count = 0;
  for (const { text, hosts } of artefact.files) {
    const head = /^---\r?\n[\s\S]{0,4000}?\r?\n---/.exec(text)?.[0] ?? '';
    if (head.toLowerCase().includes(name)) return true;
    count += hosts.get(host) ?? 0;
    if (count >= MANY) return true;
  }
  return false;
}
