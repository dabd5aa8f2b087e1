import { findWebUrl } from './find-web-url.ts';

/** Who signs the identity tokens of workflows on the GitHub whose REST API is at this base URL; null: github.com. */
export function findOidcIssuer(baseUrl: string | null): string {
  if (baseUrl === null) return 'https://token.actions.githubusercontent.com';
  const web = new URL(findWebUrl(baseUrl));
  return web.hostname.endsWith('.ghe.com')
    ? `https://token.actions.${web.hostname}`
    : `${web.origin}/_services/token`;
}
