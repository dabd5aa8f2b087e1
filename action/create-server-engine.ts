import { setTimeout as wait } from 'node:timers/promises';
import { ClientError } from '../src/client/client-error.ts';
import { createClient } from '../src/client/create-client.ts';
import { tryAgain } from '../src/client/try-again.ts';
import type { ScanResponse } from '../src/contract/scan-response.ts';
import { packFiles } from '../src/workspace/pack-files.ts';
import { createLocalEngine } from './create-local-engine.ts';
import type { Engine } from './engine.ts';
import type { Inputs } from './inputs.ts';
import { joinServerFindings } from './join-server-findings.ts';

const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/**
 * The server beside the bundled engine. When it does not answer, fails or has no credits left, the bundled engine goes
 * on alone and says so; a refused key that the workflow gave ends the run, as nobody may take a local scan for it.
 */
export function createServerEngine(
  inputs: Inputs,
  server: { readonly url: string; readonly key: string; readonly isExplicit: boolean },
): Engine {
  const local = createLocalEngine(inputs);
  const client = createClient(server);
  const notices = new Set<string>();
  let isAlone = false;

  const ask = (bytes: Uint8Array): Promise<ScanResponse> => {
    const options = {
      layer2: inputs.layer2,
      ...(inputs['scan-type'] === null ? {} : { scan_type: inputs['scan-type'] }),
      ...(inputs.judge === null ? {} : { judge: inputs.judge }),
    };
    return tryAgain(wait, () => client.scanFile({ name: 'artefact.tar.gz', bytes }, options));
  };

  const handle = (error: unknown): void => {
    if (!(error instanceof ClientError)) throw error;
    const isRefused = error.status === 401 || error.status === 403;
    if (isRefused && server.isExplicit) throw error;
    if (error.status === 400 || error.status === 413 || error.status === 422) {
      notices.add('The server could not scan some artefacts: the bundled engine alone did.');
      return;
    }
    isAlone = true;
    const why = error.status === 0 ? 'does not answer' : `answered ${error.status}`;
    notices.add(`The server ${why}: the bundled engine scanned instead.`);
  };

  return {
    scan: async (unit) => {
      const own = await local.scan(unit);
      // Links and unread files stay here: a server could only take them for an attack.
      const files = unit.files.filter(({ type }) => type === 'file');
      if (isAlone || files.length === 0) return own;
      const bytes = packFiles(files);
      if (bytes.length > MAX_UPLOAD_BYTES) {
        notices.add('Some artefacts are too large for the server: the bundled engine alone did.');
        return own;
      }
      try {
        const answer = await ask(bytes);
        return { result: joinServerFindings(own.result, answer), scanId: answer.scan_id };
      } catch (error) {
        handle(error);
        return own;
      }
    },
    notices: () => [...notices],
  };
}
