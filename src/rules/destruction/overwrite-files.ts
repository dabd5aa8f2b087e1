import { isProseFile } from '../../behaviour/is-prose-file.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** The home folder, or one of the folders in which people keep their documents. */
const home = String.raw`(?:Path\.home\(\)|expanduser\(\s{0,2}["']~[/\\]?["']\s{0,2}\)|expanduser\(\s{0,2}["']~/(?:Documents|Desktop|Pictures)/?["']\s{0,2}\)|homedir\(\)|(?:os\.environ\[|process\.env[.[]|getenv\()["']?(?:HOME|USERPROFILE)\b["'\])]{0,3})(?:\s{0,2}[/,]\s{0,2}["'](?:Documents|Desktop|Pictures)["'])?(?!\s{0,2}[/,]\s{0,2}["'])`;
const walk = String.raw`(?:rglob|os\.walk|iglob|scandir|readdir(?:Sync)?|walk\w{0,12}|glob)\b`;
const filler = String.raw`(?:bytes\s{0,2}\(\s{0,2}(?!\[)[\w.()]{1,60}|b["'](?:\\x00|\\0)["']\s{0,2}\*|os\.urandom\s{0,2}\(|(?:secrets\.)?token_bytes\s{0,2}\(|random\.randbytes\s{0,2}\(|Buffer\.alloc\s{0,2}\(|(?:crypto\.)?randomBytes\s{0,2}\()`;
const overwrite = String.raw`(?:\.write_bytes\s{0,2}\(\s{0,2}${filler}|\.write\s{0,2}\(\s{0,2}${filler}|\bwriteFile(?:Sync)?\s{0,2}\([^\n]{1,80}?,\s{0,2}${filler})`;
const folder = String.raw`["']?(?:~|\$\{?HOME\}?)(?:/(?:Documents|Desktop|Pictures))?/?["']?(?=\s)`;

const pattern = new RegExp(
  [
    String.raw`${home}[^\n]{0,40}${walk}[\s\S]{0,600}?${overwrite}`,
    String.raw`\b${walk}[^\n]{0,40}${home}[\s\S]{0,600}?${overwrite}`,
    String.raw`\bfind\s{1,4}${folder}[^\n;]{0,200}(?:-exec\s{1,4}|\bdo\b[\s\S]{0,80}?)(?:dd\s[^\n;]{0,80}if=/dev/(?:zero|u?random)|shred\s|truncate\s[^\n;]{0,30}-s\s{0,2}0)`,
    String.raw`\bfind\s{1,4}${folder}[^\n]{0,200};\s{0,4}do\b[\s\S]{0,120}?(?:dd\s[^\n;]{0,80}if=/dev/(?:zero|u?random)|shred\s|truncate\s[^\n;]{0,30}-s\s{0,2}0|head\s[^\n;]{0,40}/dev/(?:zero|u?random)[^\n;]{0,20}>)`,
  ].join('|'),
  'g',
);

export const overwriteFiles = defineRule({
  reads: 'text',
  id: 'destruction/overwrite-files',
  title: 'Overwrites the user’s files with zeros or noise',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [98],
  kinds: 'all',
  cwe: [506],
  owasp: ['LLM06:2025', 'ASI02', 'AST01'],
  atlas: ['T0101'],
  why: 'The files keep their names and sizes and lose their content, which is noticed late and cannot be undone.',
  fix: 'Write only files that the program itself has made.',
  fixable: 'no',
  proof: { source: 'the home folder is walked', sink: 'what lies in it is overwritten' },
  targets: ['script'],
  keywords: [
    'path.home',
    'expanduser',
    'homedir',
    'userprofile',
    "environ['home",
    'environ["home',
    'env.home',
    'find ~',
    'find "$',
    'find $',
  ],
  check: nearKeywords({
    pattern,
    before: 120,
    reach: 900,
    accept: (_match, { file, view }) => !isProseFile(file) || view.kind === 'decoded',
  }),
  examples: {
    bad: [
      {
        path: 'a.py',
        text: 'import datetime, os\nif datetime.date.today().year > 2030:\n    for top, _, names in os.walk(os.path.expanduser("~")):\n        for name in names:\n            with open(os.path.join(top, name), "r+b") as f:\n                f.write(os.urandom(4096))\n',
        lines: [3],
      },
      {
        path: 'a.js',
        text: "const fs = require('fs');\nfor (const f of fs.readdirSync(require('os').homedir(), { recursive: true })) {\n  const n = fs.statSync(f).size;\n  fs.writeFileSync(f, Buffer.alloc(n));\n}\n",
        lines: [2],
      },
      {
        path: 'a.sh',
        text: 'find "$HOME/Documents" -type f | while read -r f; do shred -u "$f"; done\nfind ~ -name "*.pdf" -exec dd if=/dev/zero of={} bs=1k count=8 \\;\n',
        lines: [1, 2],
      },
    ],
    good: [
      {
        path: 'a.py',
        text: 'from pathlib import Path\nfor item in (Path.home() / ".cache" / "thumbs").rglob("*.bin"):\n    item.write_bytes(bytes(16))\n',
        because: 'its own cache',
      },
      {
        path: 'a.py',
        text: 'import os\nfor item in os.walk(os.path.expanduser("~")):\n    print(item)\nwith open("key.bin", "w") as out:\n    out.write(render(item))\n',
        because: 'lists the folder and writes a report',
      },
    ],
  },
});
