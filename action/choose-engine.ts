import { getIDToken, setSecret } from '@actions/core';
import { ClientError } from '../src/client/client-error.ts';
import { exchangeIdentity } from '../src/client/exchange-identity.ts';
import { ApiError } from '../src/contract/api-error.ts';
import { createLocalEngine } from './create-local-engine.ts';
import { createServerEngine } from './create-server-engine.ts';
import type { Engine } from './engine.ts';
import type { Inputs } from './inputs.ts';

export type ChosenEngine = {
  readonly engine: Engine;
  /** Where the server is and the key to it; null for the bundled engine. */
  readonly server: { readonly url: string; readonly key: string } | null;
  /** The App of that server uploads to code scanning and comments, so the Action leaves both to it. */
  readonly isCoveredByApp: boolean;
  readonly notices: readonly string[];
};

/** A key → the server. Else an address and an identity of the job → a short key → the server. Else this process. */
export async function chooseEngine(inputs: Inputs): Promise<ChosenEngine> {
  const { 'api-url': url, 'api-key': key } = inputs;
  if (key !== null && url === null) {
    throw new ApiError('VALIDATION_ERROR', 'The input api-key needs api-url: give the server too.');
  }
  const alone = { engine: createLocalEngine(inputs), server: null, isCoveredByApp: false };
  if (url === null) return { ...alone, notices: [] };
  if (key !== null) {
    const engine = createServerEngine(inputs, { url, key, isExplicit: true });
    return { engine, server: { url, key }, isCoveredByApp: false, notices: [] };
  }
  if (inputs.runner.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
    return {
      ...alone,
      notices: [
        'No server was asked: the job has neither an api-key nor the permission "id-token: write".',
      ],
    };
  }
  try {
    const { token, appUploads } = await exchangeIdentity({ url, idToken: await getIDToken(url) });
    setSecret(token);
    const engine = createServerEngine(inputs, { url, key: token, isExplicit: false });
    return { engine, server: { url, key: token }, isCoveredByApp: appUploads, notices: [] };
  } catch (error) {
    const status = error instanceof ClientError && error.status > 0 ? ` (${error.status})` : '';
    const notice = `The server did not take the identity of this job${status}: the bundled engine scanned instead.`;
    return { ...alone, notices: [notice] };
  }
}
