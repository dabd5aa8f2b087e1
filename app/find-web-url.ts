/** Where people see the GitHub whose REST API is at this base URL; null: github.com. */
export function findWebUrl(baseUrl: string | null): string {
  if (baseUrl === null) return 'https://github.com';
  if (baseUrl.endsWith('/api/v3')) return baseUrl.slice(0, -'/api/v3'.length);
  const url = new URL(baseUrl);
  // With data residency the API of `SUB.ghe.com` is at `api.SUB.ghe.com`.
  if (url.hostname.startsWith('api.') && url.hostname.endsWith('.ghe.com')) {
    return `${url.protocol}//${url.host.slice('api.'.length)}`;
  }
  return baseUrl;
}
