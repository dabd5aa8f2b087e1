/**
 * Files that steer an agent: instructions, memory, settings, hooks, MCP entries (threat catalogue, ideas 104 and 105).
 */
export const agentConfigPath =
  /(?:\bCLAUDE(?:\.local)?\.md\b|\bAGENTS\.md\b|\bGEMINI\.md\b|\bSOUL\.md\b|\bMEMORY\.md\b|\bHEARTBEAT\.md\b|\bIDENTITY\.md\b|\.cursorrules\b|\.windsurfrules\b|\.clinerules\b|copilot-instructions\.md|\.cursor\/(?:rules|mcp\.json|hooks\.json)|\.claude\/(?:settings|hooks|skills|agents|commands|CLAUDE|projects)|\.claude\.json\b|\.codex\/(?:config\.toml|AGENTS|prompts|hooks)|\.gemini\/|claude_desktop_config\.json|\.mcp\.json\b|mcp_settings\.json|\.vscode\/(?:mcp|settings|tasks)\.json|\.openclaw\/|\.config\/opencode|\.windsurf\/)/i;
