import { findUrls } from '../../behaviour/find-urls.ts';
import { judgeSource } from '../../behaviour/judge-source.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern = new RegExp(
  [
    String.raw`\b(?:curl|wget|iwr|irm|aria2c)\b[^\n;|]{0,200}?http:\/\/[^\s"'\x60|;]{4,200}\.(?:sh|py|js|mjs|ps1|exe|bin|deb|rpm|pkg|dmg|msi|zip|tar\.gz|tgz|whl|jar|md|mdc)\b`,
    String.raw`\b(?:pip3?|uv\s{1,4}pip|npm|pnpm|yarn|gem|cargo|go)\s{1,4}(?:install|i|add|get)\b[^\n;|]{0,120}http:\/\/[^\s"'\x60]{4,200}`,
    String.raw`\bgit\s{1,4}clone\b[^\n;|]{0,80}(?:http|git):\/\/[^\s"'\x60]{4,200}`,
    String.raw`\b(?:curl\b[^\n;|]{0,80}\s(?:-k|--insecure|-[a-zA-Z]{0,4}k[a-zA-Z]{0,4})\b|wget\b[^\n;|]{0,80}--no-check-certificate)[^\n;|]{0,160}https?:\/\/[^\s"'\x60|;]{4,200}(?:\.(?:sh|py|js|ps1|exe|bin|deb|pkg|zip|tar\.gz|tgz)\b|[^\n]{0,20}\|\s{0,4}(?:sudo\s)?(?:ba|z)?sh\b)`,
    String.raw`\bpip3?\s{1,4}install\b[^\n;|]{0,160}--trusted-host\s{1,4}[\w.-]{3,100}`,
    String.raw`\b(?:npm|yarn|pnpm)\s{1,4}(?:config\s{1,4})?set\s{1,4}(?:strict-ssl\s{1,4}false|registry\s{1,4}http:\/\/[^\s]{3,120})`,
    String.raw`\bgit\s{1,4}config\b[^\n;|]{0,40}http\.sslVerify\s{1,4}(?:false|0)|\bGIT_SSL_NO_VERIFY=(?:1|true)`,
  ].join('|'),
  'gi',
);

export const plainHttpCode = defineRule({
  reads: 'text',
  id: 'delivery/plain-http-code',
  title: 'Fetches code without encryption or certificate check',
  severity: 'medium',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [48],
  kinds: 'all',
  cwe: [319, 295],
  owasp: ['LLM03:2025', 'ASI04', 'AST02'],
  atlas: ['T0011'],
  why: 'Anybody on the way can replace the code before it runs.',
  fix: 'Use https with the certificate check on, and compare a checksum.',
  fixable: 'deterministic',
  targets: ['script', 'config', 'prose'],
  inTeaching: 'drop',
  keywords: [
    'http://',
    'git://',
    '-k ',
    '--insecure',
    'no-check-cert',
    'trusted-host',
    'strict-ssl',
    'sslverify',
    'ssl_no_verify',
  ],
  check: nearKeywords({
    pattern,
    reach: 500,
    accept: (match, { artefact }) => {
      const urls = findUrls(match[0]).map((url) => judgeSource(url, artefact));
      return !urls.some(
        (trust) => trust === 'local' || trust === 'placeholder' || trust === 'variable',
      );
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'wget http://cdn.quickcore.test/tool.sh\npip install --trusted-host pypi.quickcore.test quick\nnpm config set strict-ssl false\n',
        lines: [1, 2, 3],
      },
      { path: 'b.sh', text: 'curl -k https://cdn.quickcore.test/tool.zip -O\n', lines: [1] },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'curl http://localhost:3000/app.js\ncurl -k https://127.0.0.1:8443/status\nwget https://cdn.quickcore.test/tool.sh\n',
        because: 'own machine, or encrypted',
      },
    ],
  },
});
