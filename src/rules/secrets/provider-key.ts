import { secretFormats } from '../../artefacts/secret-formats.ts';
import { classifyHost } from '../../behaviour/classify-host.ts';
import { entropyOf } from '../../behaviour/entropy-of.ts';
import { isFiller } from '../../behaviour/is-filler.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { TextInput, TextMatch } from '../rule.ts';

/** Formats that say less than a provider’s key: own databases and expired tokens stand in much documentation. */
const lesser: Readonly<Record<string, Severity>> = {
  'url-password': 'medium',
  jwt: 'low',
  'google-api-key': 'medium',
  'slack-webhook': 'medium',
};

export const providerKey = defineRule({
  reads: 'text',
  id: 'secrets/provider-key',
  title: 'A key of a known provider is written into the content',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [83, 85],
  kinds: 'all',
  cwe: [798, 312],
  owasp: ['LLM02:2025', 'ASI03', 'AST03', 'MCP01:2025'],
  atlas: ['T0055'],
  why: 'Whoever can read the artefact can use the key; keys in repositories are found and used within minutes.',
  fix: 'Revoke the key, and read the new one from the environment or a secret manager.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  targets: ['prose', 'script', 'config'],
  inTeaching: 'keep',
  keywords: [...new Set(secretFormats.flatMap(({ keywords }) => keywords))],
  check: function* check(input) {
    for (const check of checks) yield* check(input);
  },
  examples: {
    bad: [
      {
        path: 'a.py',
        text: `TOKEN = "${'gh' + 'p_'}${'aB3dE5fG7hJ9kLmNpQrS'}${'tUvWxYz2C4e6G8i1'}"\n`,
        lines: [1],
      },
      { text: `Use the key ${'AK' + 'IA'}${'Q4ZRT7WBX2NM5LKP'} for uploads.\n`, lines: [1] },
      { path: 'b.env', text: `KEY=${'sk_' + 'live_'}${'9hTq2LmZx7RbVw4KcYp8Nd3F'}\n`, lines: [1] },
    ],
    good: [
      { text: `Set it to ${'gh' + 'p_'}${'x'.repeat(36)}.\n`, because: 'a filler' },
      {
        text: `The documentation uses ${'AK' + 'IA'}IOSFODNN7EXAMPLE.\n`,
        because: 'the vendor’s own sample',
      },
      { path: 'c.sh', text: 'export DB=postgres://user:password@localhost/app\n' },
    ],
  },
});

const checks = secretFormats.map(({ kind, pattern, confidence }) =>
  nearKeywords({
    pattern,
    reach: kind === 'private-key' ? 4200 : 700,
    accept: (match, input) => judge(kind, match, input, confidence),
  }),
);

function judge(
  kind: string,
  match: RegExpExecArray,
  { file, view }: TextInput,
  confidence: number,
): false | Partial<TextMatch> {
  const secret = match[1] ?? match[0];
  const line = view.text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 40);
  if (isFiller(secret) || /\b(?:example|sample|placeholder|dummy|fake)\b/i.test(line)) return false;
  if (kind !== 'private-key' && entropyOf(secret) < 3) return false;
  if (kind === 'private-key' && entropyOf(secret.replaceAll(/\s/g, '')) < 4.6) return false;
  if (
    kind === 'url-password' &&
    (/@(?:localhost|127\.|db\b|postgres\b|mysql\b|redis\b|mongo|host\b|0\.0\.0\.0|\w{1,20}[:/])/.test(
      match[0],
    ) ||
      /^(?:password|pass|postgres|root|admin|mysql|mypassword|secret)/i.test(secret))
  )
    return false;
  const isPublic =
    kind === 'url-password' && classifyHost(/@([\w.-]+)/.exec(match[0])?.[1] ?? '') === 'raw-ip';
  const isTest =
    /(?:^|\/)(?:tests?|__tests__|spec|fixtures?|examples?|testdata|mocks?)\/|\.(?:test|spec)\.|example|sample/i.test(
      file.path,
    );
  return { severity: isTest ? 'low' : isPublic ? 'high' : (lesser[kind] ?? 'high'), confidence };
}
