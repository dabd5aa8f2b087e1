import { findConfigs } from '../../behaviour/find-configs.ts';
import { findMcpServers } from '../../behaviour/find-mcp-servers.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const settings: readonly (readonly [RegExp, RegExp, Severity])[] = [
  [/(?:^|\.)sandbox\.enabled$/i, /^false$/, 'medium'],
  [
    /(?:^|\.)sandbox\.(?:allowUnsandboxedCommands|autoAllowBashIfSandboxed|dangerouslyDisable\w{0,20})$/i,
    /^true$/,
    'low',
  ],
  [/(?:^|\.)sandbox\.network\.(?:allowedDomains|allow)\.\d+$/i, /^\*$/, 'medium'],
  [/(?:^|\.)sandbox\.network\.(?:allowAllUnixSockets|allowLocalBinding)$/i, /^true$/, 'low'],
  [/(?:^|\.)sandbox_workspace_write\.network_access$/i, /^true$/, 'low'],
  [
    /(?:^|\.)(?:additionalDirectories|writable_roots)\.\d+$/i,
    /^(?:\/|~\/?|\/home|\/Users|C:\\?)$/i,
    'high',
  ],
];
const mount =
  /^(?:(?:-v|--volume|--mount)[ =]?)?(?:type=bind,(?:source|src)=)?(?:\/|~|\$HOME|\$\{HOME\}|\/home|\/Users|\/root|\/etc|\/var\/run\/docker\.sock)(?::|,(?:target|dst))/;

export const sandboxOff = defineRule({
  reads: 'artefact',
  id: 'config/sandbox-off',
  title: 'Switches off what keeps the agent inside the project',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'INSECURE_CONFIG',
  ideas: [122],
  kinds: 'all',
  cwe: [693, 250],
  owasp: ['LLM06:2025', 'ASI03', 'AST06'],
  atlas: ['T0081', 'T0105'],
  why: 'Without the sandbox a harmful command reaches the home folder, the network or the host.',
  fix: 'Keep the sandbox on and open single folders or domains.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      for (const { root, isFence } of findConfigs(
        file,
        /sandbox|additionalDirectories|writable_roots/,
      )) {
        for (const node of walkConfig(root)) {
          const row = settings.find(
            ([path, value]) => path.test(node.path) && value.test(node.text),
          );
          if (row !== undefined)
            yield {
              place: { file, start: node.start, end: node.end },
              severity: isFence ? 'info' : row[2],
            };
        }
      }
      for (const { args, command, isFence } of findMcpServers(file)) {
        if (!/docker|podman/.test(command?.text ?? '')) continue;
        for (const arg of args) {
          if (
            !mount.test(arg.text) &&
            !/^--(?:privileged|pid=host|cap-add=(?:ALL|SYS_ADMIN))$/.test(arg.text)
          )
            continue;
          yield {
            place: { file, start: arg.start, end: arg.end },
            severity: isFence ? 'medium' : 'high',
          };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        path: '.claude/settings.json',
        text: '{\n  "sandbox": {\n    "enabled": false\n  }\n}\n',
        lines: [3],
      },
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "fs": {\n      "command": "docker",\n      "args": ["run", "-v", "/:/host", "fs-server:1.0"]\n    }\n  }\n}\n',
        lines: [5],
      },
    ],
    good: [
      { path: '.claude/settings.json', text: '{ "sandbox": { "enabled": true } }\n' },
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "fs": { "command": "docker", "args": ["run", "-v", "./data:/data", "fs:1.0"] } } }\n',
      },
    ],
  },
});
