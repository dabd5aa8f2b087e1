import { ClientError } from '../client/client-error.ts';
import type { Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import { packFiles } from '../workspace/pack-files.ts';
import type { ScanUnit, UnitContent } from '../workspace/scan-unit.ts';
import { resultOfResponse } from './result-of-response.ts';
import type { ScanPool } from './scan-pool.ts';
import type { Terminal } from './terminal.ts';

type Input = {
  readonly client: Client;
  readonly options: ScanOptions;
  readonly judge: boolean | undefined;
};

/** A folder may need more requests than a minute allows. */
const MAX_WAITS = 60;

/** Scans through a server, one unit after the other. What the server cannot do is an error, never done here instead. */
export function remoteScanner(terminal: Terminal, { client, options, judge }: Input): ScanPool {
  const fields = {
    layer2: options.layer2 ?? true,
    suppressions: [...(options.suppressions ?? [])],
    ...(options.kind === undefined ? {} : { scan_type: options.kind }),
    ...(judge === undefined ? {} : { judge }),
  };
  const send = async (unit: ScanUnit, files: UnitContent['files']): Promise<ScanResponse> => {
    const file = await toUpload(unit, files);
    for (let waits = 0; ; waits += 1) {
      try {
        return await client.scanFile(file, fields);
      } catch (error) {
        if (!isPaced(error) || waits === MAX_WAITS) throw error;
        terminal.writeError(`the server asks to wait ${error.retryAfter} seconds\n`);
        await terminal.wait(error.retryAfter * 1000);
      }
    }
  };
  return {
    size: 1,
    scan: async (files, unit) => {
      const response = await send(unit, files);
      return { result: resultOfResponse(response, files), response };
    },
    close: () => Promise.resolve(),
  };
}

/** Over the limit of the minute, not of the month. */
function isPaced(error: unknown): error is ClientError & { readonly retryAfter: number } {
  return (
    error instanceof ClientError &&
    error.type === 'rate_limited' &&
    error.retryAfter !== null &&
    error.retryAfter <= 60
  );
}

async function toUpload(
  unit: ScanUnit,
  files: UnitContent['files'],
): Promise<{ readonly name: string | null; readonly bytes: Uint8Array }> {
  // What was named as one file goes as it is: an archive shows more in its own bytes than in its files.
  if (unit.readBytes !== undefined) {
    return { name: unit.label === '' ? null : unit.label, bytes: await unit.readBytes() };
  }
  const [only] = files;
  // An upload without a byte is refused; an archive with an empty file is not.
  if (files.length === 1 && only?.type === 'file' && only.bytes.length > 0)
    return { name: only.path, bytes: only.bytes };
  if (files.length === 0)
    throw new ApiError('VALIDATION_ERROR', `${unit.label} holds nothing that could be sent.`);
  return { name: 'artefact.tar.gz', bytes: packFiles(files) };
}
