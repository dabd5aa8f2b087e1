import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** Names that are put together from pieces only to be kept out of sight. */
const sensitive =
  /^(?:system|popen|exec|eval|execsync|execfile|spawn|spawnsync|subprocess|child_process|__import__|__builtins__|function|constructor|compile|base64|b64decode|socket|\/bin\/(?:ba|z)?sh|bash|curl|wget|powershell|cmd\.exe|os|pty|ctypes|urlopen|atob|process|require|shelljs|globalthis|node:child_process)$/i;
const partly =
  /(?:child_process|\/bin\/(?:ba)?sh|https?:\/\/|subprocess|\.ssh\/|powershell|rm -rf|authorized_keys)/i;

/** Literals joined by operators or calls. */
const joined =
  /(["'`])([\w./:@ -]{0,40})\1(?:\s{0,4}(?:\+|\.|\.\.)\s{0,4}(["'`])([\w./:@ -]{0,40})\3){1,20}|\[\s{0,4}(?:["'`][\w./:@-]{0,20}["'`]\s{0,4},?\s{0,4}){2,30}\]\s{0,4}\.\s{0,4}join\s{0,4}\(\s{0,4}(["'`])([\w-]{0,3})\5\s{0,4}\)|(["'`])([\w-]{0,3})\7\s{0,4}\.\s{0,4}join\s{0,4}\(\s{0,4}\[\s{0,4}(?:["'`][\w./:@-]{0,20}["'`]\s{0,4},?\s{0,4}){2,30}\]\s{0,4}\)/g;

/** Code is reached through a name that only exists at run time. */
const reflective = new RegExp(
  [
    String.raw`\bgetattr\s{0,4}\(\s{0,4}(?:os|subprocess|sys|builtins|__builtins__|__import__\s{0,4}\([^)\n]{1,60}\)|importlib\.import_module\s{0,4}\([^)\n]{1,60}\))\s{0,4},\s{0,4}[^)\n]{0,80}(?:\+|join|chr|\[::-1\]|decode|format)`,
    String.raw`\b__import__\s{0,4}\(\s{0,4}(?:[^)\n"']{0,20}(?:chr|join|decode|base64|bytes)|["'][^"'\n]{1,20}["']\[::-1\])[^\n]{0,80}`,
    String.raw`\bimport_module\s{0,4}\(\s{0,4}(?:[^)\n"']{0,20}(?:chr|join|decode|base64|bytes)|["'][^"'\n]{1,20}["']\[::-1\])[^\n]{0,80}`,
    String.raw`\brequire\s{0,4}\(\s{0,4}(?:atob|Buffer\.from|String\.fromCharCode|\[[^\]\n]{3,120}\]\.|["'][^"'\n]{1,20}["']\.(?:split|concat))[^\n]{0,120}`,
    String.raw`(?:\[\s{0,4}\]|\(\s{0,4}\)|["']{2}|this|globalThis|window)(?:\.|\[["'])(?:constructor|filter|map)(?:["']\])?(?:\.|\[["'])constructor(?:["']\])?\s{0,4}\(`,
    String.raw`\bprocess\.binding\s{0,4}\(\s{0,4}["'](?:spawn_sync|process_wrap|fs)["']`,
    String.raw`(?:\bglobals\s{0,4}\(\s{0,4}\)|__builtins__(?:\.__dict__)?|\bvars\s{0,4}\(\s{0,4}\w{1,20}\s{0,4}\)|\bglobalThis|\bwindow|\bglobal)\s{0,4}\[\s{0,4}(?:atob|String\.fromCharCode|["']{2}\.join|chr)[^\]\n]{0,120}\]`,
    String.raw`\b(?:eval|exec)\s{0,4}\(\s{0,4}["'][^"'\n]{1,20}["']\s{0,4}\[::-1\]`,
  ].join('|'),
  'g',
);

export const dynamicImport = defineRule({
  reads: 'text',
  id: 'obfuscation/dynamic-import',
  title: 'Puts the name of a dangerous function together from pieces',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [34, 35],
  kinds: 'all',
  cwe: [506, 470],
  owasp: ['LLM03:2025', 'ASI05', 'AST01'],
  atlas: ['T0068', 'T0107'],
  why: 'Nobody splits the word for a shell call unless it must not be found: the code does what its author keeps from the reviewer.',
  fix: 'Import the module and call the function by its plain name.',
  fixable: 'deterministic',
  proof: { source: 'a name is put together', sink: 'a dangerous function is reached by it' },
  targets: ['script'],
  keywords: [
    'getattr',
    '__import__',
    'import_module',
    'require',
    'constructor',
    'process.binding',
    'globals()',
    '__builtins__',
    'globalthis[',
    'window[',
    'global[',
    'vars(',
    'join(',
    'eval(',
    'exec(',
    '" + "',
    "' + '",
    '"+"',
    "'+'",
  ],
  check: function* check(input) {
    yield* folded(input);
    yield* reflected(input);
  },
  examples: {
    bad: [
      { path: 'a.py', text: "import os\ngetattr(os, 'sys' + 'tem')('id')\n", lines: [2] },
      { path: 'b.py', text: "m = __import__('sub' + 'process')\n", lines: [1] },
      { path: 'a.js', text: "const cp = require('child' + '_process');\n", lines: [1] },
      {
        path: 'b.js',
        text: "const run = ['e', 'v', 'a', 'l'].join('');\nglobalThis[run](code);\n",
        lines: [1],
      },
      { path: 'c.js', text: "[].constructor.constructor('return process')();\n", lines: [1] },
    ],
    good: [
      {
        path: 'a.py',
        text: "handler = getattr(plugins, name)\nmod = importlib.import_module('plugins.' + name)\n",
        because: 'a plug-in loader',
      },
      { path: 'a.js', text: "const s = 'hello ' + 'world';\nconst p = ['a', 'b'].join('/');\n" },
      { path: 'b.js', text: "if (other.constructor.name === 'Map') run();\n" },
    ],
  },
});

const folded = nearKeywords({
  pattern: joined,
  reach: 600,
  accept: (match) => {
    const separator = match[6] ?? match[8] ?? '';
    const literals = [...match[0].matchAll(/(["'`])([\w./:@ -]{0,40})\1/g)].map(
      (part) => part[2] ?? '',
    );
    const isList = match[0].includes('join');
    const parts = !isList
      ? literals
      : match[6] !== undefined
        ? literals.slice(0, -1)
        : literals.slice(1);
    const whole = parts.join(isList ? separator : '');
    const isSplit = parts.filter((part) => part !== '').length >= 2;
    if (!isSplit) return false;
    return (
      sensitive.test(whole) || (partly.test(whole) && !parts.some((part) => partly.test(part)))
    );
  },
});

const reflected = nearKeywords({ pattern: reflective, reach: 300 });
