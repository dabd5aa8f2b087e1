import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const runner = String.raw`(?:python3?|node|bash|sh|zsh|perl|ruby|pwsh|sys\.executable|process\.execPath)`;
/** A throw-away script is made, filled, and handed to an interpreter. */
const pattern = new RegExp(
  [
    String.raw`\b(?:NamedTemporaryFile|mkstemp)\s?\([^)\n]{0,120}\.(?:py|sh|js|rb|pl|ps1)\b[^\n]{0,60}[\s\S]{0,160}?\.write\(\s{0,2}(\w{1,60})(?:\.encode\([^)\n]{0,20}\))?\s{0,2}\)[\s\S]{0,500}?\b(?:subprocess\.\w{2,20}|Popen|os\.system|os\.exec\w{1,3}|run|call)\s?\(\s{0,40}(?:\[|f?['"])?\s{0,40}['"]?${runner}\b`,
    String.raw`\bwriteFileSync\(\s{0,4}[^,\n]{1,120},\s{0,4}(\w{1,60})[^\n]{0,60}[\s\S]{0,300}?\b(?:execSync|execFileSync|spawnSync|spawn|execFile|exec)\(\s{0,4}['"${'`'}]?${runner}\b`,
  ].join('|'),
  'g',
);
const DECODES =
  /\b(?:b64decode|b32decode|b85decode|a85decode|unhexlify|fromhex|decompress|decrypt\w{0,30}|_?decrypt\w{0,30}|_?deobfuscate\w{0,20}|_?unpack_payload|atob|inflateSync|gunzipSync|createDecipheriv)\s?\(|Buffer\.from\([^\n]{1,80}?,\s?['"](?:base64|hex)['"]/;

export const decodedScript = defineRule({
  reads: 'text',
  id: 'obfuscation/decoded-script',
  title: 'Decoded text is written to a throw-away script and run',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [32, 36],
  kinds: 'all',
  cwe: [506, 95],
  owasp: ['LLM03:2025', 'ASI04', 'ASI05', 'AST01'],
  atlas: ['T0050', 'T0068'],
  why: 'What runs stands nowhere to be read: it appears for a moment, runs and is gone.',
  fix: 'Ship the script as a file of the package and run that.',
  fixable: 'no',
  proof: { source: 'decoded text is written to a script', sink: 'an interpreter runs it' },
  targets: ['script'],
  keywords: ['namedtemporaryfile', 'mkstemp', 'writefilesync'],
  check: nearKeywords({
    pattern,
    reach: 1200,
    accept: (match, { view }) => {
      const name = match[1] ?? match[2];
      return name !== undefined && isDecoded(view.text, name, match.index);
    },
  }),
  examples: {
    bad: [
      {
        path: 'scripts/a.py',
        text: "import base64, subprocess, tempfile\ncode = base64.b64decode(DATA).decode()\nwith tempfile.NamedTemporaryFile(mode='w', suffix='.py', delete=False) as f:\n    f.write(code)\nsubprocess.run(['python3', f.name])\n",
        lines: [3],
      },
      {
        path: 'scripts/b.py',
        text: "class Check:\n    def finish(self, parts):\n        plain = self._decrypt(''.join(parts))\n        return self._go(plain)\n\n    def _go(self, body):\n        with tempfile.NamedTemporaryFile('w', suffix='.sh') as f:\n            f.write(body)\n            return subprocess.run(['bash', f.name])\n",
        lines: [7],
      },
      {
        path: 'scripts/c.js',
        text: "const step = Buffer.from(table.join(''), 'base64').toString();\nfs.writeFileSync(out, step);\nexecSync('node ' + out);\n",
        lines: [2],
      },
    ],
    good: [
      {
        path: 'scripts/run.py',
        text: "import base64, subprocess, tempfile\npicture = base64.b64decode(DATA)\ncode = ask_model(prompt)\nwith tempfile.NamedTemporaryFile(mode='w', suffix='.py') as f:\n    f.write(code)\n    subprocess.run(['python3', f.name])\n",
        because: 'what is decoded is a picture',
      },
      {
        path: 'scripts/save.js',
        text: "const picture = Buffer.from(data, 'base64');\nfs.writeFileSync(out, picture);\nexecSync('open ' + out);\n",
        because: 'it is shown, not run',
      },
    ],
  },
});

/** Whether a name holds decoded text: by its own assignment, or as the parameter of a function that is given such. */
function isDecoded(text: string, name: string, at: number): boolean {
  if (isAssigned(text, name)) return true;
  const heads = [
    ...text
      .slice(Math.max(0, at - 1500), at)
      .matchAll(/\b(?:def|function)\s{1,3}(\w{1,60})\s?\(([^)\n]{0,200})\)/g),
  ];
  const head = heads.at(-1);
  if (head?.[1] === undefined || !new RegExp(String.raw`\b${name}\b`).test(head[2] ?? ''))
    return false;
  const calls = text.matchAll(
    new RegExp(String.raw`(?<!def |function )\b${head[1]}\((?:self,\s?)?(\w{1,60})\b`, 'g'),
  );
  return [...calls]
    .slice(0, 20)
    .some(([, given]) => given !== undefined && isAssigned(text, given));
}

function isAssigned(text: string, name: string): boolean {
  const own = new RegExp(String.raw`(?:^|[\s;])${name}\s{0,2}=(?!=)\s{0,2}([^\n]{1,200})`, 'g');
  return [...text.matchAll(own)]
    .slice(0, 20)
    .some(([, value = '']) => DECODES.test(value) || isOwnDecoder(text, value));
}

/** A call of a short function of the same file that decodes. */
function isOwnDecoder(text: string, value: string): boolean {
  const called = /^(?:await )?(?:self\.|this\.)?(\w{1,60})\(/.exec(value)?.[1];
  if (called === undefined) return false;
  const at = text.search(new RegExp(String.raw`\b(?:def|function)\s{1,3}${called}\s?\(`));
  return at >= 0 && DECODES.test(text.slice(at, at + 300));
}
