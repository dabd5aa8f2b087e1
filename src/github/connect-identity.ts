import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { createIssuerKeys } from './create-issuer-keys.ts';
import type { IdentityRefusal, IdentityVerifier } from './workflow-identity.ts';

const LEEWAY_SECONDS = 60;

const numericId = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const Claims = z.object({
  jti: z.string().min(1).max(256),
  exp: z.number(),
  iat: z.number(),
  repository: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/),
  repository_id: numericId,
  repository_owner_id: numericId,
  event_name: z.string().max(100),
});

/** Verifies identity tokens of GitHub Actions: RS256 only, from a fixed list of issuers, for one audience. */
export function connectIdentity(options: {
  readonly issuers: readonly string[];
  readonly audience: string;
  readonly clock: () => Date;
}): IdentityVerifier {
  const { audience, clock } = options;
  const keys = createIssuerKeys({ clock });
  const verifyWith = (idToken: string, input: { issuer: string; set: JSONWebKeySet }) =>
    jwtVerify(idToken, createLocalJWKSet(input.set), {
      algorithms: ['RS256'],
      issuer: input.issuer,
      audience,
      clockTolerance: LEEWAY_SECONDS,
      currentDate: clock(),
      requiredClaims: ['exp', 'iat', 'jti'],
    });
  return {
    async verify(idToken) {
      const issuer = readIssuer(idToken);
      if (issuer === null) return 'malformed';
      // Before anything is fetched: the issuer's address is ours, never the token's.
      if (!options.issuers.includes(issuer)) return 'wrong_issuer';
      try {
        const verified = await keys.use(issuer, (set) => verifyWith(idToken, { issuer, set }));
        const claims = Claims.safeParse(verified.payload);
        if (!claims.success) return 'malformed';
        const { jti, exp, iat } = claims.data;
        if (iat > clock().getTime() / 1000 + LEEWAY_SECONDS) return 'expired';
        return {
          tokenKey: `${issuer} ${jti}`,
          expiresAt: new Date((exp + LEEWAY_SECONDS) * 1000),
          repository: claims.data.repository,
          repositoryId: claims.data.repository_id,
          ownerId: claims.data.repository_owner_id,
          eventName: claims.data.event_name,
        };
      } catch (error) {
        if (error instanceof errors.JOSEError) return nameRefusal(error);
        throw error;
      }
    },
  };
}

function readIssuer(idToken: string): string | null {
  try {
    return decodeJwt(idToken).iss ?? null;
  } catch {
    return null;
  }
}

function nameRefusal(error: errors.JOSEError): IdentityRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'bad_signature';
  if (error.claim === 'aud') return 'wrong_audience';
  if (error.claim === 'iss') return 'wrong_issuer';
  return error.claim === 'nbf' || error.claim === 'iat' ? 'expired' : 'malformed';
}
