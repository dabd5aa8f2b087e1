import { classifyHost } from '../../behaviour/classify-host.ts';
import { entropyOf } from '../../behaviour/entropy-of.ts';
import { isFiller } from '../../behaviour/is-filler.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern =
  /\b(\w{0,30}?(?:api_?key|apikey|secret(?:_?key)?|access_?token|auth_?token|bot_?token|private_?key|client_?secret|passw(?:or)?d|passwd|db_?pass(?:word)?|(?:access|auth|api|bot|bearer|refresh|session|admin|github|gh|slack)_?token|credentials?|(?<![a-z])token))["']?\s{0,3}(?::=|=>|=|:)\s{0,3}["'\x60]([^\s"'\x60]{8,200})["'\x60]/gi;

export const genericSecret = defineRule({
  reads: 'text',
  id: 'secrets/generic-secret',
  title: 'A password or token seems to be written into the content',
  severity: 'high',
  confidence: 0.5,
  lane: 'hunt',
  category: 'SECRET_EXPOSURE',
  ideas: [88, 85],
  kinds: 'all',
  cwe: [798],
  owasp: ['LLM02:2025', 'ASI03', 'AST03'],
  atlas: ['T0055'],
  why: 'If it is real, everybody who has the artefact has the account.',
  fix: 'Read it from the environment, and change it if it was ever real.',
  fixable: 'deterministic',
  proof: { source: 'a name that says secret', sink: 'its value' },
  targets: ['prose', 'script', 'config'],
  inTeaching: 'drop',
  keywords: [
    'api_key',
    'apikey',
    'secret',
    'token',
    'private_key',
    'privatekey',
    'passw',
    'credential',
    'db_pass',
  ],
  check: nearKeywords({
    pattern,
    reach: 300,
    accept: (match, { file, view }) => {
      const [, name = '', value = ''] = match;
      if (
        isFiller(value) ||
        /^(?:https?:|0x|\/|\.|\$|#|@|%|\w{1,30}\(|[A-Z_]{4,60}$|[a-z_.-]{4,60}$)/.test(value)
      )
        return false;
      if (/(?:test|spec|fixture|mock|example|sample|locale|i18n)/i.test(file.path)) return false;
      const line = view.text.slice(
        Math.max(0, match.index - 60),
        match.index + match[0].length + 40,
      );
      if (/example|sample|placeholder|dummy|regex|pattern|redact/i.test(line)) return false;
      const isPassword = /passw|pass$|pwd/i.test(name);
      if (isPassword)
        return hasPublicHost(match.index, view.text) &&
          /\d/.test(value) &&
          !/localhost|127\.0\.0\.1/.test(line)
          ? { severity: 'high', note: 'The address of the server stands beside it.' }
          : /\d/.test(value) && /[a-z]/i.test(value) && value.length >= 8
            ? { severity: 'low' }
            : false;
      if (value.length < 20 || entropyOf(value) < 3.7 || !/\d/.test(value) || !/[a-z]/i.test(value))
        return false;
      if (/^[0-9a-f]{32,64}$/.test(value) && !/secret|token|key/i.test(name)) return false;
      return { severity: file.blocks === null ? 'medium' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        path: 'c.py',
        text: 'HOST = "203.0.113.44"\nDB_PASSWORD = "Harbour4821"\n',
        lines: [2],
      },
      { path: 'a.py', text: `API_KEY = "${'q7Zk2mXw9RtB'}${'v4LcYp8Nd3Fh6'}"\n`, lines: [1] },
      { path: 'b.py', text: 'db_password = "Winter2031Lane"\n', lines: [1] },
    ],
    good: [
      { path: 'a.py', text: 'API_KEY = os.environ["API_KEY"]\ntoken = "your-token-here"\n' },
      { path: 'b.py', text: 'TOKEN_URL = "https://api.notekeeper.test/oauth/token"\n' },
    ],
  },
});

/** A routable address of a machine close to the password: together they open it. */
function hasPublicHost(offset: number, text: string): boolean {
  const near = text.slice(Math.max(0, offset - 500), offset + 500);
  return [...near.matchAll(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g)].some(
    ([address]) => classifyHost(address) === 'raw-ip',
  );
}
