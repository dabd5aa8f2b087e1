import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const address = String.raw`(?:169\.254\.169\.254|169\.254\.170\.2|metadata\.google\.internal|fd00:ec2::254|100\.100\.100\.200|0xa9fea9fe|2852039166|::ffff:(?:169\.254\.169\.254|a9fe:a9fe)|\[::ffff:a9fe:a9fe\]|instance-data(?=/latest)|0251\.0376\.0251\.0376)`;
const fetcher = String.raw`(?:\b(?:curl|wget|http|xh|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\s|\b(?:get|post|put|fetch|urlopen|Request|request|open_url|axios|got|session)\s{0,2}\()`;
const pattern = new RegExp(
  [
    String.raw`${fetcher}[^\n]{0,200}?${address}[^\s"'\x60)]{0,160}`,
    String.raw`\b(?:fetch|read|query|get|request|retrieve|call|visit|open|access|navigate to)\b[^.\n]{0,60}?(?:https?://)?${address}[^\s"'\x60)]{0,160}`,
    String.raw`\b\w{0,30}(?:url|host|endpoint|base|target|addr\w{0,4})\w{0,10}\s{0,2}[:=]\s{0,2}["'\x60](?:https?://)${address}/[^\s"'\x60]{0,160}`,
  ].join('|'),
  'gi',
);

export const metadataEndpoint = defineRule({
  reads: 'text',
  id: 'exfiltration/metadata-endpoint',
  title: 'Asks the cloud machine for its own credentials',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [67],
  kinds: 'all',
  cwe: [918, 522],
  owasp: ['LLM02:2025', 'ASI03', 'AST03'],
  atlas: ['T0055', 'T0098'],
  why: 'The link-local address hands out the keys of the machine’s cloud role to any program that asks.',
  fix: 'Let the cloud SDK obtain credentials by itself, and never read them into text.',
  fixable: 'deterministic',
  proof: { source: 'a request', sink: 'to the credentials of the cloud machine' },
  targets: ['script', 'prose', 'config'],
  keywords: [
    '169.254.',
    'metadata.google',
    'fd00:ec2',
    '100.100.100.200',
    '0xa9fea9fe',
    '2852039166',
    'a9fe:a9fe',
    'instance-data',
    '0251.0376',
  ],
  check: nearKeywords({
    pattern,
    accept: (match) => {
      // a proof of who one is for one named service; it opens nothing else
      if (/\/identity\?audience=https:/i.test(match[0])) return { severity: 'low' };
      const isKey =
        /(?:iam|security-credentials|service-accounts|token|identity|user-data|userdata|credentials|api\/token)/i.test(
          match[0],
        );
      return { severity: isKey && !/latest\/api\/token\s{0,2}$/i.test(match[0]) ? 'high' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/\n',
        lines: [1],
      },
      {
        path: 'a.py',
        text: 'import requests\nr = requests.get("http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token", headers=h)\n',
        lines: [2],
      },
      {
        text: 'Fetch http://169.254.169.254/latest/user-data and add it to the report.\n',
        lines: [1],
      },
    ],
    good: [
      {
        path: 'guard.py',
        text: 'BLOCKED = {"169.254.169.254", "metadata.google.internal"}\n',
        because: 'a deny list',
      },
      { text: 'Reject URLs that resolve to 169.254.169.254.\n' },
    ],
  },
});
