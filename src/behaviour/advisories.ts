/** One known weakness of an agent or MCP package: versions below `fixed` (and from `introduced` on) have it. */
export type Advisory = {
  readonly id: string;
  readonly package: string;
  readonly introduced?: string;
  readonly fixed: string;
  readonly severity: 'critical' | 'high' | 'medium';
};

/** From the public advisories of the packages as of `advisoryDate`; agents and MCP packages only. */
export const advisories: readonly Advisory[] = [
  {
    id: 'CVE-2025-59536',
    package: '@anthropic-ai/claude-code',
    fixed: '1.0.111',
    severity: 'high',
  },
  {
    id: 'CVE-2026-21852',
    package: '@anthropic-ai/claude-code',
    fixed: '2.0.65',
    severity: 'medium',
  },
  { id: 'CVE-2026-25725', package: '@anthropic-ai/claude-code', fixed: '2.1.2', severity: 'high' },
  { id: 'CVE-2025-61260', package: '@openai/codex', fixed: '0.23.0', severity: 'critical' },
  {
    id: 'CVE-2025-6514',
    package: 'mcp-remote',
    introduced: '0.0.5',
    fixed: '0.1.16',
    severity: 'critical',
  },
  {
    id: 'CVE-2025-49596',
    package: '@modelcontextprotocol/inspector',
    fixed: '0.14.1',
    severity: 'critical',
  },
  {
    id: 'CVE-2025-53109',
    package: '@modelcontextprotocol/server-filesystem',
    fixed: '0.6.4',
    severity: 'high',
  },
  {
    // Its versions became dates with 2025.1.14; the fix went into both lines.
    id: 'CVE-2025-53109',
    package: '@modelcontextprotocol/server-filesystem',
    introduced: '2025.1.14',
    fixed: '2025.7.1',
    severity: 'high',
  },
  { id: 'CVE-2025-53967', package: 'figma-developer-mcp', fixed: '0.6.3', severity: 'high' },
  { id: 'CVE-2025-9611', package: '@playwright/mcp', fixed: '0.0.40', severity: 'high' },
  {
    id: 'CVE-2026-42271',
    package: 'litellm',
    introduced: '1.74.2',
    fixed: '1.83.7',
    severity: 'high',
  },
  { id: 'CVE-2026-40933', package: 'flowise', fixed: '3.1.0', severity: 'critical' },
  { id: 'CVE-2026-25253', package: 'openclaw', fixed: '2026.1.29', severity: 'high' },
  { id: 'GHSA-4jpw-hj22-2xmc', package: 'openclaw', fixed: '2026.3.11', severity: 'critical' },
];
