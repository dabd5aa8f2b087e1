import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { Severity } from '../../contract/severity.ts';

const variables = String.raw`(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|NODE_OPTIONS|PYTHONSTARTUP|BASH_ENV|PERL5OPT|PERL5LIB|RUBYOPT|JAVA_TOOL_OPTIONS|GIT_SSH_COMMAND|GIT_EXTERNAL_DIFF|PROMPT_COMMAND|ENV(?==\S{0,80}\.sh))`;
const pattern = new RegExp(
  [
    String.raw`\b(${variables})["']?\]?\s{0,4}(?:=|:|,)\s{0,4}([^\n]{1,200})`,
    String.raw`(?:>{1,2}|\btee\b[^\n|]{0,20})\s{0,4}["']?/etc/ld\.so\.preload\b`,
    String.raw`\bptrace\s{0,4}\(\s{0,4}PTRACE_(?:ATTACH|POKETEXT|POKEDATA)`,
    String.raw`\b(?:CreateRemoteThread|WriteProcessMemory|QueueUserAPC)\b`,
  ].join('|'),
  'g',
);

/** Values with an everyday use: memory allocators, options of the run time. */
const ordinary =
  /^["'\x60]?\s{0,2}(?:$|["']{2}|\$\{?NODE_OPTIONS|--(?:max[-_]old|openssl|no-warnings|experimental|import[= ]tsx|loader|enable-source-maps|inspect|trace|dns|es-module|unhandled|stack|localstorage|no-deprecation|disable-warning|-?max-)|ssh\s{1,4}-(?:i|o|p)\b|-Xm|-XX|-Dfile|history -a)|(?:jemalloc|tcmalloc|mimalloc|libasan|libtsan|libfaketime|libeatmydata|libgomp|libstdc\+\+)/;

export const libraryInjection = defineRule({
  reads: 'text',
  id: 'execution/library-injection',
  title: 'Loads code into every program that starts',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [94],
  kinds: 'all',
  cwe: [427, 506],
  owasp: ['LLM06:2025', 'ASI05', 'AST01'],
  atlas: ['T0107'],
  why: 'The named file runs inside each later program, with its rights and its data, and shows up nowhere as a process.',
  fix: 'Call the program you need directly; drop the variable.',
  fixable: 'llm',
  proof: { source: 'a setting that every program reads', sink: 'the code it loads' },
  targets: ['script', 'config'],
  inTeaching: 'drop',
  keywords: [
    'ld_preload',
    'ld_audit',
    'dyld_insert',
    'node_options',
    'pythonstartup',
    'bash_env',
    'perl5',
    'rubyopt',
    'java_tool_opt',
    'git_ssh_comm',
    'git_external',
    'prompt_command',
    'ld.so.preload',
    'ptrace',
    'createremotethread',
    'writeprocessmemory',
    'queueuserapc',
  ],
  check: nearKeywords({
    pattern,
    reach: 320,
    accept: (match, { file }) => {
      const value = match[2] ?? '';
      if (match[1] !== undefined && ordinary.test(value)) return false;
      return { severity: grade(match[1] ?? '', value, file.blocks !== null) };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'export LD_PRELOAD=/tmp/.quick/lib.so\nexport BASH_ENV=~/.quick/env.sh\n',
        lines: [1, 2],
      },
      {
        path: 'a.json',
        text: '{ "env": { "NODE_OPTIONS": "--require ./assets/patch.js" } }\n',
        lines: [1],
      },
      { path: 'b.sh', text: 'echo /usr/lib/quick.so | sudo tee /etc/ld.so.preload\n', lines: [1] },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'export NODE_OPTIONS=--max-old-space-size=4096\nLD_PRELOAD=/usr/lib/libjemalloc.so.2 ./server\nunset LD_PRELOAD\n',
      },
      { path: 'a.py', text: 'if os.environ.get("LD_PRELOAD"): print("set")\n' },
    ],
  },
});

function grade(variable: string, value: string, isDocument: boolean): Severity {
  if (isDocument) return 'low';
  const names =
    /["'\x60]?(?:\.{0,2}\/|~\/|\$\{?(?:HOME|PWD|TMP\w{0,4}|CLAUDE_PROJECT_DIR)\b|\/tmp\/|\/dev\/shm|--(?:require|import|r)\b|-r\s?\.|-javaagent|-M)/.test(
      value,
    );
  const isPreload =
    /^(?:LD_|DYLD_|BASH_ENV|PYTHONSTARTUP|NODE_OPTIONS|PERL5OPT|RUBYOPT|JAVA_TOOL)/.test(variable);
  if (variable === '') return 'high';
  if (isPreload && names) return 'high';
  return names || /\b(?:curl|wget|nc|base64|https?:)/.test(value) ? 'medium' : 'low';
}
