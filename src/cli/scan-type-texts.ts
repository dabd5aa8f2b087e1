import type { ScanType } from '../contract/scan-type.ts';

/** The scan types as people are told of them. */
export const scanTypeTexts: Readonly<Record<ScanType, string>> = {
  skill: 'a skill folder with SKILL.md, or an agent command',
  mcp_server: 'the code or tool list of an MCP server',
  config: 'MCP and agent client settings such as .mcp.json',
  system_prompt: 'a prompt that gives a model its role',
  agent_config: 'rules, hooks and settings such as CLAUDE.md or AGENTS.md',
};
