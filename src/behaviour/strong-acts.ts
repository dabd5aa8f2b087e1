const gap = String.raw`(?:[^.;\n]|\.(?=[\w/*]))`;
const write = String.raw`\b(?:write|add|append|put|store|set|save|register|install|insert|place|create|edit|change|open|record|keep|note|remember|modify|update|extend|grant|allow|give|copy|paste|leave)\b`;

/** An act that no one should do unseen, told by what it touches rather than by how it is worded. */
export type StrongAct = {
  readonly topic:
    | 'send'
    | 'secret'
    | 'guard'
    | 'control'
    | 'speak'
    | 'destroy'
    | 'access'
    | 'money'
    | 'result'
    | 'run';
  readonly pattern: RegExp;
  /** Harmful enough when people are merely not asked; the others have to be kept from them. */
  readonly isUnasked: boolean;
};

export const strongActs: readonly StrongAct[] = [
  {
    topic: 'destroy',
    pattern: new RegExp(
      String.raw`\b(?:drop|delete|wipe|destroy|erase|purge|tear down|terminate|empty|truncate|overwrite|shred)\b${gap}{0,30}?\b(?:production|prod|live|backups?|snapshots?|buckets?|databases?|volumes?|customer data|history|audit logs?|home (?:folder|directory)|all (?:files|data|records|tables|branches))\b`,
      'i',
    ),
    isUnasked: true,
  },
  {
    topic: 'access',
    pattern: new RegExp(
      String.raw`\b(?:gets?|receives?|give[ns]?|grant(?:s|ed)?|add(?:s|ed)?|invite[sd]?|make|promote[sd]?|assign(?:s|ed)?|has)\b${gap}{0,60}?\b(?:owner|admin(?:istrator)?|maintainer|root|full|write|push)\s(?:rights|access|permissions?|role|membership)\b`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'secret',
    pattern: new RegExp(
      String.raw`(?:\b[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){0,4}_(?:KEY|TOKEN|SECRET|PASSWORD|PASS)\b|\bprocess\.env\b(?!\.)|\bos\.environ\b(?!\[)|\benvironment (?:as|in full|of the process)\b)${gap}{0,80}?\b(?:push|pushed|branch|tag|file name|commit|title|comment|post|upload|url|link|publish|returns?|json|answer|send)\b|\b(?:push|branch|tag|file name|commit|title|comment|post|upload|url|link|publish|returns?|answers?|send|prints?|serves?)\b${gap}{0,80}?(?:\b[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){0,4}_(?:KEY|TOKEN|SECRET|PASSWORD|PASS)\b|\bprocess\.env\b(?!\.)|\bos\.environ\b(?!\[))`,
    ),
    isUnasked: false,
  },
  {
    topic: 'guard',
    pattern: new RegExp(
      String.raw`\b(?:set|put|add|write|change|turn|switch|use|start|run|call|enable)\b${gap}{0,60}?(?:\bbypassPermissions\b|\bBash\(\*\)|\bdangerously-skip-permissions|--yolo\b|\bautoApprove\b|\bdefaultMode\b|\bskipDangerous)`,
      'i',
    ),
    isUnasked: true,
  },
  {
    topic: 'speak',
    pattern: new RegExp(
      String.raw`\b(?:post|send|message|write|reply|publish|comment|share|forward|text)\b${gap}{0,80}?\b(?:(?:as (?:though|if)|in the (?:name|voice) of|posing as|pretending to be|on behalf of)\b${gap}{0,20}?\b(?:they|he|she|the (?:user|owner|account)|it came)|(?:each|every|all)\b${gap}{0,20}?\b(?:contacts?|conversations?|followers|friends|chats|groups?|subscribers|connections))\b`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'secret',
    pattern: new RegExp(
      String.raw`\b(?:secrets?|tokens?|credentials?|api keys?|passwords?|private keys?|connection strings?|environment variables?)\b${gap}{0,60}?\b(?:mention|write|print|paste|post|put|include|add|append|place|quote|note|set)\b${gap}{0,60}?\b(?:comment|issue|commit|branch name|pull request|gist|title|tag|wiki|discussion|image|link|file name|footnote|alt text|metadata)\b`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'guard',
    pattern: new RegExp(
      String.raw`\b(?:set|gets?|use|add|pass|put|run|turn|switch|disable|dismiss|skip|bypass|force-?push|push|commit|approve|merge|remove|close|leave|unset|accept|ignore|suppress|mark|resolve)\b${gap}{0,60}?(?:rejectUnauthorized|verify ?= ?false|InsecureSkipVerify|TLS_REJECT|--no-verify|hooksPath|bypassPermissions|dangerously-skip|--yolo|\bBash\(\*|\bbranch protection|\b(?:code|secret)[- ]scanning|\bsecurity alerts?|\bdependabot alerts?|\b(?:pre-?commit|pre-?push) hooks?|\baudit log|\b(?:anti-?virus|defender|gatekeeper|firewall|edr)\b|\b(?:2fa|mfa|two-factor|multi-factor)\b|\bto (?:main|master|the default branch)\b)`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'control',
    pattern: new RegExp(
      String.raw`${write}${gap}{0,90}?(?:\b(?:CLAUDE|AGENTS|GEMINI|SOUL|MEMORY|IDENTITY|HEARTBEAT)\.md\b|\.cursorrules|copilot-instructions|\bsettings(?:\.local)?\.json|\bmcp\.json|\b(?:long-term|lasting|permanent|persistent|your own|global) (?:memory|notes?|rules?|instructions?)\b|\b(?:your|the agent['’]s) memory\b|\bother skills?['’]?\b|\bskill folders?\b|\bcrontab\b|\bcron (?:job|entry)|\bcrontab\b|\blaunch ?(?:agent|daemon)|\bauto-?start|\bstart-?up (?:items?|folder)|\b(?:shell|bash|zsh|login) profile|\.(?:bashrc|zshrc|bash_profile|zprofile|profile)\b|authorized_keys|\bdeploy keys?\b|\bgit hooks?\b)`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'money',
    pattern: new RegExp(
      String.raw`\b(?:put|puts|replace|use|set|enter|print|show|pay|pays|transfer|release|released|route|goes|go|send|change|charge|deduct|buy|book|order|subscribe|shown|add|give)\b${gap}{0,80}?(?:\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,8}\b|\b0x[0-9a-fA-F]{16,64}\b|\bbc1[a-z0-9]{20,60}\b|\b(?:wallet|iban|bank (?:account|details)|payees?|service fee|commission|surcharge|transfers|payout|settlement)\b)`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'result',
    pattern: new RegExp(
      String.raw`\b(?:(?:round|rounded|adjust|adjusted|shift|move|moved|raise|lower|alter|inflate|scale|recompute|recomputed|correct|change)\b${gap}{0,60}?\b(?:counts?|figures?|totals?|results?|scores?|ratings?|measurements?|doses?|sample sizes?|events?|findings|prices?|severit(?:y|ies)|balances?|grades?|marks|hours)\b${gap}{0,60}?\b(?:down|up|upwards?|downwards?|by (?:\w{1,10} )?(?:per ?cent|points?)|multiple|favou?r\w{0,5}|better|worse|to (?:the|another) (?:other|group|column|category)|so that|still add up)|(?:rank|put|place|list|present|recommend|prefer|route|wrap|send)\b${gap}{0,60}?\b(?:products?|vendors?|offers?|links?|results?|hotels?|order)\b${gap}{0,80}?\b(?:first|top|through|whatever|regardless|whose|partner|affiliate|as the (?:result|outcome))|(?:counts?|figures?|totals?|results?|scores?|ratings?|events?|doses?|prices?|severit(?:y|ies)|balances?|hours)\b${gap}{0,50}?\b(?:is|are|get|gets)\b${gap}{0,12}?\b(?:rounded|adjusted|shifted|moved|raised|lowered|altered|inflated|scaled|recomputed|reduced|increased|left out|dropped)\b|accepts?\b${gap}{0,20}?\b(?:the|any|a fixed|one) (?:pass(?:word|phrase)|code|token|key)\b${gap}{0,60}?\b(?:any|every|all|each)\b)`,
      'i',
    ),
    isUnasked: false,
  },
  {
    topic: 'run',
    pattern: new RegExp(
      String.raw`\b(?:download|fetch|fetches|load|pull|get|curl|wget|retrieve|descarga|télécharge|lade|scarica|baixe|install|replace|set|add)\w{0,4}\b${gap}{0,120}?(?:https?:\/\/)${gap}{0,160}?\b(?:run|runs|execut|ejec[uú]t|exécut|ausf[uü]hr|führ|esegui|feeds?|source|eval|start|launch|python|bash|shell|node|registry|index|install|interpreter|apply|carry out|rode|avvia|lance)\w{0,6}`,
      'i',
    ),
    isUnasked: true,
  },
  {
    topic: 'run',
    pattern:
      /(?:\b(?:replace|swap|switch|install|add|use|pull in|depend on|bring in)\b(?:[^.;\n]|\.(?=[\w/*])){0,80}?\b(?:from|at|via) https?:\/\/)(?!(?:github\.com|(?:registry\.)?npmjs|(?:www\.)?npmjs|pypi\.org|crates\.io|rubygems|docs\.))/i,
    isUnasked: true,
  },
  {
    topic: 'secret',
    pattern: new RegExp(
      String.raw`\b(?:send|mail|post|upload|drop|put|push|copy|hand|submit|transmit|forward|share|place|write|mention|append|attach|include|add|read|open|collect|gather|dump|take|pack)\b${gap}{0,80}?(?:~\/\.(?:ssh|aws|config\/(?:gh|gcloud)|netrc|npmrc|pypirc|pgpass|kube|docker|gnupg|git-credentials)|\bid_(?:rsa|ed25519)\b|\bkeychain\b|\bseed (?:phrase|words)|\bbrowser (?:cookies|profile|passwords)|\bsaved (?:passwords|log-?ins)|\bprivate keys?\b|\brepository secrets\b|\bsecret values\b)`,
      'i',
    ),
    isUnasked: false,
  },
];
