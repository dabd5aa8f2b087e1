import type { ProseScheme } from './prose-scheme.ts';

const take = String.raw`(?:read|look (?:through|into|in)|search|scan|collect|gather|load|extract|index|open|crawl|check|export|go through|inspect|harvest|import|take note of|record|parse|copy|pull|browse|walk|fetch|list|review|summari[sz]e|examine|retrieve|query|dump|scrape|note|store|save|keep|track|remember)`;
const store = String.raw`(?:~?\/?\.ssh\b|~?\/?\.aws\b|\.npmrc|\.netrc|\.pypirc|\.git-credentials|\.kube\b|\.gnupg|\.env files?|keychain|key ?ring|password (?:manager|store|vault)|saved (?:passwords|logins)|cookies|credential (?:files?|stores?)|(?:wallet|seed) files?|browser (?:profiles?|data|history|storage)|(?:chrome|firefox|safari|edge) (?:profile|data|history)|bookmarks|shell history|bash history|clipboard|~\/(?:documents|downloads|desktop|pictures|library)|home (?:directory|folder)|address book|contacts?|calendars?|mailbox|inbox|chat (?:history|logs)|(?:text|direct|private) messages|photos|(?:other|all) (?:tenants?|users?|customers?|accounts?|workspaces?|organi[sz]ations?)(?:['’]s?)?|personal details|health|finances?|medical|relationships?)`;
const pretext =
  /\b(?:for (?:context|background|reference|completeness|personali[sz]ation|later|marketing|profil\w{1,4})|(?:more|better|extra|additional|wider|full) (?:context|examples|understanding|picture)|learn (?:about|more|what|who)|get to know|understand (?:the )?(?:user|person|owner|environment|habits|preferences)|personal(?:i[sz]ed|i[sz]e|i[sz]ation)?\b|preferences|so that (?:the )?(?:answers?|replies|responses|pages|results|suggestions)|before (?:answering|you (?:answer|ask|reply|start|respond))|on start|at start-?up|even for|even (?:if|when)|regardless|whatever the task|marketing|profile\.json|familiari[sz]e|tailor\w{0,3}|improve (?:the )?(?:answers|quality|results|suggestions)|without signing in|without (?:asking|log)|user['’]s environment|every session|each session|first thing|know (?:the )?user)\b/i;
const innocent =
  /\b(?:never|do not|don['’]t|must not|avoid|only (?:if|when|the|with)|(?:the )?user (?:asks|wants|names|describes|provides|selects|specifies|chooses|permits|requests)|asked|ask (?:the )?user|names? of|whether|exists?|missing|test|mock|redact|permission|consent|docs?|list the names|git log)\b/i;

const secretContext = String.raw`(?:(?:your|the|its|own|hidden|full|entire|complete|initial|original|internal|raw) (?:\w{1,12} )?(?:system (?:prompt|message|instructions?)|instructions (?:and|in full|verbatim)|hidden (?:instructions|prompt)|developer (?:message|prompt))|system prompt|hidden instructions|(?:list of )?(?:your )?(?:available )?tools(?: and their)? (?:definitions|schemas|list)|list of tools|everything in (?:your|the) context|(?:entire|whole|full|complete) context(?: window)?|context window|(?:conversation|messages|dialogue|chat) so far|previous messages|(?:value of the )?authori[sz]ation header|(?:all )?environment variables|(?:access|session|bearer|api|auth) (?:tokens?|keys?)|secrets|cookies|credentials)`;
const ask = String.raw`(?:ask|request|have|tell|prompt|instruct|require|get|obtain|urge|invite|remind|direct|advise|guide|let|make|show)`;
const person = String.raw`(?:the |your |our |this )?(?:user|users|them|customer|customers|person|human|visitor|caller|client|owner|reader|developer|operator|people)`;

/** Orders to take what is private beyond the task, to give the own context away, to lure the person, to let others in. */
export const schemesOfData: readonly ProseScheme[] = [
  {
    topic: 'private-sweep',
    act: new RegExp(
      String.raw`\b${take}\b(?:[^.;\n]|\.(?=[\w/])){0,80}(?:\b|(?=[~/.]))${store}`,
      'i',
    ),
    also: [pretext],
    unless: innocent,
    isGrave: true,
  },
  {
    topic: 'private-sweep',
    act: /\b(?:read|collect|gather|load|search|scan|extract|list|find|summari[sz]e|copy)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:all|every|each|any)\b(?:[^.;\n]|\.(?=[\w/])){0,40}(?:\.env\b|\.pem\b|id_rsa|\bcredential|\bpassword|\bsecret|\btoken|\bprivate key|\bssh key)\w{0,6}\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:below|under|in|from|across|on)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:home|machine|disk|system|computer|user['’]s|parent|other (?:projects|repositories)|whole)\b/i,
    unless: innocent,
    isGrave: true,
  },
  {
    topic: 'private-sweep',
    act: /\b(?:extract|return|include|read|output|carry over|reproduce|keep|show|transcribe|copy)\b(?:[^.;\n]|\.(?=[\w/])){0,80}\b(?:hidden|white-on-white|invisible|concealed|deleted|tracked|off-slide|internal|speaker|presenter|redacted|confidential)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:text|layers?|notes?|content|comments?|changes|sheets?|rows?|columns?|cells|slides?|formatting|sections?)\b/i,
    also: [
      /\b(?:verbatim|never filter|do not (?:filter|truncate|omit|summari[sz]e|sanitise|sanitize|redact|question)|without (?:filter\w{0,3}|redact\w{0,3}|review|omi\w{2,5})|unfiltered|unredacted|as (?:it|they) (?:is|are)|word for word)\b/i,
    ],
    unless:
      /\b(?:never (?:return|include|show)|user (?:asks|wants|requests)|warn|flag|if requested|css|sr-only|aria)\b/i,
  },
  {
    topic: 'context-leak',
    act: new RegExp(
      String.raw`\b(?:print(?:ing)?|begin|start|include|including|output(?:ting)?|reveal(?:ing)?|repeat(?:ing)?|echo(?:ing)?|show(?:ing)?|reproduce|append|attach|put|encode|dump|quote|insert|disclose|prefix|recite|write|embed|copy|paste|return|list|add|place|state)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b${secretContext}`,
      'i',
    ),
    also: [
      /\b(?:answer|reply|response|each|every|first line|image|link|url|output|comment|chat|build log|logs?|verbatim|in full|word for word|report|message|file ?name|header|query|alt text|commit|report|so (?:that )?(?:i|we|it) can|checked?)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|must not|names? (?:of|only)|redact\w{0,3}|mask\w{0,3}|placeholder|required|example|missing|set|via|using|\.env\.example|process\.env|config(?:ure|uration)?|configure|docs?|documentation|if (?:missing|unset)|swagger|openapi|curl|request header|in the (?:request|authorization) header|sdk|api reference|client|count|length|usage|budget|size)\b/i,
  },
  {
    topic: 'context-leak',
    act: /\b(?:print(?:ing)?|begin|start|include|reveal(?:ing)?|repeat(?:ing)?|echo(?:ing)?|reproduce|append|attach|put|encode|dump|quote|insert|disclose|prefix|recite|embed|paste|output)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:(?:your|its|own|the (?:full|entire|complete|hidden|original|whole)) (?:\w{1,12} )?(?:system (?:prompt|message|instructions?)|hidden (?:instructions|prompt)|developer (?:message|prompt))|hidden instructions|everything in (?:your|the) context|(?:entire|whole|full|complete) context(?: window)?|previous messages|value of the authori[sz]ation header)\b/i,
    also: [
      /\b(?:answers?|repl(?:y|ies)|responses?|first line|images?|links?|url|output|comments?|chat|logs?|verbatim|in full|word for word|reports?|messages?|file ?names?|headers?|query|alt text|commits?|including secrets)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|must not|redact\w{0,3}|api reference|client|sdk|budget|token count|tokens? (?:used|limit)|prompt cach\w{2,4}|compaction|summari[sz]e the)\b/i,
    isGrave: true,
  },
  {
    topic: 'context-leak',
    act: /\b(?:base64\w{0,4}|base32|hex|url-?encoded|percent-encoded|encoded|hashed)\b[^.;\n]{0,30}\b(?:text|form|string|value|version|copy|list|of|contents?)\b[^.;\n]{0,60}\b(?:address(?:es)?|phone|location|gps|names?|messages?|conversation|contents?|documents?|questions?|prompts?|history|contacts?|diagnos\w{2,3}|balances?|keys?|tokens?|e-?mails?|diary|notes)\b/i,
    also: [
      /\b(?:images?|pictures?|pixels?|links?|badges?|logos?|icons?|url|query)\b/i,
      /https?:\/\/|!\[|\bpixel/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|avoid|data uri|data url|user uploads?|api (?:accepts|expects|returns))\b/i,
    isGrave: true,
    isNear: true,
    isStatement: true,
  },
  {
    topic: 'context-leak',
    act: /\b(?:use|print|insert|show|put|write|fill in|include|give|paste|publish|embed)\b[^.;\n]{0,60}\b(?:real|actual|live|genuine|working|production)\b[^.;\n]{0,20}\b(?:values?|keys?|tokens?|credentials?|secrets?|passwords?)\b/i,
    also: [
      /\b(?:rather than|instead of|not|in place of|no) (?:an? |the )?(?:placeholders?|dummy|sample|fake|redacted|masked|\w{1,10} placeholders?)\b/i,
    ],
    unless: /\b(?:never|do not|don['’]t|avoid)\b/i,
    isGrave: true,
  },
  {
    topic: 'context-leak',
    act: /\b(?:paste|include|print|show|put|quote|write|copy|insert|repeat|embed|append|add)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:it|them|(?:its|their|the) (?:contents?|values?|text)|the (?:ssh|aws|git|shell|vpn|cloud) (?:config\w{0,8}|keys?|credentials|history))\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:in|into|to) (?:the |your |each |every |a )(?:\w{1,10} )?(?:repl(?:y|ies)|answer|response|chat|report|comment|message|output|summary|issue|commit)\b/i,
    also: [
      /(?:\.ssh\b|\.aws\b|\.env\b|\.npmrc|\.netrc|\bid_rsa|\bcredentials?\b|\bpasswords?\b|\bprivate keys?\b|\bapi keys?\b|\bssh config\w{0,8}|\bkeychain\b|\bshell history|environment variables)/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|must not|redact\w{0,3}|mask\w{0,3}|names? (?:of|only)|placeholder|\.env\.example|user (?:asks|wants)|leaked|exposed|hard-?coded|found)\b/i,
    isGrave: true,
  },
  {
    topic: 'asked-secret',
    act: new RegExp(
      String.raw`\b${ask}\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b(?:${person}\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:to |for |that )?(?:[^.;\n]|\.(?=[\w/])){0,10}\b(?:paste|enter|share|send|type|provide|give|tell|reveal|for|supply|read|forward|confirm|disclose|input|write|put|spell|dictate|say|post|submit|upload|repeat|note)\b(?:[^.;\n]|\.(?=[\w/])){0,40}|(?:for )?(?:the|their|a|any)\s(?:[^.;\n]|\.(?=[\w/])){0,20})\b(?:passwords?|passphrase|seed phrase|recovery (?:phrase|code|words)|mnemonic|private key|one-time (?:code|password)|otp|(?:six|four|6|4)-?digit|verification code|2fa|mfa|sms code|login code|backup codes?|pin\b|cvv|card number|social security|bank (?:login|details)|master password|secret (?:phrase|words|recovery)|session cookie|code (?:from|in) the (?:text message|sms|e-?mail|app|authenticator)|wallet words|(?:12|24|twelve|twenty-four) words)`,
      'i',
    ),
    also: [
      /\b(?:here|(?:in|into) (?:the|this) chat|to you\b|one by one|in order|so (?:that )?(?:you|we|i) can|to (?:verify|confirm|continue|unlock|validate|prove|check|sign|authenticate|restore|secure|proceed)|ownership|for verification|sign in for|log in for|on (?:their|his|her) behalf|include|repl(?:y|ies)|message|identity)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|avoid|must not|environment variable|\.env\b|keychain|secret manager|choose a (?:strong|new)|new password|set (?:a|up)|getpass|masked|hidden input|terminal prompt|password (?:manager|protect\w{0,3}|field|reset|policy)|database|sudo|encrypted|zip|pdf|wifi|form|login page|html|component|validation|schema)\b/i,
    isGrave: true,
  },
  {
    topic: 'asked-secret',
    act: /\b(?:(?:six|four|6|4|eight|8)[- ]?digit|one-time|verification|log-?in|sign-?in|sms|authenticator|security|confirmation)(?:[- ]\w{1,10})? (?:codes?|numbers?|passwords?|pins?)\b[^.;\n]{0,70}\b(?:have|ask|let|get|tell|make|request)\b[^.;\n]{0,12}\b(?:them|him|her|the (?:user|person|customer|caller|owner))\b[^.;\n]{0,16}\b(?:read|give|tell|paste|type|send|forward|repeat|say|share|pass)\b/i,
    unless: /\b(?:never|do not|don['’]t|avoid|must not|login page|html|component|form field)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'context-leak',
    act: /\b(?:mention|write|print|paste|post|put|include|add|append|place|quote|note|publish|record)\b[^.;\n]{0,12}\b(?:their|its|the|each|all|every)\b[^.;\n]{0,12}\b(?:values?|contents?)\b(?:[^.;\n]|\.(?=[\w/])){0,90}\b(?:comment|issue|gist|commit|branch name|pull request|title|tag|discussion|wiki|release notes|status|profile)\b/i,
    also: [
      /\b(?:secrets?|tokens?|credentials?|api keys?|passwords?|environment variables?|private keys?)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|must not|redact\w{0,3}|mask\w{0,3}|names only|placeholder|example)\b/i,
    isGrave: true,
  },
  {
    topic: 'context-leak',
    act: /[?&][\w-]{1,20}=(?:[A-Z][A-Z_]{1,20}\b|[{<[%$]{1,2}\w{1,20})[^\n]{0,60}\b(?:where|with|in which|and|whose|here)\b[^.;\n]{0,24}\b(?:stands? for|is|are|holds?|contains?|carries|being|means)\b[^.;\n]{0,60}\b(?:entr(?:y|ies)|text|contents?|messages?|conversation|answers?|notes|diary|prompts?|names?|mail|files?|questions?|history|keys?|tokens?|data)\b/i,
    also: [
      /\b(?:url-?encoded|percent-encoded|encoded|base64|escaped|invisible|picture|image|pixel|badge|transparent)\b/i,
      /https?:\/\//i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|avoid|api (?:accepts|expects|returns)|search quer|shields\.io|img\.shields|endpoint returns|query parameters?)\b/i,
    isNear: true,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'outsider',
    act: /\b(?:account|user|bot|handle|identity|member|team|app|service account)\b[^.;\n]{0,6}["'“‘@]?\s{0,2}[\w]{2,30}-[\w-]{2,30}["'”’]?[^.;\n]{0,20}\b(?:gets?|receives?|is (?:given|granted|made|added)|becomes?|has to have|keeps)\b[^.;\n]{0,30}\b(?:owner|admin(?:istrator)?|maintainer|full|write|root|push)\b[^.;\n]{0,14}\b(?:rights|access|role|permissions?|membership|of (?:each|every|all|the))\b/i,
    unless:
      /\b(?:never|do not|don['’]t|user (?:asks|names|wants|specif)\w{0,3}|example|least privilege)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'lure',
    act: /\b(?:reassure|assure|calm|tell|explain|convince)\b[^.;\n]{0,24}\b(?:them|him|her|the \w{3,12}|users?|people|that)\b[^.;\n]{0,40}\b(?:warning|alert|prompt|dialog|red message)s?\b[^.;\n]{0,20}\b(?:normal|harmless|expected|safe|fine|false|a formality|usual|mistaken)\b/i,
    also: [
      /https?:\/\/|\b(?:allow apps|anywhere|configuration profile|mobileconfig|exceptions?|password|administrator|anti-?virus|gatekeeper|privacy & security|disable)\b/i,
    ],
    isNear: true,
    unless:
      /\b(?:never|do not|don['’]t|self-signed|localhost|deprecat\w{2,5}|npm|compiler|lint\w{0,3}|peer dependenc\w{1,3})\b/i,
    isGrave: true,
  },
  {
    topic: 'lure',
    act: new RegExp(
      String.raw`\b(?:${ask}\b(?:[^.;\n]|\.(?=[\w/])){0,6}\b${person}|${person}\s(?:should|must|has to|have to|needs? to|can|is to|are to))\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:(?:disabl(?:e|ing)|turn(?:ing)? off|switch(?:ing)? off|paus(?:e|ing)|deactivat(?:e|ing)|uninstall(?:ing)?|stop(?:ping)?)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:anti-?virus|defender|gatekeeper|firewall|smart ?screen|sip\b|system integrity|security software|real-?time protection|endpoint protection|virus|edr)|(?:lower|relax|reduce|loosen)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\bsecurity|right-click\b(?:[^.;\n]|\.(?=[\w/])){0,40}\bopen|xattr\b|press\b(?:[^.;\n]|\.(?=[\w/])){0,12}\bwin(?:dows)?(?: key)? ?\+? ?r\b|paste\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:command|clipboard|script|line|code)\b|(?:ignore|dismiss|click through|accept|allow)\b(?:[^.;\n]|\.(?=[\w/])){0,25}\b(?:warning|alert|smart ?screen|security|unverified|certificate)|run\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:the )?(?:command|script|one-liner) (?:from|at|shown (?:on|at)|copied))`,
      'i',
    ),
    also: [
      /https?:\/\/|\b(?:clipboard|anti-?virus|defender|gatekeeper|firewall|smart ?screen|protection|warning|xattr|quarantine|security|win(?:dows)?(?: key)? ?\+? ?r|unverified|edr)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|phishing|malware|scam|attack\w{0,4}|security group|security (?:review|team|audit|scan)|firewall rule|docs?\b|browser console|devtools|claude\.ai|vercel|api key|warning signs|explain|re-?enable|at their own risk)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'outsider',
    act: /\b(?:add|invite|include|list|cc|bcc|copy|set|put|insert|append|grant|give|share|register|subscribe|configure|assign|make|create|enrol|enroll|forward|enter|name|specify)\b(?:[^.\n]|\.(?=[\w/])){0,140}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}/i,
    also: [
      /\b(?:b?cc|blind|carbon|recipients?|collaborators?|guests?|attendees?|owners?|admins?|administrators?|write access|edit access|read access|access|reply-to|forward\w{0,3}|rules?|subscribers?|members?|reviewers?|watchers?|followers?|viewers?|readers?|observers?|listeners?|editors?|invitees?|approvers?|recovery|copied|copy|participants?|contact)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|example\.(?:com|org)|user (?:asks|names|gives|provides|wants|specif)\w{0,3}|git config|author|maintainer|contact us|(?<![\w.-])support@|questions|homepage|license|noreply|co-authored|placeholder|your[\w.-]{0,12}@|user@|name@|me@|john|jane|alice|bob|foo|someone@|email@|to@|from@|recipient@|test@)/i,
  },
  {
    topic: 'outsider',
    act: /\b(?:add|include|put|copy|insert|enter|set)\b[^.;\n]{0,40}\b(?:default|standard|fixed|central|delivery|archive|observer|monitoring|audit|our|compliance|quality|partner)\b[^.;\n]{0,40}\b(?:b?cc|blind[- ]cop\w{1,3}|hidden recipient)\b/i,
    also: [
      /\b(?:also|always|even|when no|every|each|any|unless|in addition|all|outgoing|below)\b/i,
    ],
    unless: /\b(?:never|do not|don['’]t|user (?:asks|names|gives|provides|wants|specif)\w{0,3})\b/i,
    isGrave: true,
  },
  {
    topic: 'outsider',
    act: /\b(?:add|include|list|b?cc|copy|set|put|insert|configure|create|set up|forward|redirect|enable|name|use|enter|keep)\b[^;\n]{0,120}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}/i,
    also: [
      /\bb?cc\b|\bblind[- ]cop|\bforward(?:s|ing|ed)?\b|\breply-to\b|\brecovery (?:e-?mail|address)|\bredirect(?:s|ion)? rule/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|user (?:asks|names|gives|provides|wants|specif)\w{0,3}|example|placeholder|your[\w.-]{0,12}@|user@|name@|me@|john|jane|alice|bob|foo|someone@|email@|to@|from@|recipient@|test@|--b?cc|curl|POST|json)/i,
    isGrave: true,
  },
  {
    topic: 'outsider',
    act: /\b(?:add|invite|assign|make|grant|promote|register|set|give|enrol|enroll|create)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:the )?(?:user|account|bot|team|app|handle|identity|service account|principal|member|collaborator)\b(?:[^.;\n]|\.(?=[\w/])){0,6}(?:["'“‘@][\w@-]{3,40}["'”’]?|[\w]{2,30}-[\w-]{2,30})(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:owner|admin(?:istrator)?|maintainer|collaborator|write access|push access|full access|(?:admin|maintainer|owner|write) rights|root|sudo(?:er)?s?|all repositories)\b/i,
    unless:
      /\b(?:never|do not|don['’]t|user (?:asks|names|wants|specif)\w{0,3}|example|your|remove|check)\b/i,
  },
];
