/** Where sites leave word for agents. */
export const agentDocuments: readonly string[] = [
  '/llms.txt',
  '/llms-full.txt',
  '/AGENTS.md',
  '/skill.md',
  '/SKILL.md',
  '/.well-known/agent.json',
  '/.well-known/agent-card.json',
  '/.well-known/agents.json',
  '/.well-known/ai-plugin.json',
  '/.well-known/mcp.json',
  '/.well-known/mcp/manifest.json',
  '/.well-known/mcp/server-card.json',
  '/.well-known/skills/index.json',
  '/.well-known/agent-skills/index.json',
];
