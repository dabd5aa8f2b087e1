import type { TextFile } from '../artefacts/text-file.ts';
import type { Fixer, TextEdit } from './fixer.ts';
import { linesAround } from './lines-around.ts';

/** The rules that ask for a version. Others find packages that no version makes good. */
const RULES: ReadonlySet<string> = new Set([
  'config/unpinned-mcp',
  'config/known-vulnerable',
  'delivery/unpinned-launch',
]);
const SOURCE = /\bgit\+(?:https?|ssh):\/\/[^\s"',]{1,300}/;
const RUNNER =
  /\b(?:npx|bunx|uvx|pipx|pip3?|uv|pnpm|yarn|npm|dlx|run|exec|install|add|tool|docker|podman|pull)\b/;
const WORDS = new Set(
  'npx bunx uvx pipx pip pip3 uv pnpm yarn npm dlx run exec install add tool docker podman pull command args python python3 -m sudo uses image name from FROM'.split(
    ' ',
  ),
);
const ACTION = /uses:\s{0,4}["']?([\w.-]+\/[\w.-]+(?:\/[\w./-]+)?)@([\w./-]+)/;
const TOKEN =
  /(?<![\w./@-])(@?[A-Za-z][\w.-]{0,100}(?:\/[\w.-]{1,100}){0,3})(@[\w.^~-]{1,40}|:latest)?(?=["'\s,\]`]|$)/g;
const EXACT = /^\d+(?:\.\d+)+(?:[-+.][\w.-]+)?$/;

/** Pins a package, image or action to the version that the artefact itself names; it asks no registry. */
export const pinPackage: Fixer = {
  name: 'pin_package',
  propose({ finding, file, place, files }) {
    if (!RULES.has(finding.rule_id)) return null;
    const { start, end } = linesAround(file, place);
    const text = file.text.slice(start, end);
    const action = ACTION.exec(text);
    if (action !== null) {
      const [whole, name = '', ref = ''] = action;
      if (/^[0-9a-f]{40}$/.test(ref)) return null;
      const commit = findCommit(name, files);
      if (commit === null) return 'version_unknown';
      const at = start + action.index + whole.length - ref.length;
      return [{ start: at, end: at + ref.length, text: commit }];
    }
    if (SOURCE.test(text)) return 'version_unknown';
    if (
      !RUNNER.test(text) &&
      !/\b(?:args|package)\b/.test(file.text.slice(Math.max(0, start - 200), end))
    ) {
      return null;
    }
    const found = findPackage(text);
    if (found === null) return null;
    const version = findVersion(found.name, files);
    if (version === null) return 'version_unknown';
    const mark = /\b(?:pip3?|uv pip)\s+install\b/.test(text) ? '==' : '@';
    const edit: TextEdit = {
      start: start + found.start,
      end: start + found.end,
      text: `${found.name}${mark}${version}`,
    };
    return [edit];
  },
  examples: [
    {
      path: '.mcp.json',
      ruleId: 'config/unpinned-mcp',
      before:
        '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", [["@notes/server"]]] } } }\n',
      after:
        '{ "mcpServers": { "notes": { "command": "npx", "args": ["-y", "@notes/server@1.4.2"] } } }\n',
      files: { 'package.json': '{ "dependencies": { "@notes/server": "1.4.2" } }\n' },
    },
    {
      path: 'setup.sh',
      ruleId: 'delivery/unpinned-launch',
      before: 'pip install [[notes-sync]]\n',
      after: 'pip install notes-sync==2.0.1\n',
      files: { 'requirements.txt': 'notes-sync==2.0.1\n' },
    },
    {
      path: 'setup.sh',
      ruleId: 'delivery/unpinned-launch',
      before: 'npx -y [[notes-sync]]\n',
      after: 'version_unknown',
    },
    { path: 'setup.sh', before: '[[make]] test\n', after: null },
  ],
};

function findPackage(text: string): { name: string; start: number; end: number } | null {
  for (const match of text.matchAll(TOKEN)) {
    const [whole, name = '', version] = match;
    const isKey = /^["']?\s*:/.test(text.slice(match.index + whole.length));
    if (WORDS.has(name) || isKey) continue;
    const before = text.slice(0, match.index);
    if (
      !/(?:npx|bunx|uvx|pipx|install|add|dlx|exec|run|pull|-y|--yes|\[)["'\s,]*(?:-[\w-]+["'\s,]+)*["']?$/.test(
        before,
      )
    )
      continue;
    if (version !== undefined && EXACT.test(version.slice(1))) return null;
    return { name, start: match.index, end: match.index + whole.length };
  }
  return null;
}

/** A version that a lock file, manifest or another line of the artefact states exactly. */
function findVersion(name: string, files: readonly TextFile[]): string | null {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const patterns = [
    String.raw`"(?:node_modules/)?${escaped}"\s*:\s*\{\s*"version"\s*:\s*"([^"\s]{1,60})"`,
    String.raw`"${escaped}"\s*:\s*"v?([^"\s]{1,60})"`,
    String.raw`^${escaped}==([^\s;#]{1,60})`,
    String.raw`name = "${escaped}"\s*\nversion = "([^"\s]{1,60})"`,
    String.raw`(?<![\w./-])${escaped}@([\w.+-]{1,60})`,
  ];
  for (const pattern of patterns) {
    for (const { text } of files) {
      const version = new RegExp(pattern, 'm').exec(text)?.[1];
      if (version !== undefined && EXACT.test(version)) return version;
    }
  }
  return null;
}

function findCommit(action: string, files: readonly TextFile[]): string | null {
  for (const { text } of files) {
    const at = text.indexOf(`${action}@`);
    const ref = at < 0 ? '' : text.slice(at + action.length + 1, at + action.length + 41);
    if (/^[0-9a-f]{40}$/.test(ref)) return ref;
  }
  return null;
}
