import { errors, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { GitHubError } from './github-error.ts';

/** Keys are asked for again after this long, and at most this often for a key id that is not among them. */
const FRESH_MS = 10 * 60_000;
const COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1024;
const MAX_ISSUERS = 10;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KeySet = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).max(50),
});

type Kept = { readonly set: JSONWebKeySet; readonly fetchedAt: number };

export type IssuerKeys = {
  /**
   * Runs with the keys of an issuer; once more with newer ones when the token names a key that is not among them. While
   * the issuer is down the keys at hand are used.
   */
  use<T>(issuer: string, run: (set: JSONWebKeySet) => Promise<T>): Promise<T>;
};

/** The public keys of issuers, from their discovery documents, kept for ten minutes. */
export function createIssuerKeys(options: { readonly clock: () => Date }): IssuerKeys {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Kept>>();
  const now = () => options.clock().getTime();

  const load = (issuer: string): Promise<Kept> => {
    const known = underWay.get(issuer);
    if (known !== undefined) return known;
    const loading = fetchKeys(issuer)
      .then((set) => {
        const entry = { set, fetchedAt: now() };
        if (kept.size < MAX_ISSUERS || kept.has(issuer)) kept.set(issuer, entry);
        return entry;
      })
      .finally(() => underWay.delete(issuer));
    underWay.set(issuer, loading);
    return loading;
  };

  return {
    async use(issuer, run) {
      const known = kept.get(issuer);
      const isFresh = known !== undefined && now() - known.fetchedAt < FRESH_MS;
      const first = isFresh
        ? known
        : await load(issuer).catch((error: unknown) => known ?? fail(error));
      try {
        return await run(first.set);
      } catch (error) {
        const isUnknownKey = error instanceof errors.JWKSNoMatchingKey;
        if (!isUnknownKey || now() - first.fetchedAt < COOLDOWN_MS) throw error;
        return run((await load(issuer)).set);
      }
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

async function fetchKeys(issuer: string): Promise<JSONWebKeySet> {
  const discovery = Discovery.safeParse(
    await fetchJson(`${issuer}/.well-known/openid-configuration`),
  );
  // A document that names another issuer, or keys elsewhere, is not the issuer's.
  const isOwn =
    discovery.success &&
    discovery.data.issuer === issuer &&
    new URL(discovery.data.jwks_uri).origin === new URL(issuer).origin;
  if (!isOwn) throw unknownShape();
  const set = KeySet.safeParse(await fetchJson(discovery.data.jwks_uri));
  if (!set.success) throw unknownShape();
  return set.data;
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { Accept: 'application/json' },
    });
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > MAX_BYTES) throw new Error('too large');
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new GitHubError(
      'network',
      'The keys of the issuer could not be fetched',
      { operation: 'GET /.well-known/openid-configuration' },
      error,
    );
  }
}

function unknownShape(): GitHubError {
  return new GitHubError('server', 'The issuer answered in an unknown shape', {
    operation: 'GET /.well-known/openid-configuration',
  });
}
