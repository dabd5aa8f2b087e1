/** What SARIF calls content that came without a name. */
const unnamed = 'input.txt';

/** `encodeURIComponent` throws on them. */
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A path of an artefact as a relative, percent-encoded URI reference: forward slashes, never absolute, never `..`.
 * Anything else makes GitHub refuse the whole upload.
 */
export function sarifUri(path: string | null): string {
  const segments = (path ?? '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) =>
      segment === '..' ? '_' : encodeURIComponent(segment.replace(loneSurrogates, '\ufffd')),
    );
  return segments.length === 0 ? unnamed : segments.join('/');
}
