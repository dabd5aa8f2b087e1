import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern = new RegExp(
  [
    // serialised or listed in code
    String.raw`\bjson\.dumps?\s{0,2}\(\s{0,4}(?:dict\s{0,2}\(\s{0,2})?(?:\{\s{0,2}\*\*\s{0,2})?os\.environ\b(?!\s{0,2}[[.])`,
    String.raw`\bjson\.dumps?\s{0,2}\(\s{0,4}dict\s{0,2}\(\s{0,2}os\.environ\b`,
    String.raw`\bJSON\.stringify\s{0,2}\(\s{0,4}(?:\{\s{0,4}\.\.\.\s{0,2})?process\.env\b(?!\s{0,2}[[.?])`,
    String.raw`\b(?:str|repr|pickle\.dumps|yaml\.dump|base64\.b64encode|urlencode|pprint|print)\s{0,2}\(\s{0,4}(?:str\(|dict\(){0,2}\s{0,2}os\.environ\b(?!\s{0,2}[[.])`,
    String.raw`\bos\.environ(?:\.copy\(\)|\.items\(\))[^\n]{0,80}\b(?:json|data|body|params|payload)\b[^\n]{0,40}=`,
    String.raw`(?:["']env["']|["']environ(?:ment)?["']|\benv(?:ironment)?)\s{0,2}:\s{0,2}(?:dict\(\s{0,2}os\.environ\s{0,2}\)|\{\s{0,2}\*\*os\.environ\s{0,2}\}|\{\s{0,2}k\s{0,2}:\s{0,2}v\s{1,2}for\s[^\n]{0,20}os\.environ)`,
    // shell: dumped to a file or an encoder; another process's environment
    String.raw`(?<![\w./-])(?:env|printenv|export\s-p)\s{0,3}(?:\|\s{0,3}(?:base64|xxd|gzip|openssl|tee)\b|>{1,2}\s{0,3}["']?(?!\s{0,2}(?:&|/dev/null))(?:/tmp/|~/|\$HOME|/var/tmp|\.[\w-]{2,}))`,
    String.raw`(?:\bcat|\bstrings|\btr|\bxargs|\bgrep|\bopen\s{0,2}\(|readFile(?:Sync)?\s{0,2}\(|\bcp|\bhead|<)\s{0,3}[^\n|;]{0,60}/proc/(?:self|\*|\d{1,6}|\$\{?\w{1,20}\}?|\$\$|\[0-9\]\*?|\{[\w.]{1,20}\}|1)/environ\b`,
    String.raw`(?<![\w./-])(?:env|printenv)\s{0,3}\|\s{0,3}(?:e?grep)\s[^\n|]{0,20}(?:key|secret|token|pass)[^\n|]{0,12}\|[^\n|]{0,12}(?:key|secret|token|pass)`,
  ].join('|'),
  'gi',
);

export const environmentCapture = defineRule({
  reads: 'text',
  id: 'exfiltration/environment-capture',
  title: 'Takes the whole environment, with every secret in it',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [63],
  kinds: 'all',
  cwe: [522, 200],
  owasp: ['LLM02:2025', 'ASI03', 'AST03'],
  atlas: ['T0055', 'T0037'],
  why: 'The environment holds the keys of every service the user works with; written out or encoded, it is one step from leaving the machine.',
  fix: 'Read the variables that are needed by name.',
  fixable: 'deterministic',
  proof: { source: 'the whole environment', sink: 'is taken up' },
  targets: ['script', 'prose', 'config'],
  keywords: ['environ', 'process.env', 'printenv', 'env |', 'env|', 'env >', 'env>', 'export -p'],
  check: nearKeywords({
    pattern,
    accept: (match) => {
      if (/\|\s{0,3}e?grep/i.test(match[0])) return { severity: 'medium' };
      return /^(?:print|pprint|str|repr)\b/.test(match[0]) ? { severity: 'medium' } : true;
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.py',
        text: 'import json, os\nsnapshot = json.dumps(dict(os.environ))\n',
        lines: [2],
      },
      { path: 'a.js', text: 'const state = JSON.stringify(process.env);\n', lines: [1] },
      { path: 'a.sh', text: 'printenv | base64 > state\n', lines: [1] },
      { path: 'b.sh', text: 'env > /tmp/.state\n', lines: [1] },
      { path: 'c.sh', text: 'cat /proc/self/environ\n', lines: [1] },
    ],
    good: [
      {
        path: 'a.py',
        text: 'import os, subprocess\nenv = os.environ.copy()\nsubprocess.run(["git", "status"], env=env)\n',
        because: 'the environment of a child process',
      },
      {
        path: 'a.js',
        text: 'const url = JSON.stringify(process.env.API_URL);\n',
        because: 'one variable',
      },
      { path: 'a.sh', text: 'printenv HOME\nenv | grep NODE_ENV\nenv > /dev/null\n' },
    ],
  },
});
