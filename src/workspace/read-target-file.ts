import { realpath } from 'node:fs/promises';
import { ApiError } from '../contract/api-error.ts';
import { readSourceFile } from './read-source-file.ts';

type Input = { readonly location: string; readonly path: string };

/** A file named on the command line. It must be readable as a whole, or the scan would say too little about it. */
export async function readTargetFile({ location, path }: Input): Promise<Uint8Array> {
  const file = await readSourceFile({ location: await realpath(location), path, type: 'file' });
  if (file.type === 'unread' && file.reason === 'too-large')
    throw new ApiError('PAYLOAD_TOO_LARGE', `${path} is larger than 10 MiB: scan its parts.`);
  if (file.type !== 'file')
    throw new ApiError('VALIDATION_ERROR', `${path} cannot be read: check its permissions.`);
  return file.bytes;
}
