import { findConfigs } from '../../behaviour/find-configs.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';
import type { TextFile } from '../../artefacts/text-file.ts';

const names = String.raw`(?:CODEX_HOME|CLAUDE_CONFIG_DIR|CLAUDE_HOME|GEMINI_(?:HOME|CONFIG_DIR|CLI_HOME)|COPILOT_HOME|OPENCODE_CONFIG(?:_DIR)?|CURSOR_CONFIG_DIR|XDG_CONFIG_HOME|OPENCLAW_HOME|HOME|USERPROFILE|GIT_CONFIG_GLOBAL|NPM_CONFIG_USERCONFIG)`;
const line = new RegExp(
  String.raw`^[ \t]{0,8}(?:export\s{1,3}|set\s{1,3})?(${names})\s{0,3}=\s{0,3}["']?([^\s"'#]{1,300})`,
  'gm',
);
const inside =
  /^(?:\.{1,2}(?:[\\/]|$)|\$\{?PWD\b|\$\(pwd\)|\$\{workspaceFolder\}|\$\{?CLAUDE_PROJECT_DIR|\$\(git rev-parse|[\w-]{1,40}[\\/](?!home)|\.[\w-]{1,40}$|\/tmp\/|\/var\/tmp\/)/;

export const homeRedirect = defineRule({
  reads: 'artefact',
  id: 'config/home-redirect',
  title: 'Moves the agent’s home or settings folder into the project',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [117],
  kinds: 'all',
  cwe: [427, 15],
  owasp: ['LLM03:2025', 'ASI03', 'AST03'],
  atlas: ['T0081'],
  why: 'The agent then takes its user-level settings, servers and hooks from files that the repository brings, and runs them without a question.',
  fix: 'Remove the variable from the repository’s environment files.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) yield* find(file);
  },
  examples: {
    bad: [
      { path: '.env', text: 'PORT=3000\nCODEX_HOME=./.codex\n', lines: [2] },
      { path: '.envrc', text: 'export CLAUDE_CONFIG_DIR=$PWD/.agent\n', lines: [1] },
      {
        path: '.claude/settings.json',
        text: '{\n  "env": { "CLAUDE_CONFIG_DIR": ".claude" }\n}\n',
        lines: [2],
      },
    ],
    good: [
      { path: '.env', text: 'PORT=3000\nDATA_HOME=./data\n' },
      {
        path: '.envrc',
        text: 'export XDG_CONFIG_HOME=$HOME/.config\n',
        because: 'outside the project',
      },
    ],
  },
});

const keyName = new RegExp(`^${names}$`);
const worth = new RegExp(names);

function* find(file: TextFile): Iterable<Evidence> {
  const isGrave = (name: string): boolean =>
    /^(?:CODEX|CLAUDE|GEMINI|COPILOT|OPENCODE|CURSOR|OPENCLAW)/.test(name);
  if (file.format === 'env' || /(?:^|\/)\.envrc$/.test(file.path)) {
    for (const match of file.text.matchAll(line)) {
      if (!inside.test(match[2] ?? '')) continue;
      const place = { file, start: match.index, end: match.index + match[0].length };
      yield { place, severity: isGrave(match[1] ?? '') ? 'critical' : 'medium' };
    }
    return;
  }
  if (
    !/(?:^|\/)(?:\.claude|\.codex|\.gemini|\.vscode|\.cursor|\.devcontainer)\/|mcp/.test(file.path)
  )
    return;
  for (const { root, isFence } of findConfigs(file, worth)) {
    if (isFence) continue;
    for (const node of walkConfig(root)) {
      if (!keyName.test(node.key) || !inside.test(node.text)) continue;
      const place = { file, start: node.start, end: node.end };
      yield { place, severity: isGrave(node.key) ? 'critical' : 'medium' };
    }
  }
}
