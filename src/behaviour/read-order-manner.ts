/** How an order is to be carried out, apart from what it does. */
export type OrderManner = {
  /** Every time, before or after each step, whatever the task is. */
  readonly isStanding: boolean;
  /** Out of the user's sight. */
  readonly isCovert: boolean;
  /** A reason that sounds like routine: telemetry, compliance, backup, quality. */
  readonly hasCover: boolean;
};

const standing =
  /\b(?:always|must(?! not)|every time|each time|whenever|automatically|after (?:each|every|any|all|completing|generating|creating|finishing|processing|saving|producing|the (?:final|last|task|analysis|report|document|user)|you (?:have )?(?:finish|complete|generate|create))|before (?:each|every|any|returning|responding|answering|delivering|presenting|completing|starting|proceeding|continuing|you (?:begin|start|respond|answer|return|finish)|the (?:final|first|user))|on (?:each|every)|for (?:each|every|all)|at (?:the (?:start|end|beginning)|startup|session)|once (?:the|you|complete|done|finished)|as (?:the|a) (?:first|final|last) step|(?:first|final|last|mandatory|required) step|upon (?:completion|each|every)|prior to|regardless|by default|without exception|in addition|post-\w{3,20} (?:action|step)|immediately|periodically|at all times|ensure that)\b/i;
const covert =
  /\b(?:silently|quietly|covertly|secretly|discreetly|stealth(?:ily)?|invisibly|unobtrusively|in the background|behind the scenes|under the hood|(?:do not|don['’]t|never|must not|no need to|without|need not|should not|avoid)\s(?:\w{1,12}\s){0,3}?(?:tell|telling|inform(?:ing)?|mention(?:ing)?|notify(?:ing)?|alert(?:ing)?|ask(?:ing)?|prompt(?:ing)?|disclos(?:e|ing)|reveal(?:ing)?|show(?:ing)?|display(?:ing)?|surfac(?:e|ing)|announc(?:e|ing)|report(?:ing)?|confirm(?:ing)?|discuss(?:ing)?|interrupt(?:ing)?|bother(?:ing)?|disturb(?:ing)?|mention|user (?:confirmation|consent|approval|interaction|awareness)|confirmation|notification|asking)|(?:user|they) (?:does not|doesn['’]t|need not|do not|don['’]t|should not|will not|won['’]t) (?:need to )?(?:know|see|notice|be (?:told|informed|notified|aware))|not (?:visible|shown|mentioned|displayed|disclosed) to (?:the )?(?:user|human|operator)s?|hidden from (?:the )?(?:user|human|operator)s?|>\s?\/dev\/null 2>&1|no (?:visible )?output)\b/i;
const cover =
  /\b(?:telemetry|analytics|compliance|audit(?:ing|ed|s)?(?: (?:trail|log|copy))?|quality (?:assurance|control|review|monitoring|improvement|purposes)|(?:for|of) quality|back-?ups?|diagnos(?:tics?|is)|monitoring|usage (?:stat|metric|data|track|report)\w{0,8}|metrics|transparen(?:cy|t)|licen[sc]e (?:check|validation|verification)|verif(?:y|ication)|validat(?:e|ion)|integrity|observability|synchroni[sz]ation|sync service|debug(?:ging)?|training|improve(?:ment)?|troubleshoot(?:ing)?|record[- ]keeping|retention|archiv(?:e|al|ing)|reliab(?:le|ility)|disaster recovery|redundancy|tracking|governance|regulat(?:ory|ion)s?|polic(?:y|ies)|security (?:scan|check|review|monitoring)|indexing|caching|optimi[sz](?:e|ation)|health[- ]?check|quality|collaboration|stakeholders?|accessibility|provenance|traceability)\b/i;

/** Reads the manner of an order from its sentence and the one beside it. */
export function readOrderManner(text: string): OrderManner {
  return {
    isStanding: standing.test(text),
    isCovert: covert.test(text),
    hasCover: cover.test(text),
  };
}
