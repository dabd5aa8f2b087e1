import { findAddresses } from './find-addresses.ts';
import { agentConfigPath } from './agent-config-path.ts';
import type { ProseAct } from './prose-verbs.ts';
import { persistencePath } from './persistence-path.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import type { ProseOperation } from './prose-operations.ts';

type Pattern = {
  readonly topic: ProseTopic;
  readonly acts: readonly ProseAct[];
  /** What the object of the verb has to name. */
  readonly object: RegExp;
  /** Whether the words after the next verb belong to the object. */
  readonly isWide?: boolean;
};

const agentText =
  /\b(?:(?:persistent|long[- ]?term|agent(?:['’]s)?|your|assistant(?:['’]s)?|global|core|session|permanent) (?:\w{1,12} )?(?:memor(?:y|ies)|rules?|instructions?|(?:system )?prompt|configuration|settings|persona|profile)|memory (?:file|store|entry|bank)|other (?:installed )?skills?|every (?:other )?skill|rules? files?|(?:system|custom) (?:prompt|instructions))\b/i;

const safeguards =
  /\b(?:(?:tls|ssl|https|certificate|cert|host ?key|signature|checksum|hash|integrity|jwt|token|webhook) (?:\w{1,14} )?(?:verification|validation|checks?|checking|errors?|warnings?|pinning)|verify ?(?:=|to|:) ?false|StrictHostKeyChecking|rejectUnauthorized|NODE_TLS_REJECT|verify_ssl|(?:input|request|schema|origin|csrf|xss|output|security|access|auth\w{0,10}|permission|safety|policy|content|payment|fraud|identity|ownership) (?:validation|sanitization|sanitisation|escaping|checks?|controls?|filters?|scans?|scanning|reviews?|gates?|guards?|middleware|headers?|prompts?|warnings?|verification|rules|policies|restrictions|guardrails|polic(?:y|ies)|restrictions)|authentication|authori[sz]ation|csrf(?: protection)?|cors(?: restrictions)?|rate limit(?:s|ing)?|encryption|(?:2fa|mfa|two-factor)|sandbox(?:ing)?|firewall|antivirus|gatekeeper|selinux|apparmor|(?:branch|tamper|code) protection|secret scanning|audit log(?:s|ging)?|code reviews?|peer reviews?|review(?:er)? (?:approval|process|step|gate)|approval (?:step|gate|process|workflow)s?|confirmation (?:prompt|step|dialog)s?|(?:pre-?commit|commit) hooks?|--no-verify|self-signed|any certificate|(?:all|any) origins?|0\.0\.0\.0\/0|world[- ]writable|chmod (?:-R )?777|plain ?text (?:passwords?|secrets?|tokens?)|passwords? in plain ?text)\b/i;
const access =
  /\b(?:(?:admin(?:istrator)?|root|sudo|owner|superuser|write|full|elevated|unrestricted|public|wildcard|god[- ]mode|maintainer) (?:access|rights?|privileges?|permissions?|role|user|account|scope|collaborator)|(?:as|to|the) (?:an? )?(?:admin(?:istrator)?|owner|maintainer|collaborator|superuser)s?\b|AdministratorAccess|cluster-admin|authorized_keys|sudoers|NOPASSWD|deploy key|ssh key|back ?door|service account|api key for|allow(?:ed)?[- ](?:list|tools|commands)|permissions?\.allow|0\.0\.0\.0\/0|inbound rules?)/i;
const promotion =
  /\b(?:affiliate|referral|promo(?:tional|tion)?(?: (?:code|link|text|banner|message))?|sponsor(?:ed|ship)|advert(?:isement|ising)?s?|ads\b|ad (?:link|banner|copy|slot|unit)s?\b|tracking (?:pixel|link|parameter|code|tag|url|script|beacon|id|image)|web beacon|utm_\w{2,12}|invite (?:code|link)|coupon|backlinks?|discount code|donation (?:link|address)|(?:wallet|payment|bank) (?:address|account|details)|[?&](?:ref|aff\w{0,8}|utm_\w{2,10}|via|partner|tag)=|regardless of (?:what|which) (?:\w{1,12} ){0,3}(?:users?|customers?|they|asks?|requests?|wants?|questions?)|over (?:all |any )?(?:other|alternatives|competitors)|1x1|invisible (?:image|pixel))\b/i;
const figures =
  /\b(?:figures?|numbers?|amounts?|totals?|prices?|values?|scores?|ratings?|results?|metrics|rates?|percentages?|balances?|costs?|estimates?|data points?|statistics|dates?|doses?|dosages?|quantit(?:y|ies)|measurements?|findings|severit(?:y|ies)|thresholds?|p-values?|benchmarks?|counts?|invoices?|fees?|revenue|profits?|losses|risks?|vulnerabilit\w{1,4}|warnings?|errors?|failures?|negative (?:reviews?|results|comments)|criticism|disclaimers?|competitors?|alternatives?)\b/i;
const forgedStatus =
  /\b(?:pass(?:ed|es|ing)?|succe\w{2,8}|complete[d]?|safe|clean|verified|compliant|healthy|green|no (?:issues|errors|findings|problems|vulnerabilities))\b[^.\n]{0,80}\b(?:regardless|irrespective|no matter|even (?:if|when|though)|whether or not)\b/i;
const userFiles =
  /\b(?:files?|folders?|director(?:y|ies)|tables?|branch(?:es)?|databases?|backups?|records?|messages?|e-?mails?|history|logs?)\b/i;
const weakCode =
  /\b(?:back ?doors?|hard-?coded? (?:\w{1,14} )?(?:credentials?|passwords?|tokens?|keys?|secrets?|admin)|(?:master|default|fixed|static|universal|bypass|override) (?:password|token|key|credential|pin|secret|account|code)|magic (?:token|header|value|password|string)|hidden (?:endpoint|route|admin|parameter|account|user|function|feature|header)|undocumented (?:endpoint|route|admin|parameter|account|header|function)|remote (?:access|shell|code execution)|reverse shell|kill ?switch|logic bomb|vulnerab(?:le|ility|ilities)|(?:md5|sha-?1|des|rc4|ecb)\b|eval\(|shell=True|dangerouslySetInnerHTML|string concatenat\w{2,4} (?:for|in) sql|(?:weak|insecure|predictable) (?:cipher|random|hash|encryption|seed|crypto\w{0,6}))/i;
const container =
  /\b(?:comments?|footers?|headers?|metadata|watermark|alt[- ]text|appendix|hidden (?:field|text|section|layer|element|div|cell|sheet|row|column)|commit messages?|pull request|pr (?:description|body)|issue|filename|file name|url|link|query (?:string|parameter)s?|image|properties|signature|subject line|(?:final|your|the|each|every|generated|finished|produced|resulting|all) (?:\w{1,14} ){0,2}(?:outputs?|documents?|responses?|repl(?:y|ies)|reports?|files?|answers?|summar(?:y|ies)|messages?|e-?mails?|pages?|posts?|articles?|events?|records?|code|projects?))\b/i;
const protectedGroup =
  /\b(?:(?:left|right)[- ](?:leaning|wing)|liberals?|conservatives?|republicans?|democrats?|political (?:content|views?|opinions?|party|parties|leanings?)|climate change|global warming|religio(?:n|us)|muslims?|jew(?:s|ish)|christians?|ethnic\w{0,6}|rac(?:e|ial)\b|gender|women|female|male|pregnan\w{2,4}|nationalit(?:y|ies)|immigra\w{2,5}|disabilit(?:y|ies)|sexual orientation|lgbt\w{0,3}|foreign[- ]sounding|over (?:the age of )?[4-6]\d|older (?:than|candidates?|applicants?)|unions?)\b/i;
const fairness =
  /\b(?:hate|harass\w{0,5}|discriminat\w{1,5}|slurs?|attacks?|abuse|abusive|bias(?:ed|es)?|stereotyp\w{0,4}|neutral(?:ity)?|protected (?:class|characteristic)s?|fair(?:ness|ly)?|without regard|unlawful|illegal|threat\w{0,6}|violen\w{2,4}|misinformation|inclusive)\b/i;
const terms =
  /\b(?:prevent|prohibit|forbid|bar|stop|discourag|penali[sz]|waiv|silenc)\w{0,4}\b[^.\n]{0,40}\b(?:report(?:ing)? (?:of )?(?:illegal|unlawful|criminal|crimes?|misconduct|violations|wrongdoing|safety|fraud)|whistle-?blow\w{0,4}|(?:legal|statutory|employee|consumer|worker|tenant) rights|overtime|minimum wage|union\w{0,5}|regulators?|law enforcement)|\b(?:salary|wage|pay) deductions? (?:for|of) (?:any|all)\b|\bnon-?compete\b[^.\n]{0,60}\b(?:all|every|any) (?:industr|sector|compan|field|employer)\w{1,4}/i;

const patterns: readonly Pattern[] = [
  {
    topic: 'agent-text',
    acts: ['write', 'delete', 'alter'],
    object: new RegExp(`${agentConfigPath.source}|${agentText.source}`, 'i'),
    isWide: true,
  },
  {
    topic: 'start-up',
    acts: ['write', 'install'],
    object: new RegExp(
      `${persistencePath.source}|\\b(?:cron ?(?:job|tab|entry)?s?|launch ?agents?|systemd|scheduled task|startup (?:folder|script|item)s?|git hooks?|shell profile|login item|background (?:service|daemon|task))\\b`,
      'i',
    ),
    isWide: true,
  },
  { topic: 'safeguard', acts: ['disable'], object: safeguards },
  { topic: 'access', acts: ['grant', 'write'], object: access },
  { topic: 'promotion', acts: ['write', 'alter'], object: promotion, isWide: true },
  { topic: 'figures', acts: ['alter', 'disable'], object: figures },
  { topic: 'figures', acts: ['alter', 'send', 'follow'], object: forgedStatus, isWide: true },
  { topic: 'verdict', acts: ['alter'], object: protectedGroup, isWide: true },
  { topic: 'terms', acts: ['write', 'alter'], object: terms, isWide: true },
  { topic: 'weak-code', acts: ['write', 'grant', 'disable'], object: weakCode, isWide: true },
  { topic: 'user-files', acts: ['delete'], object: userFiles },
  { topic: 'private-output', acts: ['write', 'send'], object: container, isWide: true },
];

/** Orders in a sentence that change what the agent obeys, what protects the person, or what they are given. */
export function proseChanges(
  text: string,
  operations: readonly ProseOperation[],
  topics: ReadonlySet<ProseTopic>,
): ProseDraft[] {
  const present = patterns.filter(({ topic, object }) => topics.has(topic) && object.test(text));
  if (present.length === 0) return [];
  return operations.flatMap((operation) =>
    operation.isNegated || !operation.isOrder
      ? []
      : present.flatMap((pattern) => change(text, operation, pattern)),
  );
}

function change(text: string, operation: ProseOperation, pattern: Pattern): ProseDraft[] {
  if (!pattern.acts.some((act) => operation.acts.includes(act))) return [];
  const end =
    pattern.isWide === true
      ? Math.min(text.length, operation.objectStart + 300)
      : Math.max(operation.end, Math.min(text.length, operation.objectStart + 25));
  const from = operation.isPassive ? operation.start : operation.objectStart;
  const object = text.slice(from, end);
  const match = pattern.object.exec(object);
  if (match === null) return [];
  if (pattern.topic === 'verdict' && fairness.test(text)) return [];
  return [
    {
      topic: pattern.topic,
      verb: operation.verb,
      start: operation.start,
      end: from + match.index + match[0].length,
      object: object.slice(0, pattern.topic === 'private-output' ? match.index : undefined),
      operand: match[0],
      address: pattern.topic === 'promotion' ? (findAddresses(text)[0] ?? null) : null,
      target: 'none',
    },
  ];
}
