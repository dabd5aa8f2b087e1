import { deflateRawSync } from 'node:zlib'

/** Short form of an object for use in addresses. */
export function pack(value: object): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url')
}
