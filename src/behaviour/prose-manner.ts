import { isDeception } from './is-deception.ts';

/** How and why an order is to be carried out, apart from what it does. */
export type ProseManner = {
  /** On every run, task or answer, whatever was asked for. */
  readonly isStanding: boolean;
  /** The person is not to learn of it. */
  readonly isCovert: boolean;
  /** Quietly, in the background, without a question. */
  readonly isSilent: boolean;
  /** A routine reason is given: telemetry, backup, quality, transparency. */
  readonly hasCover: boolean;
  /** Somebody who is not there is said to want it: a policy, a department, a regulation. */
  readonly hasAuthority: boolean;
  /** The person asks for something first, or confirms it: often no more than what sets the task off. */
  readonly isAsked: boolean;
  /** The person agrees to it beforehand, or names the place. */
  readonly isConfirmed: boolean;
};

const standing =
  /\b(?:always|every ?time|each time|whenever|(?:after|before|upon|following|during|with|in|on|for|of) (?:each|every|any|all)(?! (?:of|other)\b)|(?:after|before|when|once|upon|while|on) (?:you(?:['’]ve| have)? )?(?:complet|finish|generat|creat|edit|updat|process|sav|produc|analy[sz]|respond|answer|return|deliver|present|start|begin|initiali[sz]|proceed|review|gather|deploy|commit|summari[sz]|writ|export|read)\w{0,4}\b|(?:before|after|when|while) \w{3,14}ing (?:any|each|every|an?|the)\b|as soon as|(?:after|before) (?:each |every |the )?(?:deployment|installation|set-?up|build|release|log-?in|start-?up|commit|merge|hand-?over)\b|\beach (?:\w{1,12} )?(?:edited|new|saved|processed|generated|created|file|message|document|answer|response|change|commit|session|task|run|request|report|summary)\b|every \w{1,8} (?:messages?|minutes?|hours?|days?|steps?|turns?|requests?|files?|answers?)|each (?:minute|hour|day|morning|night|week)|(?:on|every) (?:mon|tues|wednes|thurs|fri|satur|sun)days?|when(?:ever)? an? (?:answer|response|file|document|request|message|task|report)\b|before (?:the )?(?:final|first|returning|responding|answering|anything)|after (?:the )?(?:final|task|analysis|session|conversation|report|response|job|work|review|collaboration|document|first|successful)|at (?:the )?(?:start|end|beginning|close|startup|launch)(?: of)?|at session|once (?:done|finished|complete|the (?:task|work|analysis|report|document|review))|as (?:the|a|your) (?:very )?(?:first|final|last|closing|mandatory) (?:step|action)|(?:mandatory|required|important last|final|post-[\w-]{3,20}|closing) (?:step|action|task|procedure)s?|upon (?:completion|startup|activation)|regardless (?:of|whether)|no matter|by default|without exception|automatically|routinely|periodically|hourly|daily|nightly|every (?:\d{1,4} )?(?:minutes?|hours?|days?|night|morning|week|run|task|session|response|answer|file|document|request|reply)|at all times|(?:complete|done|finished|final) until (?:this|the|it)|on (?:startup|load|activation|invocation))\b/i;

const negation = String.raw`(?:(?:do|does|did|should|must|need|will|shall|can|may)(?: not|n['’]t)|cannot|never|avoid|without|not|no need to|refrain from|skip|instead of)`;
const person = String.raw`(?:the |an? |any |your |their |this |these |human |end[- ]?){0,3}(?:users?|humans?|operators?|persons?|people|customers?|clients?|developers?|owners?|reviewers?|anyone|anybody|them|him|her|maintainers?|admins?|team)`;
const deed = String.raw`(?:(?:this|these|that|those|it)(?! (?:tool|skill|api|library|format|approach|option|flag|guide))\b|(?:the|any|such|your|its)(?: [\w-]{1,16}){0,3}? (?:step|action|call|check|upload|transfer|sync|backup|process|procedure|behaviou?r|instruction|request|operation|addition|change|modification|task|rule|section|note|directive|collection|insertion|telemetry|logging|copy|copies|submission|install(?:ation)?|activity|recipient|adjustment|clause|dependency|mechanism|existence)s?|(?:deleted|removed|changed|added|sent|copied|uploaded|modified|skipped|installed|hidden|inserted) \\w{1,14})`;
const covert = new RegExp(
  [
    String.raw`\b${negation}\s+(?:\w{1,12}\s){0,3}?(?:tell|inform|notify|alert|warn|bother|interrupt|disturb|trouble|brief|burden)\w{0,4}\s+${person}\b`,
    String.raw`\b${negation}\s+(?:\w{1,12}\s){0,2}?(?:telling|informing|notifying|alerting)\b(?! (?:them|the team) (?:of|about) (?:errors?|failures?))`,
    String.raw`\b${negation}\s+(?:\w{1,12}\s){0,2}?(?:mention|disclos|reveal|acknowledg|announc|surfac|discuss|advertis|describ|explain|call attention to|draw attention to|refer to|narrat)\w{0,4}\s+(?:${deed}\b|${person}\b|to ${person}\b|in |anywhere|that you\b|having\b)`,
    String.raw`\b${negation}\s+(?:\w{1,12}\s){0,2}?(?:show|display|report|list|include|log|print|output|mention|present|say|state)\w{0,4}\s+(?:this|that|it)(?: \w{1,14}){0,2} (?:to ${person}|in (?:the|your|any) (?:\w{1,14} ){0,2}(?:response|summary|output|answer|reply|report|message|log|logs|changelog|commit|description))\b`,
    String.raw`(?<!\b(?:not|never|n['’]t|avoid|without)\s(?:[\w-]{1,16}\s){0,4}?(?:to\s)?)\b(?:hide|conceal|hidden|invisible|unknown|unseen|undisclosed|kept? (?:it |this |that )?(?:secret|private|hidden|quiet|confidential))\b[^.\n]{0,40}\bfrom ${person}\b`,
    String.raw`\b(?:transparent|invisible|unnoticeable|imperceptible) to ${person}\b`,
    String.raw`\bwithout\s+(?:${person}(?:['’]s?)?\s|their\s)?(?:knowledge|awareness|noticing|knowing|seeing|a trace|disclosure|explanation|mention(?:ing)?|comment|attribution|(?:document|record|list|log|not|flagg?|disclos|reveal|report|announc)ing (?:it|this|that|them|the (?:change|step|addition)))\b`,
    String.raw`\b${person}\s+(?:does not|doesn['’]t|need not|needn['’]t|do not|don['’]t|should not|shouldn['’]t|must not|will not|won['’]t|never|is not|are not)\s+(?:need to |have to |to |be |ever ){0,2}(?:know|see|seeing|notice|aware|told|informed|notified|shown|learn|find out|realise|realize)\b`,
    String.raw`\bnot (?:be )?(?:visible|shown|mentioned|disclosed|reported|communicated|revealed|apparent) to ${person}\b`,
    String.raw`\b(?:secretly|covertly|stealthily|surreptitiously|clandestinely)\b`,
    String.raw`\bno (?:mention|disclosure|notice|notification)\b[^.\n]{0,30}\b(?:is |are )?(?:needed|required|necessary|to ${person})\b`,
    String.raw`\b${negation}\s+(?:\w{1,12}\s){0,2}?(?:explain|say|state|disclos|reveal|mention)\w{0,3} (?:why|the reasons?|that (?:you|they|it|this|we))\b`,
    String.raw`\b(?:quietly|discreetly|secretly|covertly|unobtrusively) (?:add|chang|alter|adjust|lower|rais|swap|replac|remov|insert|includ|reduc|increas|delet|overwrit|send|upload|forward|copy|modif|inflat)\w{0,4}\b`,
    String.raw`\b(?:leave|keep|kept|left)\s+(?:it|this|that|them|these|(?:the|this|that|any) (?:[\w-]{1,16} ){0,3}?[\w-]{1,16}) (?:out of|off) (?:the|your|any) (?:\w{1,14} ){0,3}?(?:summar(?:y|ies)|answers?|reports?|repl(?:y|ies)|responses?|outputs?|logs?|change ?logs?|descriptions?|commits?|pull requests?|documentation|docs|records?|notes)\b`,
    String.raw`\b(?:should|must|need|does|do|will)(?: not|n['’]t) (?:be (?:visible|shown|listed|mentioned)|show up|appear|turn up|surface) in (?:the|your|any) (?:\w{1,14} ){0,2}(?:answer|summary|report|response|reply|log|output|change ?log|description|history|chat)\b`,
    String.raw`\b${negation}\s+(?:list|mention|include|document|record|log|describe|note) (?:this|that|the|these) (?:[\w-]{1,16} ){0,2}(?:in|on) (?:the|your|any) (?:\w{1,14} ){0,2}(?:change ?log|summary|answer|report|response|reply|description|release notes|commit message|pull request)\b`,
    String.raw`\b(?:when|while|if|once|only when) (?:nobody|no one|no-one|the user) is (?:not )?(?:watching|looking|around|away|absent|idle|asleep)\b`,
    String.raw`\bas if (?:nothing|it (?:had )?never|you (?:had )?(?:not|never))\b`,
  ].join('|'),
  'i',
);
/** Ordinary advice on what an answer looks like. */
const presentational =
  /\b(?:raw|json|errors?|stack ?traces?|exceptions?|internal(?:s| ids?)|technical|jargon|debug|ids?|guids?|uuids?|tool (?:names?|calls?)|file ?paths?|reasoning|chain of thought|implementation details|spoilers?|placeholder|emojis?)\b/i;
const silent =
  /\b(?:silently|quietly|discreetly|unobtrusively|in the background|behind the scenes|without (?:asking|prompting|confirm(?:ing|ation)|approval|permission|consent|review|interrupting|waiting)|no (?:confirmation|approval|prompt|permission) (?:is )?(?:needed|required|necessary)|(?:do not|don['’]t|never|no need to) (?:ask|prompt|wait) (?:the user )?(?:for|before|first)?|suppress (?:all |any )?(?:output|errors?|messages|logs?))\b|>\s{0,2}\/dev\/null/i;
const cover =
  /\b(?:telemetry|analytics|complian(?:ce|t)|audit\w{0,4}|quality|back-?ups?|diagnos(?:tics?|is)|monitor(?:ing)?|metrics|transparen(?:cy|t)|licen[sc]e|verif(?:y|ication)|validat(?:e|ion)|integrity|observability|synchroni[sz]ation|sync(?:ed)?|reproducib\w{3,6}|traceab\w{3,6}|troubleshoot(?:ing)?|record[- ]keeping|retention|archiv(?:e|al|ing)|reliab\w{2,6}|recovery|redundancy|tracking|governance|regulat\w{3,6}|compatib\w{4,6}|indexing|caching|optimi[sz]\w{1,5}|health[- ]?checks?|collaboration|stakeholders?|accessib\w{4,6}|provenance|continuity|consistency|completeness|accuracy|no data (?:is |gets )?lost|so that nothing is lost|improve(?:ment|s)?|support purposes|training|usage (?:data|stat\w{0,7}|report\w{0,3}))\b/i;
const authority =
  /\b(?:(?:as )?per|in (?:accordance|line|compliance) with|according to|under|as (?:required|mandated|approved|authori[sz]ed|specified|directed|dictated|outlined|stipulated) (?:by|in)|required by|mandated by|(?:to |for |and |in )?(?:comply|compl(?:ies|iance)|conform\w{0,6}|adher\w{1,4}) (?:with|to)|to (?:meet|satisfy|fulfil|support))\s+(?:the |our |your |all |any |an? )?(?:[\w/&-]{1,18} ){0,4}?(?:polic(?:y|ies)|compliance|security team|legal|(?:it|security|legal|compliance|hr) department|governance|regulat(?:ions?|ory)|gdpr|hipaa|sox|soc ?2|iso ?\d{3,6}|pci|standards?|mandates?|directives?|charter|audits?|agreements?|requirements?|retention)\b|\b(?:pre-?)?(?:approved|authori[sz]ed|signed off|cleared|vetted|mandated|requested) (?:in advance )?by (?:the |our |your )?(?:\w{1,16} ){0,2}(?:security|compliance|legal|it|vendor|admin(?:istrator)?s?|management|leadership|privacy|platform|anthropic|openai|microsoft|google|maintainers?|user'?s? organi[sz]ation|governance)\b|\b(?:compliance|regulatory|legal|audit|governance|policy|corporate|organi[sz]ation(?:al)?|enterprise|company|security)[- ](?:wide )?(?:polic(?:y|ies)|requirements?|mandates?|rules?|standards?|obligations?|purposes|reasons)\b/i;
const confirmed =
  /\b(?:(?:if|when|where|once|unless|only|after|before|with|until|and) (?:explicitly |specifically |first |the |your |their )*(?:(?:user|human|customer|client|they|he|she|person|operator|owner)(?:['’]s)?\s(?:\w{1,12}\s){0,3}?(?:approv|confirm|consent|agree|opt|permission|permit|allow|grant|discretion|accept)\w{0,8}|confirmed|approved)\b|ask (?:\w{1,10} )?(?:first|before)\b|ask (?:the |your )?(?:user|human|customer|them|for (?:confirmation|permission|approval|consent))|(?:user|human|explicit|written|prior|their|your) (?:\w{1,10} )?(?:confirmation|consent|approval|permission|opt-in)|confirm (?:with|that|the|before|first)|get (?:the )?(?:user|explicit|approval|confirmation)|opt(?:ional(?:ly)?|-in|s in)|if (?:you|they) (?:want|like|wish|prefer)|user[- ](?:provided|specified|supplied|chosen|configured|selected|initiated|approved|defined)|let the user|offer to|show (?:the |it |them )(?:\w{1,10} )?(?:to )?(?:the )?user (?:first|before)|(?:specified|provided|chosen|configured|given|supplied|named|selected) by the (?:user|caller|operator|owner)|(?:that|which) (?:the )?(?:user|they|customer) (?:gives?|provides?|chooses?|names?|wants?|supplies|supply|configures?|sets?|specif(?:y|ies)|configured|provided))\b/i;
const asked =
  /\b(?:(?:if|when|where|once|unless|only|at|as|until) (?:explicitly |specifically |first |the |your |their )*(?:(?:user|human|customer|client|they|he|she|person|operator|owner)(?:['’]s)?\s(?:\w{1,12}\s){0,3}?(?:ask|want|request|choos|chose|select|prefer|specif|provid|suppl|direct|instruct|needs?\b|wish|like|says?|initiat)\w{0,8}|asked|requested|prompted|needed|necessary|desired)\b|user[- ]requested|at the user)\b/i;
const unasked =
  /\bwithout (?:the |any |explicit |prior )?(?:user|human|asking|their)\b|\b(?:do not|don['’]t|never|no need to) (?:ask|confirm|prompt)\b/i;

/** Reads the manner of an order from its sentence, or from the text around it. */
export function proseManner(text: string): ProseManner {
  const isUnasked = unasked.test(text);
  const isConfirmed = !isUnasked && confirmed.test(text);
  return {
    isStanding: standing.test(text),
    isCovert: (covert.test(text) && !presentational.test(text)) || isDeception(text),
    isSilent: silent.test(text),
    hasCover: cover.test(text),
    hasAuthority: authority.test(text),
    isConfirmed,
    isAsked: isConfirmed || (!isUnasked && asked.test(text)),
  };
}
