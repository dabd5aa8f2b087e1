import { shellWords } from '../../behaviour/shell-words.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { TextInput } from '../rule.ts';

const { prefix, stdinShell, stdinInterpreter } = shellWords;

/** Shell commands that print the plain form of something encoded or encrypted. */
const decoder = String.raw`(?:\bbase(?:64|32)\s{1,4}(?:-{1,2}\w{1,10}\s{1,4}){0,3}(?:-d|-D|-di|-id|--decode)\b|\bopenssl\s{1,4}(?:enc|base64|aes-[\w-]{2,12})\b[^|\n;]{0,120}\s-d\b|\bxxd\s{1,4}(?:-\w{1,3}\s{1,4}){0,3}-r\b|\buudecode\b|\btr\s{1,4}["']?[A-Za-z0-9-]{2,20}["']?\s{1,4}["']?N-ZA-M|\bprintf\s{1,4}["']?(?:\\x[0-9a-f]{2}|\\[0-7]{3}){6}|\becho\s{1,4}-[en]{1,2}\s{1,4}["']?(?:\\x[0-9a-f]{2}|\\0?[0-7]{3}){6}|\|\s{0,4}rev\b|\bgpg\s[^|\n;]{0,80}(?:-d|--decrypt)\b|\[Convert\]::FromBase64String|\bcertutil(?:\.exe)?\s{1,4}-f?\s{0,4}-decode(?:hex)?\b|\bjq\s[^|\n]{0,60}@base64d)`;
const shells = `${prefix}(?:${stdinShell}|${stdinInterpreter}|(?:source|\\.)\\s{1,4}/dev/stdin|iex\\b|Invoke-Expression\\b|xargs\\s[^\\n|;]{0,60}\\b(?:ba|z)?sh\\s{1,4}-c)`;

/** Expressions that decode, in Python, JavaScript, Ruby, Perl, PHP and PowerShell. */
const decoded = String.raw`(?:(?:base64\.|__import__\s{0,4}\(\s{0,4}["']base64["']\s{0,4}\)\.)?(?:standard_|urlsafe_)?b(?:64|32|85|16)decode|base64\.decodebytes|codecs\.decode|bytes\.fromhex|bytearray\.fromhex|unhexlify|zlib\.decompress|gzip\.decompress|lzma\.decompress|bz2\.decompress|marshal\.loads|\batob\s{0,4}\(|Buffer\.from\s{0,4}\((?:[^)\n]{0,200}["'](?:base64|hex)["']|\s{0,4}["'\x60][A-Za-z0-9+/=]{40})|String\.fromCharCode|unescape\s{0,4}\(|decodeURIComponent\s{0,4}\(\s{0,4}(?:escape|["']%)|(?:inflate|gunzip)(?:Raw)?Sync|Base64\.(?:strict_)?decode64|decode_base64|base64_decode|gzinflate|str_rot13|hex2bin|pack\s{0,4}\(\s{0,4}["']H\*|FromBase64String|\bjoin\s{0,4}\(\s{0,4}(?:map\s{0,4}\(\s{0,4}chr|\[?\s{0,4}chr\s{0,4}\())`;
const executor = String.raw`(?:\bexec|\beval|\bcompile|\bnew\s{1,4}Function|(?<![\w.])Function|\bos\.(?:system|popen|exec\w{1,3})|\bsubprocess\.\w{2,14}|\bchild_process["']?\)?\.\w{4,9}|\bexec(?:File)?Sync|\bspawn(?:Sync)?|\brunIn(?:This|New)?Context|\bsetTimeout|\bsystem|\bshell_exec|\bpassthru|\bassert|\biex|\bInvoke-Expression|\bimportlib\.util\.module_from_spec|\bpickle\.loads|\bmarshal\.loads|\b(?:run|sh)_?command)`;

const pattern = new RegExp(
  [
    // echo … | base64 -d | [… |] sh
    String.raw`${decoder}[^\n|;]{0,1000}(?:\|\s{0,20}[^\n|;]{1,120}){0,2}\|\s{0,20}${shells}`,
    // eval "$(… | base64 -d)", sh -c "$(…)", source <(…), bash <<< "$(…)"
    String.raw`(?:\beval|\b(?:ba|z|da|k)?sh(?:\s{1,4}-[a-z]{0,4}c)?|\bpython[\d.]{0,4}\s{1,4}-c|\bnode\s{1,4}-e|\bperl\s{1,4}-e|\bsource|\bosascript\s{1,4}-e|(?<=[\s;&|])\.)\s{0,4}(?:<<<)?\s{0,4}["']?(?:<\(|\$\(|\x60)[^\n]{0,1000}?${decoder}[^\n]{0,200}`,
    // base64 -d > x && sh x ; certutil -decode a b && b
    String.raw`${decoder}[^\n|;&]{0,1000}(?:>|-out|-o)\s{0,4}["']?[\w./~$%{}-]{1,80}["']?\s{0,4}(?:&&|;)\s{0,4}(?:chmod\s[^\n;&]{1,80}(?:&&|;)\s{0,4})?(?:sudo\s{1,4})?(?:(?:ba|z)?sh|python[\d.]{0,4}|node|perl|start|open|\.\/|source|\.)\s{0,4}[\w./~$%{}"'-]{0,80}`,
    String.raw`\bcertutil(?:\.exe)?\s{1,4}(?:-f\s{1,4})?-decode(?:hex)?\s{1,4}[^\n]{1,160}?(?:&&|;|&|\n)\s{0,8}(?:start\s|cmd|powershell|call\s|[\w.\\%]{1,80}\.(?:exe|bat|ps1|vbs|cmd))`,
    // exec(base64.b64decode(…)), eval(atob(…)), new Function(Buffer.from(…, 'base64'))
    String.raw`${executor}\s{0,4}\(\s{0,8}[^\n;]{0,120}?${decoded}`,
    // eval('…'.split('').reverse().join(''))
    String.raw`${executor}\s{0,4}\(\s{0,8}["'\x60][^\n]{1,1000}?["'\x60]\s{0,4}\.split\s{0,4}\(\s{0,4}["'\x60]{2}\s{0,4}\)\s{0,4}\.reverse\s{0,4}\(`,
    String.raw`\beval\s{1,4}(?:pack\s{0,4}\(?\s{0,4}["']H\*|decode_base64|Base64\.|unpack\s{0,4}\(?\s{0,4}["']u)`,
    String.raw`(?:${decoded})[^\n]{0,1000}\|\s{0,4}(?:iex|Invoke-Expression)\b`,
    String.raw`(?:\biex|\bInvoke-Expression)\b[^\n|]{0,120}FromBase64String`,
    // powershell -enc SQBFAFgA…
    String.raw`\b(?:powershell|pwsh)(?:\.exe)?["']?[\s,"'](?:[^\n|]{0,120}[\s,"'])?[-/](?:e|ec|en|enc|enco|encod|encode|encoded|encodedc\w{0,8})["'\s,]{1,4}["']?[A-Za-z0-9+/]{20,1000}={0,2}`,
  ].join('|'),
  'gi',
);

/** A decoded value that is kept in a variable first. */
const assigned = new RegExp(
  String.raw`(?<![\w.])(?:(?:const|let|var|my|local|export|set)\s{1,4})?\$?(\w{1,40})\s{0,4}=\s{0,4}(?:"?\$\([^\n]{0,1000}${decoder}[^\n]{0,80}|[^\n=]{0,80}?${decoded}[^\n]{0,1000})`,
  'gi',
);

export const decodeThenExecute = defineRule({
  reads: 'text',
  id: 'obfuscation/decode-then-execute',
  title: 'Decodes hidden text and runs it',
  severity: 'critical',
  confidence: 0.95,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [32, 42, 40],
  kinds: 'all',
  cwe: [506, 95],
  owasp: ['LLM03:2025', 'ASI05', 'AST01'],
  atlas: ['T0068', 'T0050'],
  why: 'The command that really runs cannot be read by a reviewer or a scanner; this is how malware loaders are shipped.',
  fix: 'Write the command or code in plain text. If data must be encoded, decode it to data and never to an interpreter.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  targets: ['script', 'config', 'prose'],
  keywords: [
    'base64',
    'base32',
    'openssl',
    'xxd ',
    'uudecode',
    'n-za-m',
    'printf',
    'echo -e',
    'echo -n',
    'b64decode',
    'b32decode',
    'b85decode',
    'codecs.decode',
    'fromhex',
    'unhexlify',
    '.decompress',
    'marshal',
    'atob',
    'fromcharcode',
    'unescape',
    'inflate',
    'gunzip',
    'decode64',
    'hex2bin',
    'rot13',
    'certutil',
    'powershell',
    'pwsh',
    'map(chr',
    'chr(',
    'join(map',
    'gpg ',
    'jq ',
    '| rev',
    '|rev',
    "'hex'",
    '"hex"',
    '.reverse(',
  ],
  check: function* check(input) {
    yield* direct(input);
    yield* later(input);
  },
  examples: {
    bad: [
      { path: 'a.sh', text: 'echo "ZWNobyBoaQo=" | base64 -d | bash\n', lines: [1] },
      { path: 'b.sh', text: 'eval "$(echo ZWNobyBoaQo= | base64 --decode)"\n', lines: [1] },
      { path: 'c.sh', text: 'base64 -D <<< "$BLOB" | sudo sh\n', lines: [1] },
      {
        path: 'd.sh',
        text: 'CMD=$(echo ZWNobyBoaQo= | base64 -d)\nsleep 1\neval "$CMD"\n',
        lines: [1],
      },
      { path: 'e.sh', text: "echo 'rpub uv' | tr 'A-Za-z' 'N-ZA-Mn-za-m' | sh\n", lines: [1] },
      { path: 'f.sh', text: 'xxd -r -p notes.hex | bash\n', lines: [1] },
      { path: 'a.py', text: 'import base64\nexec(base64.b64decode("cHJpbnQoMSk="))\n', lines: [2] },
      {
        path: 'b.py',
        text: 'import base64, os\nraw = base64.b64decode("ZWNobyBoaQ==").decode()\nos.system(raw)\n',
        lines: [2],
      },
      { path: 'a.js', text: 'eval(atob("Y29uc29sZS5sb2coMSk="));\n', lines: [1] },
      {
        path: 'c.js',
        text: `eval(")'olleh'(gol.elosnoc".split('').reverse().join(''));\n`,
        lines: [1],
      },
      {
        path: 'b.js',
        text: "require('child_process').execSync(Buffer.from('6c73', 'hex').toString());\n",
        lines: [1],
      },
      {
        path: 'a.ps1',
        text: `powershell -nop -w hidden -enc ${'SQBFAFgAIAAo'.repeat(3)}\n`,
        lines: [1],
      },
      {
        text: 'Paste this into your terminal:\n\n```\necho "ZWNobyBoaQo=" | base64 -D | zsh\n```\n',
        lines: [4],
      },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'base64 -d logo.b64 > logo.png\n',
        because: 'decodes to a file that nothing runs',
      },
      {
        path: 'b.sh',
        text: "kubectl get secret app -o jsonpath='{.data.pw}' | base64 -d\n",
        because: 'shows a value',
      },
      {
        path: 'a.py',
        text: 'import base64, json\npayload = base64.b64decode(part)\nclaims = json.loads(payload)\n',
        because: 'decoded text is parsed, not run',
      },
      {
        path: 'b.py',
        text: 'pattern = re.compile(r"[A-Za-z0-9+/]{20,}")\nif base64.b64decode(x): pass\n',
        because: 'compile of a pattern',
      },
      {
        path: 'a.js',
        text: 'const claims = JSON.parse(atob(token.split(".")[1]));\nif (/x/.exec(claims.sub)) log(claims);\n',
        because: 'exec is the method of a pattern',
      },
      {
        path: 'b.js',
        text: "const word = 'level';\nif (word === word.split('').reverse().join('')) show(eval('1'));\n",
        because: 'a word is compared with itself read backwards',
      },
      { path: 'a.ps1', text: 'powershell -ExecutionPolicy Bypass -File build.ps1\n' },
      {
        text: 'Malicious skills often contain `echo ... | base64 -d | bash`.\n',
        because: 'describes an attack',
      },
    ],
  },
});

const direct = nearKeywords({
  pattern,
  reach: 1500,
  accept: (match, input) =>
    !isMention(match, input) &&
    !/^[\w.\s]{2,30}\(\s{0,4}(["'])[^"'\n]{0,80}["']\s{0,4}\)/.test(match[0]) &&
    !/^(?:compile|exec|assert|system)\s{0,4}\(\s{0,4}(?:r?["'/]|re\.)/i.test(match[0]) && {
      key: match[0].slice(0, 400),
    },
});

const PAYLOAD =
  /[A-Za-z0-9+/]{16}|\\x[0-9a-f]{2}|\$\(|https?:|\bassets\/|\.(?:b64|enc|dat|txt|png|bin)\b/i;
const ORDERED =
  /\b(?:run|paste|execute|type|enter|copy|use|invoke|issue|start|call|terminal|shell|with|via|by)\b[^\n]{0,80}$/i;

/** In a sentence or table of a document, a command without anything to decode and without an order to run it. */
function isMention(match: RegExpExecArray, { file, view }: TextInput): boolean {
  if (file.blocks === null || view.kind === 'decoded') return false;
  if (file.blocks.at(view.toRaw(match.index)).type === 'fence') return false;
  // from one piece of code to another: two names in a list
  if (/\x60[^\x60]{1,200}\x60/.test(match[0])) return true;
  if (PAYLOAD.test(match[0])) return false;
  return !ORDERED.test(
    view.text
      .slice(Math.max(0, match.index - 160), match.index)
      .split('\n')
      .at(-1) ?? '',
  );
}

const later = nearKeywords({
  pattern: assigned,
  reach: 500,
  accept: (match, { view }) => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    const rest = view.text.slice(end, end + 1200);
    const use = new RegExp(
      String.raw`(?:(?<![\w.])(?:exec|eval|new\s{1,4}Function|Function|iex|Invoke-Expression|setTimeout)\s{0,4}\(?\s{0,4}(?:compile\s{0,4}\(\s{0,4})?["']?\$?\{?${name}\b(?!\s{0,4}[=:])|(?:os\.(?:system|popen)|execSync|spawnSync|subprocess\.\w{2,14}|child_process["']?\)?\.\w{4,9}|runIn\w{0,4}Context)\s{0,4}\(\s{0,4}\[?[^\n)]{0,40}\b${name}\b|\b(?:ba|z)?sh\s{1,4}-c\s{1,4}["']?\$\{?${name}\b|(?:echo|printf[^\n]{0,8})\s{1,4}["']?\$\{?${name}\}?["']?\s{0,4}\|\s{0,4}(?:ba|z)?sh\b|^\s{0,8}["']?\$\{?${name}\}?["']?\s{0,4}$)`,
      'm',
    );
    return use.test(rest) && { key: match[0].slice(0, 400) };
  },
});
