/** The first value of a cookie in a Cookie header; null when it is absent or empty. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const mark = part.indexOf('=');
    if (mark < 0 || part.slice(0, mark).trim() !== name) continue;
    const value = part.slice(mark + 1).trim();
    return value === '' ? null : value;
  }
  return null;
}
