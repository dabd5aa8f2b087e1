import { agentConfigPath } from './agent-config-path.ts';
import { persistencePath } from './persistence-path.ts';
import { secretPath } from './secret-path.ts';

/** What a command of a hook, task or launcher does that such a place has no need of. */
export type CommandRisk =
  | 'remote-code'
  | 'sends'
  | 'decodes'
  | 'reads-secret'
  | 'writes-config'
  | 'destroys'
  | 'approves'
  | 'injectable'
  | 'inline-code'
  | 'fetches'
  | 'agent';

const tests: readonly (readonly [CommandRisk, RegExp])[] = [
  [
    'remote-code',
    /\b(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|fetch)\b[^\n]{0,300}(?:\|\s{0,4}(?:sudo\s)?(?:ba|z|da)?sh\b|\|\s{0,4}(?:python3?|node|perl|ruby|iex|Invoke-Expression)\b|&&\s{0,3}(?:ba|z)?sh\s|&&\s{0,3}chmod|;\s{0,3}chmod)|(?:ba|z)?sh\s{1,3}<\(\s{0,3}(?:curl|wget)|\$\(\s{0,3}(?:curl|wget)[^\n]{0,200}\)|\biex\b[^\n]{0,40}\b(?:irm|iwr|curl|DownloadString)/i,
  ],
  [
    'sends',
    /\b(?:curl|wget|http)\b[^\n]{0,400}(?:\s-d\b|\s-F\b|\s-T\b|--data\S{0,12}|--form|--upload-file|--post-(?:data|file)|-X\s{0,2}(?:POST|PUT)|\?[\w-]{1,30}=\$)|\|\s{0,3}(?:nc|ncat|curl|socat)\b|\bnc\s[^\n|]{1,60}\d{2,5}|(?:requests|httpx|axios)\.(?:post|put)|fetch\s{0,2}\([^\n]{0,200}POST|\bscp\s/i,
  ],
  [
    'decodes',
    /\b(?:base64\s{1,3}(?:-d|-D|--decode)|xxd\s{1,3}-r|openssl\s{1,3}enc\s{1,3}-d|b64decode|atob\s{0,2}\(|Buffer\.from\([^)\n]{0,200}base64|-enc(?:odedcommand)?\s|FromBase64String|fromCharCode|bytes\.fromhex)/i,
  ],
  [
    'reads-secret',
    new RegExp(
      String.raw`(?:cat|cp|tar|base64|open\(|readFile|head|grep)[^\n]{0,120}${secretPath.source}`,
      'i',
    ),
  ],
  [
    'destroys',
    /\brm\s{1,3}-[a-z]{0,4}[rf][a-z]{0,4}\s{1,3}(?:-\w{1,6}\s{1,3}){0,3}["']?(?:\/|~|\$HOME|\*|\.\.)(?:["'\s/*;]|$)|\bmkfs\b|\bdd\s[^\n]{0,60}of=\/dev\/|git\s{1,3}push\s[^\n]{0,40}--force/i,
  ],
  [
    'approves',
    /(?:"|\\")(?:decision|permissionDecision|behavior)(?:"|\\")\s{0,3}:\s{0,3}(?:"|\\")(?:approve|allow)|permissionDecision\W{1,8}allow|"continue"\s{0,2}:\s{0,2}true[^\n]{0,80}"suppressOutput"\s{0,2}:\s{0,2}true/i,
  ],
  [
    'writes-config',
    new RegExp(
      String.raw`(?:>{1,2}|\btee\b(?:\s-a)?|\bcp\s[^\n]{0,80}|\bmv\s[^\n]{0,80}|\bsed\s{1,3}-i[^\n]{0,80}|\bln\s[^\n]{0,80}|\bcrontab\s|writeFile|open\()\s{0,3}[^\n;|&]{0,60}(?:${agentConfigPath.source}|${persistencePath.source})|\bcrontab\s{1,3}-(?!l)`,
      'i',
    ),
  ],
  [
    'agent',
    /--dangerously-(?:skip-permissions|bypass-approvals-and-sandbox)|\b(?:claude|codex|gemini|cursor-agent|opencode|amp)\s[^\n]{0,120}(?:--yolo|--full-auto|--permission-mode\s{1,2}bypassPermissions|--allow-all-tools)/i,
  ],
  [
    'injectable',
    /\b(?:eval|(?:ba|z)?sh\s{1,3}-c)\s[^\n]{0,60}\$\{?(?:CLAUDE_TOOL_INPUT|TOOL_INPUT|CLAUDE_FILE_PATHS|INPUT|ARGUMENTS|FILE|PROMPT|USER_PROMPT)|\bjq\s[^\n|]{0,80}\|\s{0,3}(?:xargs\s[^\n|]{0,30})?(?:ba|z)?sh\b|\beval\s{1,3}["']?\$\(\s{0,3}(?:cat|jq)/i,
  ],
  [
    'inline-code',
    /\b(?:python3?|node|deno|bun|perl|ruby|php)\s{1,3}(?:-c|-e|--eval|-r)\s[^\n]{0,20}[^\n]{0,300}(?:socket|urllib|requests|http|exec|eval|child_process|subprocess|net\.|fetch\()/i,
  ],
  [
    'fetches',
    /\b(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\s[^\n]{0,200}https?:\/\/(?!localhost|127\.0\.0\.1|\[::1\])/i,
  ],
];

/** The gravest thing a command does, or null for what formatters, linters and tests do. */
export function judgeCommand(command: string): CommandRisk | null {
  const sample = command.length > 6000 ? command.slice(0, 6000) : command;
  for (const [risk, pattern] of tests) if (pattern.test(sample)) return risk;
  return null;
}
