/** A Set-Cookie value no script reads, sent over TLS (or loopback) and not on requests other sites start; age 0 ends it. */
export function writeCookie(input: {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAgeSeconds: number;
}): string {
  const { name, value, path, maxAgeSeconds } = input;
  return `${name}=${value}; Path=${path}; Max-Age=${String(maxAgeSeconds)}; HttpOnly; Secure; SameSite=Lax`;
}
