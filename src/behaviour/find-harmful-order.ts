/** What a sentence tells its reader to do, and where. Offsets are relative to the text. */
export type HarmfulOrder = {
  readonly act:
    | 'override'
    | 'conceal'
    | 'send'
    | 'read-secret'
    | 'run'
    | 'destroy'
    | 'rewrite-agent'
    | 'weaken';
  readonly start: number;
  readonly end: number;
};

const SECRET =
  '(?:~?/?\\.ssh\\b|id_(?:rsa|ed25519)|\\.aws/|\\.env\\b|\\.netrc|\\.npmrc|kubeconfig|credentials?|api[ _-]?keys?|(?:access|auth|api|session|bearer|secret)[ _-]?tokens?|passwords?|secrets?|private keys?|environment variables|env(?:ironment)? vars?|seed phrases?|mnemonics?|cookies|keychain|system prompt|conversation(?: history)?|chat history)';
const ADDRESS =
  '(?:https?://|[\\w.+-]{1,64}@[\\w-]{1,60}\\.[a-z]{2,}|(?:the |this |our |a |an )?(?:\\w{1,20} )?(?:webhook|endpoint|external|remote|server)\\b)';

const acts: readonly (readonly [HarmfulOrder['act'], RegExp])[] = [
  [
    'override',
    /\b(?:ignore|disregard|forget|override|overrule|discard|bypass|set aside)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|existing|original|system|safety|security|user'?s?|developer|all other)\b[^.\n]{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|polic(?:y|ies)|directives?|constraints?|restrictions?|context|requests?|messages?)\b/i,
  ],
  [
    'conceal',
    /\b(?:do not|don['’]t|never|must not|avoid|without|refrain from)\s+(?:ever\s+)?(?:tell|mention|inform|reveal|disclos|notify|alert|telling|mentioning|informing|revealing|notifying|alerting|asking|say|show|report|acknowledg)\w{0,6}\b[^.\n]{0,60}\b(?:users?|humans?|operators?|anyone|developers?|them|this (?:comment|instruction|note|step|action)|these (?:instructions|steps))\b/i,
  ],
  [
    'send',
    new RegExp(
      `\\b(?:send|post|upload|transmit|exfiltrate|forward|submit|e-?mail|leak|deliver|beacon|relay|push|curl|append|encode|include)\\b[^.\\n]{0,120}\\b(?:to|at|into|in|via|using)\\b[^.\\n]{0,40}${ADDRESS}`,
      'i',
    ),
  ],
  [
    'read-secret',
    new RegExp(
      `\\b(?:read|cat|open|collect|gather|extract|dump|retrieve|harvest|steal|print|list|find|copy|grab|fetch|include|output|reveal)\\b[^.\\n]{0,60}${SECRET}`,
      'i',
    ),
  ],
  [
    'run',
    /\b(?:run|execute|invoke|launch|spawn|evaluate|eval|call|issue)\b[^.\n]{0,60}(?:\b(?:curl|wget|bash|sh|zsh|powershell|pwsh|python3?|node|npx|osascript|rm\s+-|chmod|nc|eval)\b|\b(?:shell|terminal|bash|hidden|following|this) (?:command|script|code)|\$\(|https?:\/\/)/i,
  ],
  [
    'run',
    /(?:^|[\s`"'(])(?:curl|wget)\s[^\n]{0,160}https?:\/\/|\|\s{0,4}(?:ba|z)?sh\b|\brm\s+-[a-z]*[rf][a-z]*\s+[~/$]/i,
  ],
  [
    'destroy',
    /\b(?:delete|remove|wipe|erase|destroy|drop|purge|overwrite|format)\b[^.\n]{0,50}\b(?:all|every|entire|whole|user'?s?|home|production|main|backup|database|repositor(?:y|ies))\b[^.\n]{0,40}\b(?:files?|director(?:y|ies)|folders?|databases?|tables?|repositor(?:y|ies)|branch(?:es)?|data|disks?|drives?|backups?|history|records)\b/i,
  ],
  [
    'rewrite-agent',
    /\b(?:add|append|write|insert|copy|save|inject|modify|edit|update|replace|overwrite)\b[^.\n]{0,80}(?:CLAUDE(?:\.local)?\.md|AGENTS\.md|GEMINI\.md|SOUL\.md|MEMORY\.md|\.cursorrules|copilot-instructions|mcp\.json|settings(?:\.local)?\.json|\.claude\/|\.cursor\/|\.mdc\b|\bother skills?\b)/i,
  ],
  [
    'weaken',
    /\b(?:disable|turn off|skip|bypass|suppress|auto-?approve|deactivate)\b[^.\n]{0,50}\b(?:confirmations?|approvals?|permissions?|sandbox(?:ing)?|safety|security|verification|authentication|authori[sz]ation|validation|certificate|tls|ssl|antivirus|firewall|guardrails?|warnings?)\b/i,
  ],
];

/** The first order in a short text to do something that has an effect beyond the answer; null when there is none. */
export function findHarmfulOrder(text: string): HarmfulOrder | null {
  const sample = text.length > 8000 ? text.slice(0, 8000) : text;
  for (const [act, pattern] of acts) {
    const match = pattern.exec(sample);
    if (match !== null) return { act, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
