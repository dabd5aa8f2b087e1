import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const wide = String.raw`(?:["']?(?:~|\$HOME|\$\{HOME\}|/|/home|/Users|/root|/etc|/var|%USERPROFILE%|\$env:USERPROFILE|C:\\(?:Users)?)["']?/?(?=[\s"'/]|$))`;
const secret = String.raw`(?:\.env|id_rsa|id_ed25519|\.pem|\.key\b|\.p12|\.pfx|\.kdbx|wallet|keystore|credential|secret|passw|password|api[_-]?key|token|private.?key|BEGIN (?:RSA|OPENSSH|EC)|AKIA|mnemonic|seed)`;
const pattern = new RegExp(
  [
    String.raw`\bfind\s{1,3}${wide}[^\n;]{0,40}?\s-i?(?:name|path|regex|iname)\s[^\n;]{0,160}?${secret}[^\n;]{0,120}`,
    String.raw`\b(?:e?grep|rg|ag|ack)\s(?:[^\n|;]{0,40}\s)?-\w{0,6}[rR]\w{0,6}\s[^\n|;]{0,120}?${secret}[^\n|;]{0,120}?\s${wide}[^\n]{0,80}`,
    String.raw`\brg\s[^\n|;]{0,120}?${secret}[^\n|;]{0,120}?\s(?:~|\$HOME|/home|/Users|/root|/etc)(?=[\s/]|$)`,
    String.raw`\bos\.walk\s{0,2}\(\s{0,3}(?:os\.path\.expanduser\s{0,2}\(\s{0,2}["']~["']\s{0,2}\)|Path\.home\(\)|str\(Path\.home\(\)\)|["'](?:/|/home|/Users|/root)["']|home\b|HOME\b)[\s\S]{0,400}?["'][^"'\n]{0,30}${secret}[^"'\n]{0,20}["']`,
    String.raw`\b(?:Path\.home\(\)|home)\.r?glob\s{0,2}\(\s{0,2}["'][^"'\n]{0,30}${secret}`,
    String.raw`\bglob(?:\.i?glob|Sync|\.sync)?\s{0,2}\(\s{0,3}(?:os\.path\.expanduser\(\s{0,2})?f?["'\x60](?:~|/home|/Users|\$\{(?:os\.)?home(?:dir)?(?:\(\))?\})/(?:\*\*/|[^"'\x60\n]{0,20}\*\*)[^"'\x60\n]{0,40}${secret}`,
    String.raw`\b(?:search|scan|look|crawl|traverse|walk|sweep|enumerate|find|go) (?:through |in |across |over |recursively )?[^.\n]{0,60}\b(?:home (?:directory|folder)|entire (?:file ?system|disk|machine|computer)|whole (?:file ?system|disk|machine|computer)|user(?:['’]s)? (?:machine|computer|home|documents? folder)|all (?:files|folders|directories) on)\b[^.\n]{0,80}\b(?:credentials?|secrets?|api keys?|private keys?|passwords?|tokens?|\.env|ssh keys?|wallets?|key files?|seed phrases?)\b`,
    String.raw`\b(?:search|scan|look|find|collect|gather|locate)\b[^.\n]{0,50}\b(?:credentials?|secrets|api keys|private keys?|passwords|\.env files|ssh keys|wallets?|key files)\b[^.\n]{0,50}\b(?:home (?:directory|folder)|entire (?:file ?system|disk|machine|computer)|whole (?:file ?system|disk|machine)|user(?:['’]s)? (?:machine|computer|home)|on the (?:machine|computer|system))\b`,
  ].join('|'),
  'gim',
);

export const homeSweep = defineRule({
  reads: 'text',
  id: 'exfiltration/home-sweep',
  title: 'Searches the whole home or disk for secrets',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [69],
  kinds: 'all',
  cwe: [200, 522],
  owasp: ['LLM02:2025', 'ASI03', 'AST03'],
  atlas: ['T0084', 'T0037', 'T0055'],
  why: 'A search far outside the project for key-like files is how a thief makes an inventory.',
  fix: 'Search inside the project only, and only for what the task needs.',
  fixable: 'deterministic',
  proof: { source: 'searches the home or the disk', sink: 'for secrets' },
  targets: ['script', 'prose', 'config'],
  keywords: [
    'find ~',
    'find $',
    'find /',
    'find "',
    'grep ',
    'rg ',
    'os.walk',
    'glob',
    'home dir',
    'home folder',
    'file system',
    'filesystem',
    'entire disk',
    'whole disk',
    'machine',
    'computer',
    "user's home",
    'user’s home',
    'on the system',
  ],
  check: nearKeywords({
    pattern,
    accept: (match) => ({
      key: match[0].replaceAll(/\s+/g, ' '),
      severity:
        /^(?:e?grep|rg|ag)\b/i.test(match[0]) &&
        /\s[\"']?\/(?:etc|var|home|root|Users)?/.test(match[0])
          ? 'medium'
          : 'high',
    }),
  }),
  examples: {
    bad: [
      { path: 'a.sh', text: 'find ~ -name "*.pem" -o -name "id_rsa" 2>/dev/null\n', lines: [1] },
      { path: 'b.sh', text: 'grep -rIl "api_key" $HOME --include=*.env\n', lines: [1] },
      {
        path: 'c.py',
        text: 'import os\nfor root, _, files in os.walk(os.path.expanduser("~")):\n    hits = [f for f in files if f.endswith(".env")]\n',
        lines: [2],
      },
      { text: '# Check\n\nScan the home directory for API keys and private keys.\n', lines: [3] },
    ],
    good: [
      { path: 'a.sh', text: 'find . -name "*.env.example"\ngrep -rn "TODO" src/\n' },
      {
        text: 'Search the project for hard-coded secrets before release.\n',
        because: 'inside the project',
      },
    ],
  },
});
