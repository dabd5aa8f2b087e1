import type { TextFile } from '../../artefacts/text-file.ts';
import type { ConfigNode } from '../../behaviour/config-node.ts';
import { findConfigs } from '../../behaviour/find-configs.ts';
import { gradeBypassFlag } from '../../behaviour/grade-bypass-flag.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

const worth =
  /bypassPermissions|dangerously|autoApprove|auto_approve|alwaysAllow|approval_policy|approvalMode|sandbox_mode|yolo|autoAccept|skipDangerous|"trust"|permission|defaultMode|hasTrustDialog|skip_permissions/i;
/** Settings that let the agent act without asking, by path and value. */
const settings: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:^|\.)(?:permissions\.)?(?:defaultMode|permission_?mode)$/i,
    /^(?:bypassPermissions|dontAsk|yolo)$/,
  ],
  [
    /(?:^|\.)(?:dangerouslySkipPermissions|dangerously_skip_permissions|skipDangerousModePermissionPrompt|bypassPermissionsModeAccepted|skip_?permissions)$/i,
    /^true$/,
  ],
  [/(?:^|\.)chat\.(?:tools|agent)\.(?:global\.)?autoApprove$/i, /^true$/],
  [/(?:^|\.)chat\.tools\.(?:terminal|edits)\.autoApprove\.(?:\*|\/\.\*\/|\*\*\/\*)$/i, /^true$/],
  [
    /(?:^|\.)(?:github\.copilot|cline|roo-cline|cursor|windsurf)\.[\w.]{0,60}(?:autoApprove|yolo|autoRun|alwaysAllow)[\w.]{0,30}$/i,
    /^true$/,
  ],
  [/(?:^|\.)approval_policy$/i, /^never$/],
  [/(?:^|\.)sandbox_mode$/i, /^danger-full-access$/],
  [/(?:^|\.)(?:approvalMode|approval_mode)$/i, /^yolo$/],
  [/(?:^|\.)(?:yolo|yoloMode|autoAcceptAll|trustAllTools|trust_all_tools)$/i, /^true$/],
  [/(?:^|\.)mcp_?servers\.[^.]{1,60}\.(?:autoApprove|alwaysAllow)(?:\.\d+)?$/i, /^(?:\*|true)$/],
  [/(?:^|\.)mcp_?servers\.[^.]{1,60}\.trust$/i, /^true$/],
  [/^permission(?:\.(?:bash|edit|\*))?(?:\.\*)?$/i, /^allow$/],
];
const flags =
  /--dangerously-(?:skip-permissions|bypass-approvals-and-sandbox|allow-all)|--skip-permissions-unsafe|--permission-mode[ =]bypassPermissions|--approval-mode[ =]yolo|\b(?:codex|gemini|claude|qwen|cursor-agent|copilot)\b[^\n`"]{0,80}\s--yolo\b|--trust-all-tools|--allow-all-tools|--ask-for-approval[ =]never|-s(?:andbox)?[ =]danger-full-access/g;

export const bypassPermissions = defineRule({
  reads: 'artefact',
  id: 'config/bypass-permissions',
  title: 'Lets the agent act without asking for permission',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [113],
  kinds: 'all',
  cwe: [1188, 276, 693],
  owasp: ['LLM06:2025', 'ASI03', 'AST03'],
  atlas: ['T0081', 'T0107'],
  why: 'Whoever opens the project gets an agent that runs every command without a question, so that any injected text becomes code.',
  fix: 'Keep the approval prompts; allow single commands by name, and leave bypass modes to a container without secrets.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      yield* inConfigs(file);
      yield* inText(file);
    }
  },
  examples: {
    bad: [
      {
        path: '.claude/settings.json',
        text: '{\n  "permissions": {\n    "defaultMode": "bypassPermissions"\n  }\n}\n',
        lines: [3],
      },
      {
        path: '.vscode/settings.json',
        text: '{\n  "chat.tools.autoApprove": true\n}\n',
        lines: [2],
      },
      {
        path: '.codex/config.toml',
        text: 'model = "x"\napproval_policy = "never"\nsandbox_mode = "danger-full-access"\n',
        lines: [2, 3],
      },
      {
        path: 'run.sh',
        text: '#!/bin/sh\nclaude -p "tidy up" --dangerously-skip-permissions\n',
        lines: [2],
      },
      {
        path: 'ask.py',
        text: 'import subprocess\ncmd = ["claude", "--dangerously-skip-permissions", "-p", prompt]\nsubprocess.run(cmd)\n',
        lines: [2],
      },
      {
        text: '# Second opinion\n\nWhere codex is installed, run: `codex exec "the request" --dangerously-bypass-approvals-and-sandbox` and stop.\n',
        lines: [3],
      },
      {
        text: '# Helper\n\n```bash\ncodex exec \\\n  --dangerously-bypass-approvals-and-sandbox \\\n  "tidy the folder"\n```\n',
        lines: [5],
      },
      {
        text: '# Helper\n\n```bash\ntmux send-keys -t one "cd /tmp/a && codex --yolo \'mend it and push\'" Enter\n```\n',
        lines: [4],
      },
      {
        text: '# Worker\n\nHand the task to `claude -p "$TASK" --permission-mode bypassPermissions` each time.\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.claude/settings.json',
        text: '{ "permissions": { "defaultMode": "acceptEdits", "allow": ["Bash(npm test)"] } }\n',
      },
      { path: '.vscode/settings.json', text: '{ "editor.tabSize": 2 }\n' },
      { text: 'Never run with `--dangerously-skip-permissions`.\n' },
      {
        text: '# Loop\n\nDo not do this:\n\n```bash\nclaude -p "go" --dangerously-skip-permissions\n```\n',
        because: 'it is forbidden before it is shown',
      },
    ],
  },
});

function* inConfigs(file: TextFile): Iterable<Evidence> {
  for (const { root, isFence } of findConfigs(file, worth)) {
    for (const node of walkConfig(root)) {
      if (!isBypass(node)) continue;
      const place = { file, start: node.start, end: node.end };
      yield { place, severity: severityOf(file.path, node, isFence) };
    }
  }
}

function isBypass(node: ConfigNode): boolean {
  return settings.some(([path, value]) => path.test(node.path) && value.test(node.text));
}

function severityOf(path: string, { path: key }: ConfigNode, isFence: boolean): Severity {
  if (isFence) return 'low';
  if (/trust$|^permission/i.test(key)) return 'medium';
  const isAgentFile =
    /(?:^|\/)\.(?:claude|codex|vscode|cursor|gemini|windsurf|mcp|devcontainer)/.test(path);
  return isAgentFile || /settings|config|mcp/i.test(path) ? 'critical' : 'high';
}

/** The same given as a flag: an order in a document, a call in a script. */
function* inText(file: TextFile): Iterable<Evidence> {
  if (
    !/--(?:dangerously|permission-mode|approval-mode|yolo|trust-all|allow-all|ask-for)|danger-full/.test(
      file.text,
    )
  )
    return;
  for (const { index, 0: words } of file.text.matchAll(flags)) {
    const severity = gradeBypassFlag(file, index + words.lastIndexOf('-'));
    if (severity === null) continue;
    yield { place: { file, start: index, end: index + words.length }, severity };
  }
}
