/** An address that may stand in a link: absolute http(s) without user info, else null. */
export function httpLink(address: string | undefined): string | null {
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address))
    return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url.href : null;
}
