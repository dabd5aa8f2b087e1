import { timingSafeEqual } from 'node:crypto';
import { jwtDecrypt } from 'jose';
import { z } from 'zod';
import { ApiError } from '../contract/api-error.ts';
import { createLogin } from '../store/logins/create-login.ts';
import { listMemberships } from '../store/organizations/list-memberships.ts';
import { upsertUser } from '../store/organizations/upsert-user.ts';
import type { Deps } from './deps.ts';
import { signInUnavailable } from './sign-in-unavailable.ts';
import { signSession } from './sign-session.ts';
import { syncMemberships } from './sync-memberships.ts';
import { toUpstreamError } from './to-upstream-error.ts';

const LIFE_MS = 12 * 3_600_000;
const Ticket = z.object({ state: z.string(), verifier: z.string(), redirect: z.string() });

export type FinishedSignIn = {
  readonly session: string;
  readonly maxAgeSeconds: number;
  /** Path on this server. */
  readonly redirect: string;
};

/** A person came back from GitHub: the state must be the one this browser left with, and GitHub must know the code. */
export async function finishSignIn(
  deps: Deps,
  input: {
    readonly code: string | undefined;
    readonly state: string | undefined;
    readonly ticket: string | null;
  },
): Promise<FinishedSignIn> {
  const { signIn } = deps;
  const { publicUrl } = deps.settings;
  if (signIn === undefined) throw signInUnavailable();
  const ticket = await openTicket(deps, input.ticket);
  const { code, state } = input;
  if (ticket === null || code === undefined || !isSame(state ?? '', ticket.state)) throw refused();
  const redirectUrl = `${publicUrl}/v1/auth/github/callback`;
  const person = await signIn
    .findPerson({ code, codeVerifier: ticket.verifier, redirectUrl })
    .catch((error: unknown) => {
      throw toUpstreamError(error);
    });
  if (person === null) throw refused();
  const now = deps.clock();
  const id = deps.newId('key');
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  const userId = await deps.database.transaction(async (trx) => {
    const { id: githubId, login, name, email, avatarUrl } = person;
    const made = await upsertUser(trx, { githubId, login, name, email, avatarUrl });
    await syncMemberships(trx, { userId: made, person, now });
    const [first] = await listMemberships(trx, { userId: made });
    await createLogin(trx, {
      id,
      userId: made,
      organizationId: first?.organization.id ?? null,
      token: null,
      deviceName: null,
      now,
      expiresAt,
    });
    return made;
  });
  const session = await signSession(deps, { id, userId, expiresAt });
  if (session === null) throw signInUnavailable();
  return { session, maxAgeSeconds: LIFE_MS / 1000, redirect: ticket.redirect };
}

async function openTicket(
  deps: Deps,
  ticket: string | null,
): Promise<z.infer<typeof Ticket> | null> {
  const { sessionKey } = deps.settings;
  if (ticket === null || sessionKey === undefined) return null;
  try {
    const { payload } = await jwtDecrypt(ticket, sessionKey, {
      audience: 'sign-in',
      requiredClaims: ['exp'],
      currentDate: deps.clock(),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return Ticket.parse(payload);
  } catch {
    return null;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(): ApiError {
  return new ApiError(
    'UNAUTHORIZED',
    'The sign-in took too long, was begun in another browser, or was refused; sign in again.',
  );
}
