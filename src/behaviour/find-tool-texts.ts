import { mayMatch } from '../artefacts/may-match.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import { findConfigs } from './find-configs.ts';
import { walkConfig } from './walk-config.ts';

/** A text that a server gives the model about a tool: description, docstring, parameter, title, example. */
export type ToolText = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `parameter` for what is said of one argument. */
  readonly about: 'tool' | 'parameter';
};

const isServer =
  /\bmcp\b|FastMCP|modelcontextprotocol|@\w{1,30}\.tool\b|\.registerTool|server\.tool\(|inputSchema|input_schema|ListToolsRequest|list_tools/i;
const docstrings: readonly RegExp[] = [
  /^[ \t]{0,16}(?:async\s)?def\s(\w{1,80})\s?\([^\n]{0,600}\)?[^\n]{0,200}\n(?:[^\n"']{0,200}\n){0,12}?[ \t]{1,20}[rRuUfF]{0,2}"""([\s\S]{3,6000}?)"""/gm,
  /^[ \t]{0,16}(?:async\s)?def\s(\w{1,80})\s?\([^\n]{0,600}\)?[^\n]{0,200}\n(?:[^\n"']{0,200}\n){0,12}?[ \t]{1,20}[rRuUfF]{0,2}'''([\s\S]{3,6000}?)'''/gm,
];
const literals: readonly (readonly [RegExp, ToolText['about']])[] = [
  [
    /\b(?:description|title|instructions|prompt|summary)["']?\s{0,3}[:=]\s{0,3}\(?\s{0,20}[rRfFuU]{0,2}"""([\s\S]{3,6000}?)"""/g,
    'tool',
  ],
  [
    /\b(?:description|title|instructions|prompt|summary)["']?\s{0,3}[:=]\s{0,3}\x60([^\x60]{3,6000})\x60/g,
    'tool',
  ],
  [
    /\b(?:description|title|instructions|default|examples?|errorMessage|message)["']?\s{0,3}[:=]\s{0,3}\(?\s{0,40}[rRfFuU]{0,2}"((?:[^"\\\n]|\\.){3,4000}(?:"\s{0,4}\+?\s{0,40}[rRfFuU]?"(?:[^"\\\n]|\\.){1,2000}){0,20})"/g,
    'tool',
  ],
  [
    /\b(?:description|title|instructions|default|examples?)["']?\s{0,3}[:=]\s{0,3}\(?\s{0,40}[rRfFuU]{0,2}'((?:[^'\\\n]|\\.){3,4000}(?:'\s{0,4}\+?\s{0,40}[rRfFuU]?'(?:[^'\\\n]|\\.){1,2000}){0,20})'/g,
    'tool',
  ],
  [
    /\.tool\s{0,2}\(\s{0,20}["'\x60][\w.-]{1,80}["'\x60]\s{0,3},\s{0,20}["'\x60]([^"\x60]{3,4000}?)["'\x60]\s{0,3}[,)]/g,
    'tool',
  ],
  // texts put together from a list of literals
  [
    /(?:\bdescription["']?\s{0,3}[:=]\s{0,3}|\.(?:tool|registerTool)\s{0,2}\(\s{0,20}["'\x60][\w.-]{1,80}["'\x60]\s{0,3},\s{0,20}|["']\.join\()\[((?:\s{0,40}[rRfF]?(?:"(?:[^"\\\n]|\\.){0,600}"|'(?:[^'\\\n]|\\.){0,600}'|\x60[^\x60]{0,600}\x60),?){2,30})\s{0,40}\]/g,
    'tool',
  ],
  // Go, Ruby, Java and C#
  [
    /\b(?:With(?:Tool)?Description|WithString|Description)\s{0,2}\(\s{0,20}(?:"[\w.-]{1,60}",[^"\n]{0,80})?"((?:[^"\\\n]|\\.){3,3000})"/g,
    'tool',
  ],
  [
    /(?:\bdescription|:description|"description")\s{0,3}=>\s{0,3}["']((?:[^"'\\\n]|\\.){3,3000})["']/g,
    'tool',
  ],
  [
    /\.describe\s{0,2}\(\s{0,20}(?:"((?:[^"\\\n]|\\.){3,2000})"|'(?:[^'\\\n]|\\.){3,2000}'|\x60[^\x60]{3,2000}\x60)/g,
    'parameter',
  ],
];
const keys =
  /^(?:description|title|default|instructions|prompt|text|summary|const|name|errorMessage)$/i;

/** Several rules ask for the texts of each file; they are found once, as long as the file is held. */
const known = new WeakMap<TextFile, readonly ToolText[]>();

/** The texts that a file gives a model about tools; empty for files that are no MCP server or tool list. */
export function findToolTexts(file: TextFile): readonly ToolText[] {
  const found = known.get(file) ?? readTexts(file);
  known.set(file, found);
  return found;
}

function readTexts(file: TextFile): ToolText[] {
  if (file.blocks !== null || !mayMatch(file.raw.sketch, isServer) || !isServer.test(file.text))
    return [];
  if (file.format === 'json' || file.format === 'yaml') return inData(file);
  if (!/^(?:python|javascript|typescript|go|rust|ruby|php|code)$/.test(file.format)) return [];
  const found: ToolText[] = docstrings.flatMap((pattern) =>
    [...file.text.matchAll(pattern)].map((match) => toText(match, match[2] ?? '', 'tool')),
  );
  for (const [pattern, about] of literals) {
    for (const match of file.text.matchAll(pattern))
      found.push(toText(match, match[1] ?? match[0], about));
  }
  return found.sort((a, b) => a.start - b.start);
}

function toText(match: RegExpExecArray, text: string, about: ToolText['about']): ToolText {
  const inside = Math.max(0, match[0].lastIndexOf(text));
  const start = match.index + inside;
  return { text, start, end: start + text.length, about };
}

function inData(file: TextFile): ToolText[] {
  if (!/"?tools"?\s{0,3}:|inputSchema|input_schema/.test(file.text)) return [];
  return findConfigs(file, /inputSchema|input_schema|"tools"|tools:/).flatMap(({ root }) =>
    [...walkConfig(root)]
      .filter(
        ({ kind, key, path }) =>
          kind === 'string' && (keys.test(key) || /\.(?:enum|examples|required)\.\d+$/.test(path)),
      )
      .map((node) => ({
        text: node.text,
        start: node.start,
        end: node.end,
        about: /[sS]chema\./.test(node.path) ? ('parameter' as const) : ('tool' as const),
      })),
  );
}
