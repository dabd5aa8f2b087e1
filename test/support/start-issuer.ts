import { createServer } from 'node:http';
import {
  exportJWK,
  generateKeyPair,
  type GenerateKeyPairResult,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { z } from 'zod';

export type Issuer = {
  readonly url: string;
  /** A token as GitHub Actions makes it; what differs is given. */
  token(input?: {
    readonly claims?: JWTPayload;
    readonly kid?: string;
    readonly key?: CryptoKey;
  }): Promise<string>;
  /** New keys from now on; the old ones are published no more. */
  rotate(): Promise<void>;
  /** The public key of today, as it is published. */
  publicJwk(): Promise<JWK>;
  setDown(isDown: boolean): void;
  /** What the discovery document says instead. */
  setDiscovery(change: Readonly<Record<string, string>>): void;
  readonly requests: string[];
  close(): Promise<void>;
};

/** A real issuer on loopback: discovery document, published keys, signed tokens. */
export async function startIssuer(input: {
  readonly audience: string;
  readonly clock: () => Date;
}): Promise<Issuer> {
  let pair: GenerateKeyPairResult = await generateKeyPair('RS256', { extractable: true });
  let kid = 'key-1';
  let isDown = false;
  let discovery: Readonly<Record<string, string>> = {};
  let tokens = 0;
  const requests: string[] = [];
  const publicJwk = async () => ({
    ...(await exportJWK(pair.publicKey)),
    kid,
    alg: 'RS256',
    use: 'sig',
  });
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (isDown) {
      response.statusCode = 503;
      response.end();
      return;
    }
    const isKeys = request.url === '/.well-known/jwks';
    void publicJwk().then((key) => {
      const document = { issuer: url, jwks_uri: `${url}/.well-known/jwks`, ...discovery };
      response.end(JSON.stringify(isKeys ? { keys: [key] } : document));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    url,
    requests,
    publicJwk,
    async token(change = {}) {
      const now = Math.floor(input.clock().getTime() / 1000);
      tokens += 1;
      const claims: JWTPayload = {
        iss: url,
        aud: input.audience,
        iat: now,
        nbf: now,
        exp: now + 300,
        jti: `token-${String(tokens)}`,
        sub: 'repo:acme@77/tools@99:ref:refs/heads/main',
        repository: 'acme/tools',
        repository_id: '99',
        repository_owner_id: '77',
        event_name: 'push',
        ...change.claims,
      };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: change.kid ?? kid })
        .sign(change.key ?? pair.privateKey);
    },
    async rotate() {
      pair = await generateKeyPair('RS256', { extractable: true });
      kid = `${kid}-next`;
    },
    setDown(value) {
      isDown = value;
    },
    setDiscovery(change) {
      discovery = change;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
