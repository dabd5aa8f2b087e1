import { defineRule } from '../define-rule.ts';

const state =
  /(?:^|\/)(?:\.claude\/\.credentials\.json|\.codex\/auth\.json|\.gemini\/oauth_creds\.json|\.config\/github-copilot\/(?:hosts|apps)\.json|(?:\.openclaw|\.clawdbot)\/[\w./-]{0,80}auth-profiles\.json|\.mcp-auth\/[\w./-]{1,120}tokens?\.json)$/i;
const transcript =
  /(?:^|\/)(?:\.claude\/projects\/|\.codex\/sessions\/|\.gemini\/tmp\/|\.aider\.chat\.history|\.specstory\/history\/)/i;
const token =
  /"(?:access_?token|refresh_?token|id_token|api_?key|oauth_token|token)"\s{0,3}:\s{0,3}"[\w.~+/=-]{16,4000}"/i;

export const agentState = defineRule({
  reads: 'artefact',
  id: 'secrets/agent-state',
  title: 'Sign-in files or session logs of an agent are part of the content',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SECRET_EXPOSURE',
  ideas: [86],
  kinds: 'all',
  cwe: [540, 312],
  owasp: ['LLM02:2025', 'ASI03', 'AST03', 'MCP01:2025'],
  atlas: ['T0083'],
  why: 'The tokens in it sign in as the person who committed it; session logs repeat what was said and read.',
  fix: 'Remove the files from the history, revoke the tokens, and ignore the folder.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) {
      const isState = state.test(file.path);
      if (!isState && !transcript.test(file.path)) continue;
      const match = token.exec(file.text);
      const place = { file, start: match?.index ?? 0, end: match === null ? 0 : match.index + 20 };
      if (isState && match !== null) yield { place };
      else if (!isState) yield { place, severity: match === null ? 'low' : 'high' };
    }
  },
  examples: {
    bad: [
      {
        path: '.codex/auth.json',
        text: `{\n  "tokens": { "access_token": "${'q7Zk2mXw9RtB'}${'v4LcYp8Nd3Fh6'}" }\n}\n`,
        lines: [2],
      },
    ],
    good: [{ path: '.codex/auth.json', text: '{ "tokens": {} }\n', because: 'an empty template' }],
  },
});
