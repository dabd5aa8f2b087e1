import type { ScanType } from '../contract/scan-type.ts';

/** What a path alone says; both patterns see `/` + the path in lower case and both must match. */
export type PathSignal = {
  readonly kind: ScanType;
  readonly place: RegExp;
  readonly ending: RegExp;
};

const any = /(?:)/;
const prose = /\.(?:md|mdc|mdx|markdown|txt)$/;
const json = /\.jsonc?$/;
const agents =
  '/\\.(?:claude|agents?|codex|cursor|github|gemini|opencode|windsurf|roo|kiro|factory|goose|qwen|amp)';

/**
 * The files agents obey, by kind; first match wins. The type detection table of the Scan API names the best known
 * ones; a rules file of any other agent is the same attack surface.
 */
export const pathSignals: readonly PathSignal[] = [
  signal('skill', '/skill\\.md$'),
  signal('skill', `${agents}/skills?/.`),
  signal('skill', `${agents}/(?:commands?|prompts?)/`, /\.(?:md|mdc|mdx|markdown|txt|toml)$/),
  signal('skill', '/\\.(?:windsurf|agents?|clinerules)/workflows/', prose),

  signal('config', '/\\.?mcp\\.jsonc?$'),
  signal('config', '/(?:mcp[_-](?:config|settings|servers)|cline_mcp_settings)\\.json$'),
  signal('config', '/claude_desktop_config\\.json$'),
  signal('config', '/\\.(?:gemini|qwen)/settings\\.json$'),
  signal('config', '/\\.codex/config\\.toml$'),
  signal('config', '/\\.?opencode\\.jsonc?$'),
  signal('config', '/\\.(?:continue|junie|kiro|amazonq|roo)/', /mcp[\w.-]{0,40}\.(?:json|ya?ml)$/),
  signal('config', '/\\.continue/(?:config\\.(?:json|ya?ml|ts)$|mcpservers/.)'),
  signal('config', '/\\.github/workflows/[^/]+$', /\.ya?ml$/),
  signal('config', '/\\.well-known/(?:agents?|agent-card|ai-plugin|mcp|skills)\\b', json),

  signal(
    'agent_config',
    '/(?:claude(?:\\.local)?|agents?(?:\\.override)?|gemini|qwen|warp|crush|copilot-instructions)\\.md$',
  ),
  signal(
    'agent_config',
    '/\\.(?:cursor|windsurf|cline|roo|goose|kilocode|trae|augment)(?:rules|hints|modes)(?:-[^/]+)?$',
  ),
  signal('agent_config', '/\\.(?:clinerules|roorules)/.'),
  signal(
    'agent_config',
    '/\\.(?:cursor|claude|windsurf|roo|amazonq|trae|augment|continue|kilocode|agents?)/rules(?:-[a-z]+)?/.',
  ),
  signal('agent_config', '/\\.kiro/steering/.'),
  signal('agent_config', '/\\.junie/guidelines\\.md$'),
  signal('agent_config', '/\\.claude/(?:agents|output-styles)/', /\.md$/),
  signal('agent_config', `${agents}/(?:agents?|modes?|chatmodes|droids)/`, prose),
  signal('agent_config', '/\\.claude/settings[^/]*$', /\.json$/),
  signal('agent_config', '/\\.github/instructions/', /\.instructions\.md$/),
  signal('agent_config', `${agents}/hooks(?:\\.json$|/.)`),
  signal('agent_config', '/\\.vscode/(?:settings|tasks|launch)\\.json$'),
  signal('agent_config', '/', /\.code-workspace$/),
  signal('agent_config', '/\\.zed/(?:settings|tasks)\\.json$'),
  signal('agent_config', '/\\.devcontainer(?:/(?:[^/]+/)?devcontainer)?\\.json$'),
  signal('agent_config', '/\\.cursor/environment\\.json$'),
  signal('agent_config', '/\\.env(?:rc|\\.[\\w.-]+)?$'),
  signal('agent_config', '/\\.aider\\.conf\\.ya?ml$'),
  signal('agent_config', '/\\.(?:claude|cursor|codex)-plugin/[^/]+$', json),
  signal('agent_config', '/hooks/hooks\\.json$'),

  signal('skill', '/llms(?:-[a-z]+)?\\.txt$'),
  signal('skill', '/\\.well-known/(?:agents?|mcp|skills|llms)\\b'),
];

function signal(kind: ScanType, place: string, ending: RegExp = any): PathSignal {
  return { kind, place: new RegExp(place), ending };
}
