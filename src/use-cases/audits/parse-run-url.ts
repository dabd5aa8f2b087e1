import { ApiError } from '../../contract/api-error.ts';
import type { RunTarget } from '../../contract/run-target.ts';
import type { Deps } from '../deps.ts';

export type ParsedRunUrl = {
  /** Without fragment. */
  readonly url: string;
  readonly target: RunTarget;
  /** One website row each. */
  readonly siteKey: string;
};

const NAME = /^[\w.-]{1,100}$/;

/** What an address asks to audit. Throws VALIDATION_ERROR on `url`. */
export function parseRunUrl(deps: Pick<Deps, 'settings'>, text: string): ParsedRunUrl {
  if (!URL.canParse(text)) throw invalid('Invalid URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid('Must be http or https');
  if (url.username !== '' || url.password !== '') throw invalid('Must not carry user information');
  url.hash = '';
  const repository = parseRepository(deps, url);
  if (repository !== null) {
    const { host, owner = '', repo = '' } = repository;
    const siteKey = `${host}/${owner}/${repo}`.toLowerCase();
    return { url: url.href, target: repository, siteKey };
  }
  const host = url.host.replace(/\.(?=:|$)/, '');
  return { url: url.href, target: { kind: 'website', host }, siteKey: host };
}

/** `/<owner>/<repo>` or `…/tree/<ref>[/<path>]` on GitHub's host; where the ref ends is known only to GitHub. */
function parseRepository(deps: Pick<Deps, 'settings'>, url: URL): RunTarget | null {
  const { host } = new URL(deps.settings.githubUrl ?? 'https://github.com');
  if (url.host !== host && url.host !== `www.${host}`) return null;
  const [owner = '', name = '', kind, ...rest] = readSegments(url);
  const repo = name.replace(/\.git$/, '');
  if (!NAME.test(owner) || !NAME.test(repo)) return null;
  if (kind === undefined) return { kind: 'repository', host, owner, repo };
  if (kind !== 'tree' || rest.length === 0) return null;
  return { kind: 'repository', host, owner, repo, ref: rest.join('/') };
}

function readSegments(url: URL): string[] {
  try {
    return url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw invalid('Invalid URL');
  }
}

function invalid(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', 'This address cannot be audited; correct it.', {
    issues: [{ path: 'url', message }],
  });
}
