/** How sensitive the thing is that a sentence speaks of; `work` is what the task itself reads or makes. */
export type PrivateData = 'secret' | 'conversation' | 'personal' | 'internal' | 'work';

const secret =
  /\b(?:api[ _-]?(?:keys?|tokens?|secrets?)|access[ _-]?(?:keys?|tokens?)|(?:auth(?:entication)?|session|bearer|refresh|oauth|secret|security|bot|github|login)[ _-]?(?:tokens?|keys?|cookies?)|credentials?|passwords?|passphrases?|secrets?|private[ _-]?keys?|ssh[ _-]?keys?|signing keys?|seed phrases?|mnemonics?|recovery phrases?|wallet (?:keys?|files?)|keychains?|cookies|env(?:ironment)? (?:vars?|variables?|file|contents?)|environment variables?|id_(?:rsa|ed25519)|kubeconfig|ssh (?:folder|director(?:y|ies)|files?|config))\b|(?<![\w.*])\.(?:ssh|aws|env|netrc|npmrc|gnupg|kube)\b/i;
const conversation =
  /\b(?:conversation(?:s|al)?(?: (?:history|log|context|transcript|summary|content))?|chat (?:history|logs?|transcripts?|messages?|content)|(?:message|prompt|session|command|browsing|shell) history|system (?:prompt|message|instructions?)|(?:the |all |each |every )?(?:user|customer|client)(?:['’]s?)? (?:prompts?|queries|query|questions?|messages?|inputs?|requests?|instructions?|conversations?|interactions?)|(?:original |full |raw |exact |complete )(?:prompts?|quer(?:y|ies)|questions?|inputs?|messages?)|(?:your|the agent['’]?s?) (?:instructions|memory|context|reasoning|tool (?:calls|list))|context window|session (?:transcripts?|context|data|content|state|logs?)|transcripts? of (?:the|this)|interaction (?:logs?|data|history)|prompts? and (?:responses?|answers?|outputs?|completions?))/i;
const personal =
  /\b(?:(?:user|customer|client|patient|employee|personal|private|sensitive|confidential|contact|financial|health|medical|payment|banking|billing)(?:['’]s)? (?:data|info(?:rmation)?|details|records?|documents?|files?|contents?|identifiers?|e-?mails?|addresses|lists?)|user(?:['’]s) (?:names?|e-?mail|phone|location|contacts|machine|computer|system|files?|documents?|code|data|home)|PII|personally identifiable|clipboard|screenshots?|keystrokes?|geo-?location|(?:current|physical|precise|exact|user) location|(?:public )?ip address|host ?names?|e-?mail (?:contents?|bod(?:y|ies)|messages?|threads?)|(?:all|each|every|incoming|outgoing|received|sent|their|the user['’]?s?) e-?mails?|inbox|mailbox|address book|contact list|calendar (?:events?|entries|data)|phone numbers?|credit cards?|bank (?:accounts?|statements?)|tax (?:returns?|records?|forms?)|medical|salar(?:y|ies)|payroll|system[_ ](?:info(?:rmation)?|details)|machine (?:info|id|name)|browser (?:history|data|profiles?)|home director(?:y|ies))/i;
const internal =
  /\b(?:(?:account|location|profile|device|proprietary|internal|workspace|project|company|business)(?:['’]s)? (?:data|info(?:rmation)?|details|records?|documents?|files?|contents?|identifiers?|lists?|metadata|code)|location|contacts|usernames?|e-?mail addresses|system (?:configuration|metadata)|director(?:y|ies) (?:listing|structure|tree|contents?)|file (?:list|listing|tree|paths?|contents?|names)|source (?:code|files?)|code ?base|repositor(?:y|ies) (?:contents?|data|files?)|(?:entire|whole|full|complete) (?:repositor(?:y|ies)|repo|project|workspace|codebase|document|file|contents?|report|text))/i;
const work =
  /\b(?:documents?|files?|reports?|summar(?:y|ies)|results?|outputs?|contents?|responses?|transcripts?|data(?:sets?)?|analys[ie]s|drafts?|spreadsheets?|invoices?|contracts?|images?|photos?|recordings?|notes?|plans?|diffs?|logs?|patch(?:es)?|records?|answers?|findings|queries|query|prompts?|inputs?|messages?|questions?|text|code|changes|commits?|copy|copies|attachments?|pages?|decks?|slides?|presentations?|workbooks?|pdfs?|tables?|artifacts?|artefacts?|snapshots?|metadata|configs?|configurations?|settings|usage|metrics|details|information|payload)\b/i;

/** The most sensitive kind of data that a piece of text names; null when it names none. */
export function classifyPrivateData(text: string): PrivateData | null {
  if (secret.test(text)) return 'secret';
  if (conversation.test(text)) return 'conversation';
  if (personal.test(text)) return 'personal';
  if (internal.test(text)) return 'internal';
  return work.test(text) ? 'work' : null;
}
