import { parseKeyToken } from '../contract/parse-key-token.ts';

/** The well-formed key in an Authorization header, else null; checks prefix, length and checksum without a database. */
export function readBearer(authorization: string | undefined): string | null {
  const match = /^Bearer +([\x21-\x7e]{1,256}) *$/i.exec(authorization ?? '');
  const token = match?.[1];
  return token !== undefined && parseKeyToken(token) !== null ? token : null;
}
