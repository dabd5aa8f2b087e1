import { secretFormats } from '../artefacts/secret-formats.ts';
import { findSecrets } from '../engine/find-secrets.ts';
import type { Fixer, FixInput, TextEdit } from './fixer.ts';
import { linesAround } from './lines-around.ts';

type Secret = { readonly start: number; readonly end: number; readonly kind: string };

/** The name in front of a value: `API_KEY=`, `"apiKey": "`, `--api-key `, `api_key := '`. */
const NAME =
  /([A-Za-z][\w.-]{1,60})["'\]]?\s{0,4}(?::=|=>|[:=]|\s)\s{0,4}["'`]?(?:Bearer\s{1,3}|Basic\s{1,3}|token\s{1,3})?$/;
/** Names of places, not of secrets. */
const GENERIC_NAME =
  /^(?:authorization|headers?|args?|value|key|url|uri|env|export|set|is|the|with|use)$/i;
const VALUE =
  /(?:Bearer\s{1,3}|Basic\s{1,3}|[?&](?:api[-_]?key|token|key|secret|access_token)=|--?[\w-]{2,40}[= ]|[:=]\s{0,4}["'`]?)([^\s"'`&#,;]{8,400})/i;

/** Replaces a secret by a reference to a variable, named after its key or else its kind. */
export const redactSecret: Fixer = {
  name: 'redact_secret',
  warning: 'A secret that stood in a file is known to others: revoke it and issue a new one.',
  propose(input) {
    if (input.finding.category !== 'SECRET_EXPOSURE') return null;
    const secrets = findAll(input);
    if (secrets.length === 0) return null;
    return secrets.map(({ start, end, kind }): TextEdit => ({
      start,
      end,
      text: `\${${nameFor(input.file.text, start, kind)}}`,
    }));
  },
  examples: [
    {
      path: '.env',
      ruleId: 'secrets/provider-key',
      before: `GITHUB_TOKEN=[[${'ghp_'}${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}]]\nDEBUG=1\n`,
      after: 'GITHUB_TOKEN=${GITHUB_TOKEN}\nDEBUG=1\n',
    },
    {
      ruleId: 'secrets/provider-key',
      before: `Log in with [[${'ghp_'}${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}]] first.\n`,
      after: 'Log in with ${GITHUB_TOKEN} first.\n',
    },
    {
      path: '.mcp.json',
      ruleId: 'secrets/config-secret',
      before: `{ "headers": { "Authorization": [["Bearer ${'9hTq2LmZ'}${'x7RbVw4KcYp8Nd3F'}"]] } }\n`,
      after: '{ "headers": { "Authorization": "Bearer ${SECRET}" } }\n',
    },
    { ruleId: 'secrets/provider-key', before: 'The [[token]] is short.\n', after: null },
  ],
};

function findAll({ file, place }: FixInput): Secret[] {
  const around = linesAround(file, place);
  const end = Math.min(file.text.length, Math.max(around.end, place.end));
  const text = file.text.slice(around.start, end);
  const known = withoutOverlaps([...byFormat(text), ...byShape(text)]);
  const found = known.map((secret) => shift(secret, around.start));
  const inside = found.filter((secret) => secret.start < place.end && secret.end > place.start);
  if (inside.length > 0) return inside;
  const own = file.text.slice(place.start, place.end);
  const value = VALUE.exec(own)?.[1] ?? /^["'`]?([^\s"'`]{8,400})["'`]?$/.exec(own)?.[1];
  if (value === undefined || value.startsWith('${')) return [];
  const start = place.start + own.indexOf(value);
  return [{ start, end: start + value.length, kind: 'secret' }];
}

function byFormat(text: string): Secret[] {
  return secretFormats.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(secret);
      return { start, end: start + secret.length, kind };
    }),
  );
}

/** Older and rarer shapes, private keys as a whole, and the password of an address without the rest of it. */
function byShape(text: string): Secret[] {
  return [...findSecrets(text)].map(({ pattern, start, end }) => {
    if (pattern !== 'credential-url') return { start, end, kind: pattern.replace('provider-', '') };
    const from = start + text.slice(start, end).indexOf(':', 3) + 1;
    return { start: from, end: end - 1, kind: 'password' };
  });
}

function withoutOverlaps(secrets: readonly Secret[]): Secret[] {
  const sorted = [...secrets].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((secret, at) => !sorted.slice(0, at).some(({ end }) => end > secret.start));
}

function shift({ start, end, kind }: Secret, by: number): Secret {
  return { start: start + by, end: end + by, kind };
}

function nameFor(text: string, start: number, kind: string): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const name = NAME.exec(text.slice(lineStart, start))?.[1];
  const isGeneric =
    name === undefined ||
    GENERIC_NAME.test(name) ||
    !/key|token|secret|pass|pwd|auth|cred|webhook|dsn|url/i.test(name);
  return toVariable(isGeneric ? kind : name);
}

function toVariable(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
}
