import type { Severity } from '../../contract/severity.ts';
import { isProseFile } from '../../behaviour/is-prose-file.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern = new RegExp(
  [
    // certificates of the registry
    String.raw`\b(?:npm|pnpm|yarn)\s{1,3}config\s{1,3}set\s{1,3}["']?strict-ssl["']?[ =]{1,3}["']?false\b`,
    String.raw`(?:^|\n)\s{0,8}strict-ssl\s{0,3}=\s{0,3}false\b`,
    String.raw`\bconda\s{1,3}config\s{1,3}--set\s{1,3}ssl_verify\s{1,3}(?:false|no)\b`,
    String.raw`\b(?:pip3?|uv|poetry)\s[^\n;|&]{0,120}--(?:trusted-host|allow-insecure-host)[ =]["']?[\w.*-]{3,80}`,
    String.raw`\bNODE_TLS_REJECT_UNAUTHORIZED\s{0,2}=\s{0,2}["']?0["']?\s{1,4}(?:npm|npx|pnpm|yarn|bun)\b[^\n]{0,60}`,
    String.raw`\bgit\s{1,3}-c\s{1,3}http\.sslVerify=(?:false|0)\s{1,3}(?:clone|submodule)\b[^\n]{0,80}`,
    // sums and signatures of what is installed
    String.raw`\bGOSUMDB\s{0,2}=\s{0,2}["']?off\b|\bGONOSUMDB\s{0,2}=\s{0,2}["']?\*|\bGONOSUMCHECK\s{0,2}=\s{0,2}["']?[1*]|\bGOINSECURE\s{0,2}=\s{0,2}["']?\*|\bGOFLAGS\s{0,2}=\s{0,2}["']?-insecure\b`,
    String.raw`\bpip3?\s[^\n;|&]{0,120}--no-require-hashes\b`,
    String.raw`\bapt(?:-get)?\s[^\n;|&]{0,120}--(?:allow-unauthenticated|force-yes)\b`,
    String.raw`\b(?:yum|dnf|zypper|rpm)\s[^\n;|&]{0,120}--(?:nogpgcheck|no-gpg-checks|nosignature)\b`,
    // the lock file
    String.raw`\b(?:pnpm|yarn|bun)\s[^\n;|&]{0,80}--no-(?:frozen-lockfile|immutable)\b`,
  ].join('|'),
  'g',
);

export const installChecksOff = defineRule({
  reads: 'text',
  id: 'supply/install-checks-off',
  title: 'Installs packages with their verification switched off',
  severity: 'medium',
  confidence: 0.7,
  lane: 'hunt',
  category: 'SUPPLY_CHAIN',
  ideas: [59],
  kinds: 'all',
  cwe: [295, 345],
  owasp: ['LLM03:2025', 'ASI04', 'AST02'],
  atlas: ['T0010.005'],
  why: 'Without certificates, sums and signatures anybody on the way, or a changed registry, decides what gets installed.',
  fix: 'Leave the checks on; give a private mirror its own certificate instead.',
  fixable: 'deterministic',
  targets: ['script', 'config'],
  keywords: [
    'strict-ssl',
    'ssl_verify',
    'trusted-host',
    'insecure-host',
    'reject_unauthorized',
    'sslverify',
    'gosumdb',
    'gonosum',
    'goinsecure',
    'goflags',
    'no-require-hashes',
    'unauthenticated',
    '--force-yes',
    'nogpgcheck',
    'no-gpg-checks',
    'nosignature',
    'frozen-lockfile',
    'no-immutable',
  ],
  check: nearKeywords({
    pattern,
    reach: 220,
    accept: (match, input) => ({ severity: grade(match[0], isProseFile(input.file)) }),
  }),
  examples: {
    bad: [
      {
        path: 'setup.sh',
        text: 'npm config set strict-ssl false\npip install --trusted-host files.quickcore.test notes\n',
        lines: [1, 2],
      },
      {
        path: 'Dockerfile',
        text: 'FROM debian:12\nENV GOSUMDB=off\nRUN apt-get install -y --allow-unauthenticated curl\n',
        lines: [2, 3],
      },
    ],
    good: [
      {
        path: 'setup.sh',
        text: 'npm config set strict-ssl true\npip install --require-hashes -r requirements.txt\npnpm install --frozen-lockfile\n',
        because: 'the checks are on',
      },
      {
        path: 'setup.sh',
        text: 'export GOPRIVATE=git.quickcore.test\nexport GONOSUMDB=git.quickcore.test/team\n',
        because: 'modules of one’s own that no public log knows',
      },
    ],
  },
});

/** A lock file that may change is everyday, and instructions show such a command as a way out of a proxy. */
function grade(command: string, isProse: boolean): Severity {
  return isProse || /frozen-lockfile|immutable/.test(command) ? 'low' : 'medium';
}
