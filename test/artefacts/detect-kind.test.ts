import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/artefacts/detect-format.ts';
import { detectKind } from '../../src/artefacts/detect-kind.ts';
import { measureCpu } from '../support/measure-cpu.ts';

function kindOf(path: string | null, text: string): string {
  const { kind, kindSource } = detectKind({ path, text, format: detectFormat(path ?? '', text) });
  return kindSource === 'detected' ? kind : `${kind} (fallback)`;
}

const frontMatter = '---\nname: pdf-tools\ndescription: Works with PDF files.\n---\n\nBody\n';

describe('the type detection table of the Scan API', () => {
  it.each<[string, string | null, string]>([
    ['skill', 'SKILL.md', 'x'],
    ['skill', 'a/b/skill.MD', 'x'],
    ['skill', '.claude/skills/a/run.py', 'import os'],
    ['skill', '.claude/commands/deploy.md', 'x'],
    ['skill', null, frontMatter],
    ['skill', null, frontMatter.replaceAll('\n', '\r\n')],
    ['skill', null, frontMatter.replaceAll('\n', '\r')],
    ['skill', null, `\uFEFF\n${frontMatter}`],
    ['skill', null, '---\n"description": b\n\'name\': a\n---\nx'],
    ['skill', 'notes.md', frontMatter],
    ['agent_config', 'CLAUDE.md', 'x'],
    ['agent_config', 'docs/AGENTS.md', 'You are a reviewer'],
    ['agent_config', 'GEMINI.md', frontMatter],
    ['agent_config', '.cursorrules', 'x'],
    ['agent_config', '.cursor/rules/a.mdc', '---\ndescription: b\n---\nx'],
    ['agent_config', '.github/copilot-instructions.md', 'x'],
    ['agent_config', '.windsurfrules', 'x'],
    ['agent_config', '.claude/agents/reviewer.md', frontMatter],
    ['agent_config', '.claude/settings.local.json', '{}'],
    ['agent_config', null, '{"hooks": {"PreToolUse": []}}'],
    ['agent_config', null, '{\n // allow\n "hooks": {"Stop": [],},\n}'],
    ['agent_config', 'a.toml', '[[hooks.stop]]\ncommand = "x"\n'],
    ['agent_config', 'a.yaml', 'hooks:\n  stop: x\n'],
    ['config', 'mcp.json', '{}'],
    ['config', '.mcp.json', '{}'],
    ['config', '.vscode/mcp.json', '{}'],
    ['config', '.cUrSoR/MCP.json', '{}'],
    ['config', 'claude_desktop_config.json', '{}'],
    ['config', null, '{"mcpServers": {"a": {"command": "npx"}}}'],
    ['config', null, '{"servers": {"a": {"url": "https://a.test"}}}'],
    ['config', null, '{"mcpServers": {"a": {"command": "npx",}}, // c\n}'],
    ['config', 'a.toml', '[mcp_servers.a]\ncommand = "npx"\n'],
    ['config', 'a.yml', 'mcpServers:\n  a:\n    command: npx\n'],
    ['mcp_server', 'a.ts', 'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";'],
    ['mcp_server', 'a.py', 'from mcp.server.fastmcp import FastMCP\n'],
    ['mcp_server', 'a.go', 'import "github.com/mark3labs/mcp-go/server"'],
    ['mcp_server', 'a.rs', 'use rmcp::ServiceExt;'],
    ['mcp_server', null, '{"tools": [{"name": "a", "inputSchema": {"type": "object"}}]}'],
    ['mcp_server', null, '{"result": {"tools": [{"name": "a", "inputSchema": {}}]}}'],
    ['mcp_server', 'a.js', 'const tools = [{ name: "a", inputSchema: {} }];'],
    ['system_prompt', null, 'You are a careful assistant for a bank.'],
    ['system_prompt', null, '# Prompt\n\n**You are** the front desk.'],
    ['system_prompt', null, '<role>\nYou are a judge.\n</role>'],
    ['system_prompt', null, 'System: Act as a translator.'],
    ['system_prompt', null, 'Du bist ein hilfreicher Assistent.'],
    ['system_prompt', null, '你是一个助手。'],
    ['system_prompt', 'prompts/support-system-prompt.txt', 'Answer briefly.'],
    ['mcp_server (fallback)', 'a.py', 'print(1)'],
    ['mcp_server (fallback)', 'run.sh', 'curl x'],
    ['config (fallback)', 'a.json', '{"a": 1}'],
    ['config (fallback)', 'a.yaml', 'a: 1\nb: 2\n'],
    ['config (fallback)', null, '[a]\nb = "c"\n'],
    ['skill (fallback)', null, 'Run the tests before you push.'],
    ['skill (fallback)', 'README.md', '# Title'],
    ['skill (fallback)', null, ''],
  ])('%s: %s %j', (kind, path, text) => {
    expect(kindOf(path, text)).toBe(kind);
  });

  it.each<[string, string, string | null, string]>([
    ['front matter without a description', 'skill (fallback)', null, '---\nname: a\n---\nx'],
    [
      'the keys below the front matter',
      'skill (fallback)',
      null,
      '---\na: 1\n---\nname: b\ndescription: c',
    ],
    [
      'a list of servers, as OpenAPI has it',
      'config (fallback)',
      'a.json',
      '{"openapi":"3.1.0","servers":[{"url":"https://a.test"}]}',
    ],
    [
      'servers without command or url',
      'config (fallback)',
      'a.json',
      '{"servers":{"a":{"port":1}}}',
    ],
    ['hooks that are nested', 'config (fallback)', 'package.json', '{"husky":{"hooks":{"a":"b"}}}'],
    [
      'hooks of pre-commit',
      'config (fallback)',
      'a.yaml',
      'repos:\n  - repo: a\n    hooks:\n      - id: b\n',
    ],
    [
      'an SDK named in prose',
      'skill (fallback)',
      'README.md',
      '# Docs\n\nUses @modelcontextprotocol/sdk.',
    ],
    ['a visitor addressed', 'skill (fallback)', null, 'You are welcome to open an issue.'],
  ])('near misses: %s', (_, kind, path, text) => {
    expect(kindOf(path, text)).toBe(kind);
  });

  it('F3: hostile documents are judged within 100 ms', async () => {
    const walls = [
      '\n',
      '---\n',
      ' ',
      '{"a":',
      '[',
      '"hooks":',
      '"servers":{',
      'name:',
      '<a>',
      '>',
      'a:\n ',
      'tools',
      'mcp ',
    ];
    for (const part of walls) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const spent = await measureCpu(() => {
        for (const format of ['markdown', 'json', 'yaml', 'toml', 'python'] as const) {
          detectKind({ path: null, text, format });
        }
      });
      expect(spent).toBeLessThan(100);
    }
    const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;
    expect(kindOf(null, deep)).toBe('config (fallback)');
  });
});
