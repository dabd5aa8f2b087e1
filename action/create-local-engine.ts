import { scanFiles } from '../src/engine/scan-files.ts';
import type { Engine } from './engine.ts';
import type { Inputs } from './inputs.ts';

/**
 * The bundled engine: offline, without a key, in this very thread, as a bundle of one file has no second program that a
 * thread could run.
 */
export function createLocalEngine(inputs: Pick<Inputs, 'layer2' | 'scan-type'>): Engine {
  const kind = inputs['scan-type'];
  return {
    scan: ({ files, base }) => {
      const options = {
        now: new Date(),
        layer2: inputs.layer2,
        base,
        ...(kind === null ? {} : { kind }),
      };
      return Promise.resolve({ result: scanFiles(files, options), scanId: null });
    },
    notices: () => [],
  };
}
