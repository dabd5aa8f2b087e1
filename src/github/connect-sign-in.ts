import { z } from 'zod';
import { createGitHubCaller } from './create-github-caller.ts';
import type { GitHubCaller } from './github-caller.ts';
import { GitHubError } from './github-error.ts';
import type { GitHubPerson, GitHubSignIn } from './github-sign-in.ts';
import { readPages } from './read-pages.ts';

const Exchanged = z.union([
  z.object({ access_token: z.string().min(1).max(2048) }),
  z.object({ error: z.string() }),
]);
const User = z.object({
  id: z.int(),
  login: z.string(),
  type: z.string().optional(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  avatar_url: z.string().nullish(),
});
const Membership = z.object({
  state: z.string(),
  role: z.string(),
  organization: z.object({ id: z.int() }),
});

const timeoutMs = 15_000;
/** Memberships are read up to 1,000; nobody signs in to more. */
const maxPages = 10;

/** GitHub's OAuth for one App, with PKCE. */
export function connectSignIn(options: {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people sign in: https://github.com or the address of an Enterprise Server. */
  readonly webUrl: string;
  /** Base URL of the REST API. */
  readonly apiUrl: string;
  readonly clock: () => Date;
}): GitHubSignIn {
  const { clientId, clientSecret, webUrl, clock } = options;
  const open = (authorization: string | null): GitHubCaller =>
    createGitHubCaller({
      baseUrl: options.apiUrl,
      fetch,
      clock,
      timeoutMs,
      userAgent: 'skillgate',
      authorization: () => Promise.resolve(authorization),
    });
  return {
    authorizeUrl({ state, codeChallenge, redirectUrl }) {
      const url = new URL(`${webUrl}/login/oauth/authorize`);
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUrl,
        state,
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
      }).toString();
      return url.href;
    },
    async findAccount(login) {
      const call = open(null);
      try {
        const user = await call('GET /users/{username}', {
          schema: User,
          parameters: { username: login },
        });
        if (user.type !== undefined && user.type !== 'User') return null;
        return {
          id: user.id,
          login: user.login,
          name: user.name ?? null,
          avatarUrl: user.avatar_url ?? null,
        };
      } catch (error) {
        if (error instanceof GitHubError && error.kind === 'not-found') return null;
        throw error;
      }
    },
    async findPerson({ code, codeVerifier, redirectUrl }) {
      const token = await exchangeCode(`${webUrl}/login/oauth/access_token`, {
        client_id: clientId,
        client_secret: clientSecret,
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUrl,
      });
      if (token === null) return null;
      const call = open(`bearer ${token}`);
      const user = await call('GET /user', { schema: User });
      return {
        id: user.id,
        login: user.login,
        name: user.name ?? null,
        email: user.email ?? null,
        avatarUrl: user.avatar_url ?? null,
        memberships: await readMemberships(call),
      };
    },
  };
}

/** The user's token for a code; null when GitHub refuses it, which it says with 200. */
async function exchangeCode(
  url: string,
  body: Readonly<Record<string, string>>,
): Promise<string | null> {
  const operation = 'POST /login/oauth/access_token';
  let answer: unknown;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    answer = await response.json();
  } catch (error) {
    throw new GitHubError('network', 'GitHub could not be reached', { operation }, error);
  }
  const parsed = Exchanged.safeParse(answer);
  if (!parsed.success) {
    throw new GitHubError('server', 'GitHub answered in an unknown shape', { operation });
  }
  return 'access_token' in parsed.data ? parsed.data.access_token : null;
}

async function readMemberships(call: GitHubCaller): Promise<GitHubPerson['memberships']> {
  try {
    const found = await readPages(maxPages, (page) =>
      call('GET /user/memberships/orgs', {
        schema: z.array(Membership),
        parameters: { state: 'active', ...page },
      }),
    );
    return found
      .filter(({ state }) => state === 'active')
      .map(({ organization, role }) => ({
        accountId: organization.id,
        role: role === 'admin' ? 'admin' : 'member',
      }));
  } catch (error) {
    // Without the permission to read members the App cannot tell; the product then invites by hand.
    const isDenied =
      error instanceof GitHubError && (error.kind === 'forbidden' || error.kind === 'not-found');
    if (isDenied) return null;
    throw error;
  }
}
