import type { Artefact } from '../artefacts/artefact.ts';
import { classifyHost, type HostClass } from './classify-host.ts';
import type { FoundUrl } from './find-urls.ts';
import { isNamedAfter } from './is-named-after.ts';
import { isOfficialInstaller } from './is-official-installer.ts';

/**
 * How far a download address explains itself: `official` installers of their makers, `vendor` and registry hosts, the
 * product that the artefact is named after (`declared`), code hosts, hosts nobody vouches for (`unknown`), places
 * anybody can post to without a name (`anonymous`), own machines (`local`), documentation names (`placeholder`), and
 * addresses that are not written out (`variable`).
 */
export type SourceTrust =
  | 'official'
  | 'vendor'
  | 'declared'
  | 'local'
  | 'placeholder'
  | 'variable'
  | 'code-host'
  | 'unknown'
  | 'anonymous';

const byClass: Readonly<Record<HostClass, SourceTrust>> = {
  local: 'local',
  placeholder: 'placeholder',
  variable: 'variable',
  vendor: 'vendor',
  registry: 'vendor',
  'code-host': 'code-host',
  'cloud-storage': 'unknown',
  'free-hosting': 'unknown',
  paste: 'anonymous',
  'file-share': 'anonymous',
  'webhook-catcher': 'anonymous',
  tunnel: 'anonymous',
  shortener: 'anonymous',
  'chat-webhook': 'anonymous',
  'raw-ip': 'anonymous',
  other: 'unknown',
};

/** How far an address is to be trusted as a source of code, in the light of what the artefact says it is about. */
export function judgeSource(url: FoundUrl, artefact: Artefact): SourceTrust {
  if (isOfficialInstaller(url.host, url.path)) return 'official';
  const hostClass = classifyHost(url.host, url.path);
  const trust = byClass[hostClass];
  if (hostClass === 'other' && isNamedAfter(url.host, artefact)) return 'declared';
  if (trust === 'code-host' && isNamedAfter(ownerOf(url.path), artefact)) return 'declared';
  return trust;
}

/** Owner and repository of an address at a code host, as dot-separated labels. */
function ownerOf(path: string): string {
  const [, owner = '', repository = ''] = path.split('/');
  return `${owner}.${repository}`;
}
