import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Deps } from './deps.ts';

const Claims = z.object({ jti: z.string(), exp: z.number() });

/** The id of a session whose token we signed for ourselves; whether it was revoked only the store knows. */
export async function verifySession(
  deps: Pick<Deps, 'settings' | 'clock'>,
  authorization: string | undefined,
): Promise<{ kind: 'session'; id: string; isExpired: boolean } | null> {
  const { sessionKey, publicUrl } = deps.settings;
  const token = /^Bearer +([\w-]{1,200}\.[\w-]{1,1000}\.[\w-]{1,200}) *$/i.exec(
    authorization ?? '',
  )?.[1];
  if (token === undefined || sessionKey === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, sessionKey, {
      algorithms: ['HS256'],
      issuer: publicUrl,
      audience: publicUrl,
      requiredClaims: ['jti', 'exp'],
      // Its end is told apart from forgery: here it is only noted.
      currentDate: new Date(0),
    });
    const { jti, exp } = Claims.parse(payload);
    return { kind: 'session', id: jti, isExpired: exp * 1000 <= deps.clock().getTime() };
  } catch {
    return null;
  }
}
