import type { ProseDraft } from './prose-draft.ts';
import type { ProseOperation } from './prose-operations.ts';
import type { ProseTopic } from './prose-order.ts';

const material = String.raw`(?:documents?|files?|web ?pages?|pages?|e-?mails?|mails?|messages?|comments?|issues?|tickets?|transcripts?|attachments?|pdfs?|articles?|websites?|images?|titles?|subjects?|search results?|(?:tool|search|api) (?:outputs?|responses?|results?)|lines?|notes?|inputs?|content|text)`;
const obeying = String.raw`(?:execut|run|follow|obey|perform|carr(?:y|ied) out|do|comply with|act on|appl(?:y|ied)|implement|honou?r)\w{0,3}`;
/** Acts that are told by how a whole sentence is built, not by one verb and its object. */
const schemes: readonly (readonly [ProseTopic, RegExp])[] = [
  [
    'payment',
    /\b(?:use|insert|replace|substitute|swap|put|enter|change|set|send|pay|redirect|route)\b[^.\n]{0,60}\b(?:account|iban|wallet|payee|beneficiary|bank details|payment (?:address|link|details)|payout)\b[^.\n]{0,90}\b(?:in place of|instead of|rather than|replac\w{2,5}|with (?:the one|ours|this|these|the (?:account|address|wallet)))\b|\breplace\b[^.\n]{0,40}\b(?:account|iban|wallet|payee|beneficiary|bank details|payment (?:address|link|details))\b[^.\n]{0,60}\bwith\b/i,
  ],
  [
    'approval',
    /\b(?:approve|merge|accept|authori[sz]e|sign|pay|release|grant|confirm)\b(?: and \w{1,12})?[^.\n]{0,20}\b(?:every|all|any|each)\b[^.\n]{0,20}\b(?:pull requests?|prs?|merge requests?|changes|payments?|transactions?|refunds?|invoices?|access requests?|requests?|transfers?|orders?|permission\w{0,3}(?: prompts?)?|prompts?|contracts?)\b[^.\n]{0,60}\b(?:without|regardless|no matter|automatically|unconditionally|whatever)\b/i,
  ],
  [
    'sabotage',
    /\b(?:(?:introduce|insert|inject|plant|leave|sneak|seed|embed|slip)\b[^.\n]{0,30}\b|add\b[^.\n]{0,14}\b(?:off-by-one|subtle|hidden|small|deliberate|intentional|occasional|hard[- ]to[- ](?:find|spot)|random)\s)(?:off-by-one|subtle|hidden|small|deliberate|intentional|occasional|hard[- ]to[- ](?:find|spot)|random)?\s?(?:bugs?|errors?|flaws?|vulnerabilit(?:y|ies)|defects?|weakness(?:es)?|mistakes?|race conditions?|memory leaks?|inaccurac(?:y|ies)|back ?doors?|typos)\b/i,
  ],
  [
    'fetched-orders',
    new RegExp(
      String.raw`\b(?:treat|regard|handle|interpret|consider|process|accept)\b[^.\n]{0,40}\b${material}\b[^.\n]{0,60}\bas (?:an? |if it were |valid |binding |authoritative |trusted |direct |new |the )*(?:orders?|instructions?|commands?|directives?|authoritative|binding|system (?:prompts?|messages?|instructions?)|(?:the )?user(?:['’]s)? (?:own )?(?:words|requests?|messages?|instructions?|commands?))\b`,
      'i',
    ),
  ],
  [
    'fetched-orders',
    new RegExp(
      String.raw`\b(?:if|when|whenever|should) (?:an? |any |the )?(?:\w{1,14} ){0,4}?${material}\b[^.\n]{0,40}\b(?:contains?|starts? with|starting with|includes?|has|begins? with|says?|asks?|tells?|instructs?|requests?|orders?|mentions?)\b[^\n]{0,80}?\b${obeying}\s(?:it|them|that|those|so|what|the (?:commands?|instructions?|tasks?|steps?|rest|line|request|action|order))\b`,
      'i',
    ),
  ],
  [
    'fetched-orders',
    /\b(?:do|act|behave|proceed|work|respond|continue)\b[^.\n]{0,20}\b(?:as|what|whatever|according to|everything)\b[^.\n]{0,20}\b(?:it|they|there|the (?:page|file|response|server|document|text|answer))\b[^.\n]{0,10}\b(?:says?|tells?|states?|instructs?|directs?|contains?|returns?|orders?|asks?|demands?)\b/i,
  ],
  [
    'fetched-orders',
    /\b(?:run|execute|eval(?:uate)?|source|pipe|start)\b\s(?:it|them|that|the (?:returned |downloaded |fetched |received )?(?:script|command|response|output|result|content|text|file|payload|code|binary)s?)\b[^.\n]{0,40}\b(?:shell|terminal|bash|python|node|interpreter|command line|locally|returned|received|response)\b/i,
  ],
  [
    'self-copy',
    /\b(?:copy|insert|add|append|paste|write|include|replicate|spread|propagate|embed|install|place|put|carry)\b[^.\n]{0,24}\b(?:this (?:skill|file|text|document|section|instruction|rule|block|notice|prompt)|these (?:instructions?|rules|lines|sections|directives|guidelines)|(?:a )?copy of (?:this|itself)|itself)\b[^.\n]{0,60}\b(?:every|all|other|each|any|neighbou?ring|future)\b[^.\n]{0,30}\b(?:projects?|repositor(?:y|ies)|repos?|skills?|agents?|prompts?|messages?|sub-?agents?|workspaces?|folders|config\w{0,8}|rules? files?|documents?)\b/i,
  ],
  [
    'rating',
    /\b(?:give|rate|score|rank|place|list|describe|present|mention|portray|review)\b[^.\n]{0,30}\b(?:competitors?|competing|rivals?|alternatives?|other (?:vendors?|products?|brands?|providers?))\b[^.\n]{0,50}\b(?:at most|no more than|lower|worse|last|below|negative\w{0,2}|unfavou?rabl[ey]|inferior|unsafe|unreliable|fewer stars)\b/i,
  ],
];
/** Orders that a sentence gives by its build: payments diverted, everything approved, material obeyed, itself copied. */
export function proseSchemes(
  text: string,
  operations: readonly ProseOperation[],
  topics: ReadonlySet<ProseTopic>,
): ProseDraft[] {
  return schemes.flatMap(([topic, pattern]) => {
    if (!topics.has(topic)) return [];
    const match = pattern.exec(text);
    if (match === null) return [];
    const start = match.index;
    const end = start + match[0].length;
    const own = operations.filter(
      (operation) => operation.start >= start - 2 && operation.start < end,
    );
    if (own.length === 0 || own.some(({ isNegated }) => isNegated)) return [];
    const verb = own[0]?.verb ?? '';
    const draft = { topic, verb, start, end, object: match[0] };
    return [{ ...draft, operand: null, address: null, target: 'none' as const }];
  });
}
