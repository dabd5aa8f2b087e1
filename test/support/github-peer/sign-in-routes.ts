import { createHash } from 'node:crypto';
import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import { parseRecord } from './parse-record.ts';
import type { PeerRoute } from './peer-state.ts';

const Orgs = z.array(z.looseObject({ id: z.number(), login: z.string() }));
const Account = z.looseObject({ login: z.string() });
const Role = z.looseObject({ role: z.string(), state: z.string() });

/** What the emulator's OAuth lacks: PKCE as GitHub checks it, and the memberships of whoever signed in. */
export const signInRoutes: readonly PeerRoute[] = [
  {
    method: 'GET',
    path: /^\/login\/oauth\/authorize$/,
    serve: (state, call) => {
      const challenge = call.query.get('code_challenge');
      const isS256 = call.query.get('code_challenge_method') === 'S256';
      if (challenge !== null && isS256) {
        state.challenges.set(call.query.get('state') ?? '', challenge);
      }
      return Promise.resolve(null);
    },
  },
  {
    method: 'POST',
    path: /^\/login\/oauth\/callback$/,
    serve: async (state, call) => {
      const answer = await callEmulator(state, call);
      const location = new URL(answer.headers['location'] ?? '', state.url);
      const challenge = state.challenges.get(location.searchParams.get('state') ?? '');
      const code = location.searchParams.get('code') ?? '';
      if (challenge !== undefined) state.challenges.set(`code:${code}`, challenge);
      return answer;
    },
  },
  {
    method: 'POST',
    path: /^\/login\/oauth\/access_token$/,
    serve: (state, call) => {
      const { code, code_verifier: verifier } = parseRecord(call.body);
      const challenge = state.challenges.get(`code:${String(code)}`);
      const hash = createHash('sha256').update(String(verifier)).digest('base64url');
      if (challenge === undefined || challenge === hash) return Promise.resolve(null);
      return Promise.resolve(jsonAnswer(200, { error: 'bad_verification_code' }));
    },
  },
  {
    method: 'GET',
    path: /^\/user\/memberships\/orgs$/,
    serve: async (state, call) => {
      const { headers } = call;
      const ask = async (path: string) =>
        JSON.parse(
          (await callEmulator(state, { method: 'GET', path, headers })).body.toString('utf8'),
        ) as unknown;
      const { login } = Account.parse(await ask('/user'));
      const orgs = Orgs.parse(await ask('/user/orgs'));
      const memberships = await Promise.all(
        orgs.map(async (organization) => {
          const path = `/orgs/${organization.login}/memberships/${login}`;
          const found = Role.safeParse((await askEmulator(state, 'GET', path)).json);
          return found.success ? { ...found.data, organization } : null;
        }),
      );
      return jsonAnswer(
        200,
        memberships.filter((entry) => entry !== null),
      );
    },
  },
];
