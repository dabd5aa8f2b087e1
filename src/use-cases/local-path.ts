/** A path of this server; `/` for everything a browser would read as another place. */
export function localPath(publicUrl: string, text: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]{0,2000}$/.test(text) && text !== '/') return '/';
  const { origin } = new URL(publicUrl);
  if (!URL.canParse(text, origin)) return '/';
  const url = new URL(text, origin);
  return url.origin === origin ? url.pathname + url.search : '/';
}
