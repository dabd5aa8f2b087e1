import { findConfigs } from '../../behaviour/find-configs.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const worth =
  /enableAllProjectMcpServers|enabledMcpjsonServers|workspace\.trust|trustedFolders|mcp\.(?:autostart|discovery)|hasTrustDialog|trust_level|folderTrust/i;
const settings: readonly (readonly [RegExp, RegExp, Severity])[] = [
  [/(?:^|\.)enableAllProjectMcpServers$/i, /^true$/, 'high'],
  [/(?:^|\.)enabledMcpjsonServers\.\d+$/i, /./, 'low'],
  [/(?:^|\.)security\.workspace\.trust\.enabled$/i, /^false$/, 'high'],
  [
    /(?:^|\.)security\.workspace\.trust\.(?:startupPrompt|untrustedFiles)$/i,
    /^(?:never|open)$/,
    'medium',
  ],
  [/(?:^|\.)hasTrustDialog(?:Accepted|HooksAccepted)$/i, /^true$/, 'high'],
  [/(?:^|\.)chat\.mcp\.autostart$/i, /^(?:newAndOutdated|always)$/, 'medium'],
  [/(?:^|\.)(?:folderTrust\.enabled|security\.folderTrust\.enabled)$/i, /^false$/, 'high'],
  [/(?:^|\.)projects\.[^\n]{1,200}\.trust_level$/i, /^trusted$/, 'medium'],
];

export const autoEnabledMcp = defineRule({
  reads: 'artefact',
  id: 'config/auto-enabled-mcp',
  title: 'Starts the project’s servers without asking whether to trust them',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [118],
  kinds: 'all',
  cwe: [501, 1188],
  owasp: ['LLM03:2025', 'ASI04', 'AST03', 'MCP09:2025'],
  atlas: ['T0081'],
  why: 'Opening the folder is enough to run what the repository configured; the trust question never appears.',
  fix: 'Leave trust to each user: remove the setting from the project.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { root, isFence } of findConfigs(file, worth)) {
        for (const node of walkConfig(root)) {
          const row = settings.find(
            ([path, value]) => path.test(node.path) && value.test(node.text),
          );
          if (row === undefined) continue;
          yield {
            place: { file, start: node.start, end: node.end },
            severity: isFence ? 'low' : row[2],
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.claude/settings.json',
        text: '{\n  "enableAllProjectMcpServers": true\n}\n',
        lines: [2],
      },
      {
        path: '.vscode/settings.json',
        text: '{\n  "security.workspace.trust.enabled": false\n}\n',
        lines: [2],
      },
    ],
    good: [
      { path: '.claude/settings.json', text: '{ "enableAllProjectMcpServers": false }\n' },
      { path: '.vscode/settings.json', text: '{ "editor.formatOnSave": true }\n' },
    ],
  },
});
