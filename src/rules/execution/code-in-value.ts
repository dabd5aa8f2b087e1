import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** What a value that is code begins with; a command line begins with a program and is judged as one. */
const opening = String.raw`(?:return|require|process|global|globalThis|module|const|let|var|function|async|await|import|__import__|exec|eval|new|this|\(|\{\{|\$\{|=>)`;
/** What starts programs, as it is written inside of a string. */
const starter = String.raw`(?:require\s?\(\s?\\?["'](?:node:)?child_process\\?["']\s?\)|mainModule\b|__import__\s?\(\s?\\?["'](?:os|subprocess)\\?["']\s?\)|getRuntime\(\)|constructor\.constructor)`;
const runner = String.raw`\.\s?(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|system|popen|run|check_output|require)\s?\(`;

export const codeInValue = defineRule({
  reads: 'text',
  id: 'execution/code-in-value',
  title: 'Value of a setting is code that starts programs',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [90, 91],
  kinds: 'all',
  cwe: [94, 95, 78],
  owasp: ['LLM05:2025', 'ASI05', 'AST01'],
  atlas: ['T0050', 'T0053'],
  why: 'A service that evaluates this field runs commands for whoever fills it in; as data the code passes every check that reads only programs.',
  fix: 'Leave code out of settings and arguments; name an action that the service offers.',
  fixable: 'no',
  proof: { source: 'code stands in a value', sink: 'starts programs of the system' },
  targets: ['script', 'config', 'prose'],
  keywords: ['child_process', 'mainmodule', '__import__', 'getruntime', 'constructor.constructor'],
  check: nearKeywords({
    pattern: new RegExp(
      String.raw`["'][\w.-]{1,60}["']\s{0,4}:\s{0,4}["'\x60]\s{0,4}(?=${opening})[^\n]{0,200}?${starter}[^\n]{0,120}?${runner}`,
      'g',
    ),
    reach: 320,
    before: 300,
    accept: (_, { file }) =>
      file.format === 'javascript' || file.format === 'typescript' || file.format === 'python'
        ? { severity: 'medium' }
        : true,
  }),
  examples: {
    bad: [
      {
        text: '# Flow\n\nSend this body:\n\n```json\n{ "settings": { "formula": "process.mainModule.require(\'child_process\').execSync(\'whoami\')" } }\n```\n',
        lines: [6],
      },
      {
        path: 'override.json',
        text: '{\n  "filter": "__import__(\'os\').popen(\'hostname\').read()"\n}\n',
        lines: [2],
      },
    ],
    good: [
      {
        path: 'package.json',
        text: '{ "scripts": { "clean": "node -e \\"require(\'child_process\').execSync(\'ls\')\\"" } }\n',
        because: 'a command line, which begins with its program',
      },
      {
        text: 'Never accept `{ "formula": "require(\'child_process\').execSync(\'id\')" }` from a client.\n',
        because: 'forbids it',
      },
      {
        path: 'options.json',
        text: '{ "filter": "row => row.child_process === \'none\'" }\n',
        because: 'starts nothing',
      },
    ],
  },
});
