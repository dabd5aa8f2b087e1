import type { FileFormat } from '../../artefacts/file-format.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const UNREAD: ReadonlySet<FileFormat> = new Set<FileFormat>(['go', 'ruby', 'rust', 'php', 'code']);

const pattern = new RegExp(
  [
    // Java, Kotlin, C#
    String.raw`new ObjectInputStream\s?\([^\n]{0,200}`,
    String.raw`\bBinaryFormatter\s?\(\)[^\n]{0,120}\.Deserialize\s?\(`,
    String.raw`getEngineBy(?:Name|Extension)\s?\([^\n)]{1,40}\)\s{0,4}\.eval\s?\(\s{0,3}(?!["'])[^\n]{1,120}`,
    String.raw`\.exec\s?\(\s{0,3}new String\s{0,2}\[\]\s{0,2}\{\s{0,3}"(?:/bin/)?(?:ba)?sh"\s{0,2},\s{0,2}"-c"\s{0,2},\s{0,2}(?:"[^"\n]{0,120}"\s{0,2}\+|\w)[^\n]{0,80}`,
    String.raw`\bgetRuntime\(\)\s?\.exec\s?\(\s{0,3}"[^"\n]{1,120}"\s{0,2}\+[^\n]{1,80}`,
    String.raw`\bProcess(?:Builder|StartInfo|\.Start)\s?\(\s{0,3}"(?:cmd(?:\.exe)?|(?:/bin/)?(?:ba)?sh|powershell)"\s{0,2},\s{0,2}(?:\$?"[^"\n]{0,120}(?:"\s{0,2}\+|\{)|"-c"\s{0,2},\s{0,2}\w)[^\n]{0,80}`,
    // Go
    String.raw`\bexec\.Command(?:Context)?\s?\((?:\w{1,12},\s?)?"(?:/bin/)?(?:ba)?sh"\s{0,2},\s{0,2}"-c"\s{0,2},\s{0,2}(?:fmt\.Sprintf\s?\(|"[^"\n]{0,120}"\s{0,2}\+|[a-z]\w{0,30}[\s,).])[^\n]{0,80}`,
    // Rust
    String.raw`\bCommand::new\s?\(\s?"(?:/bin/)?(?:ba)?sh"\s?\)[\s\S]{0,40}?"-c"[\s\S]{0,20}?(?:format!|&\w)[^\n]{0,80}`,
    // Ruby
    String.raw`\b(?:instance_eval|class_eval|module_eval)\s?\(\s{0,3}[a-z_]\w{0,30}(?:\[|\.|\)|,)[^\n]{0,60}`,
    String.raw`\bMarshal\.load\s?\([^\n]{1,80}|\bYAML\.(?:unsafe_)?load\s?\(\s{0,3}(?:params|request|body|response|Net|URI|open|input|data)[^\n]{0,60}`,
    // PHP
    String.raw`\bunserialize\s?\(\s{0,3}(?:base64_decode\s?\(\s{0,3})?\$_?\w[^\n]{0,60}`,
  ].join('|'),
  'g',
);

export const otherLanguageSink = defineRule({
  reads: 'text',
  id: 'execution/other-language-sink',
  title: 'Server or script runs or rebuilds what it is handed, unchecked',
  severity: 'high',
  confidence: 0.65,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [90, 91, 95, 136],
  kinds: ['mcp_server', 'skill'],
  cwe: [78, 94, 95, 502],
  owasp: ['LLM05:2025', 'ASI05', 'AST05', 'MCP05:2025'],
  atlas: ['T0050', 'T0053'],
  why: 'Text that a model or a remote machine chooses becomes a command or an object on this machine.',
  fix: 'Hand arguments over as a list without a shell, read plain data formats, and allow known values only.',
  fixable: 'no',
  proof: { source: 'a value that is put together at run time', sink: 'is run or rebuilt' },
  targets: ['script'],
  keywords: [
    'objectinputstream',
    'binaryformatter',
    'getengineby',
    '.exec(',
    'processbuilder',
    'processstartinfo',
    'process.start',
    'exec.command',
    'command::new',
    'instance_eval',
    'class_eval',
    'module_eval',
    'marshal.load',
    'yaml.load',
    'yaml.unsafe',
    'unserialize',
  ],
  check: nearKeywords({
    pattern,
    reach: 320,
    accept: (match, { artefact, file, view }) => {
      if (!UNREAD.has(file.format)) return false;
      const line = view.text.slice(view.text.lastIndexOf('\n', match.index) + 1, match.index);
      if (/^\s{0,20}(?:\/\/|#|\*)/.test(line)) return false;
      const isHanded = HANDED.test(view.text) || artefact.kind === 'mcp_server';
      return { severity: isHanded ? 'high' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        path: 'src/Tools.java',
        text: 'public String form(Map<String, Object> args) throws Exception {\n  return String.valueOf(engines.getEngineByName("js").eval((String) args.get("term")));\n}\n',
        lines: [2],
        files: {
          'package.json':
            '{ "name": "x-mcp", "dependencies": { "@modelcontextprotocol/sdk": "1" } }\n',
        },
      },
      {
        path: 'scripts/tag.rb',
        text: "require 'net/http'\nrelease = JSON.parse(Net::HTTP.get(URI('https://tags.test/x')))\ninstance_eval(release['rule'])\n",
        lines: [3],
        files: { 'SKILL.md': '---\nname: tag\ndescription: Tags\n---\nRun scripts/tag.rb.\n' },
      },
    ],
    good: [
      {
        path: 'scripts/build.go',
        text: 'package main\n\nfunc main() {\n\texec.Command("go", "build", target).Run()\n}\n',
        because: 'no shell',
      },
      {
        path: 'scripts/make.rb',
        text: 'Foo.class_eval do\n  def x; end\nend\n',
        because: 'a block, not a text',
      },
    ],
  },
});

/** Something from outside is handed in: arguments of tools, requests, answers of servers. */
const HANDED =
  /\bmcp\b|modelcontextprotocol|args\.get\(|CallToolRequest|request\.(?:params|body|get)|getParameter|params\[|\bNet::HTTP|open-uri|http\.(?:Get|Request)|HttpClient|\$_(?:GET|POST|REQUEST|COOKIE)|file_get_contents\(\s?["']https?|r\.(?:URL|Body|Form)/;
