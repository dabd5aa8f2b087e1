import type { IncomingHttpHeaders } from 'node:http';
import { readCookie } from './read-cookie.ts';
import { sessionCookie } from './session-cookie.ts';

/** Where the credential of a request stands: in its header, or else a dashboard session in the cookie. */
export function readCredentialHeader(headers: IncomingHttpHeaders): {
  readonly authorization: string | undefined;
  readonly isCookie: boolean;
} {
  if (headers.authorization !== undefined) {
    return { authorization: headers.authorization, isCookie: false };
  }
  const token = readCookie(headers.cookie, sessionCookie);
  return token === null
    ? { authorization: undefined, isCookie: false }
    : { authorization: `Bearer ${token}`, isCookie: true };
}
