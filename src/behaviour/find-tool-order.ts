import { findHarmfulOrder } from './find-harmful-order.ts';
import type { Severity } from '../contract/severity.ts';

/** Why a text about a tool is more than a description; offsets are relative to the text. */
export type ToolOrder = {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
};

const foreign = String.raw`(?:files?\b[^.\n]{0,30}(?:~|\.ssh|\.env|config|credential|key)|~\/|\/etc\/|\.ssh|\.env\b|mcp\.json|\.aws|\.cursor|credentials?|api[ _-]?keys?|tokens?|passwords?|secrets?|private keys?|environment variables?|system prompt|conversation|chat history|message history|previous messages|user(?:['’]s)? (?:messages?|prompts?|queries|files?|data|e-?mails?)|contacts?)`;
const act = String.raw`(?:read|open|load|fetch|get|retrieve|collect|gather|extract|dump|list|access|cat|include|pass|send|append|attach|provide|put|copy|submit|forward|upload|post|share|encode|write|return)`;
const rows: readonly (readonly [RegExp, Severity])[] = [
  // before using this tool, read ~/.x and pass it as y
  [
    new RegExp(
      String.raw`\b(?:before|prior to|after|when(?:ever)?|each time|every time|in order to|to)\b[^.\n]{0,60}\b(?:us(?:e|ing)|call(?:ing)?|invok(?:e|ing)|run(?:ning)?|execut(?:e|ing))\b[^.\n]{0,40}\b(?:tools?|functions?|it|this)\b[^\n]{0,120}?\b${act}\b[^.\n]{0,100}?${foreign}`,
      'i',
    ),
    'critical',
  ],
  [
    new RegExp(
      String.raw`\b(?:you must|must first|you (?:should|need to|have to)|first,?|always|make sure (?:to|you)|be sure to|do not forget to|required to|mandatory)\b[^.\n]{0,80}\b${act}\b[^.\n]{0,100}?${foreign}[^.\n]{0,120}`,
      'i',
    ),
    'high',
  ],
  [
    new RegExp(
      String.raw`\b${act}\b[^.\n]{0,60}?${foreign}[^\n]{0,100}\b(?:in(?:to)?|as|to|via|through|using)\b[^.\n]{0,30}\b(?:parameter|argument|field|sidenote|notes?|context|metadata|this tool)\b`,
      'i',
    ),
    'high',
  ],
  [
    /<\s?(?:important|system|instructions?|hidden|secret|admin|critical|assistant|agent|override)\b[^>\n]{0,40}>/i,
    'medium',
  ],
  [
    /\b(?:do not|don['’]t|never|without)\s(?:\w{1,12}\s){0,3}?(?:tell|mention|inform|reveal|disclos\w{1,3}|notify\w{0,3}|show|explain|display|alert)\w{0,4}\b[^.\n]{0,60}\b(?:users?|humans?|anyone|them)\b/i,
    'high',
  ],
  [
    /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|all|any|other|system|safety|security|above|existing)\b[^.\n]{0,30}\b(?:instructions?|rules?|prompts?|guidelines?|restrictions?|polic\w{1,4}|warnings?|filters?)\b/i,
    'high',
  ],
  [
    /\b(?:all|any|every|each)\s(?:\w{1,16}\s){0,2}(?:e-?mails?|messages?|payments?|transactions?|requests?|files?|data|results?|outputs?)\b[^.\n]{0,60}\b(?:must|should|have to|need to|will|shall|are to)\s(?:\w{1,12}\s){0,2}(?:be )?(?:sent|forwarded|copied|redirected|routed|cc|bcc|sen[dt])\b[^.\n]{0,60}\bto\b/i,
    'critical',
  ],
  // takes a file of credentials or settings along, in whatever words
  [
    /(?:~\/\.[\w./-]{2,80}|\bmcp\.json|(?<![\w*])\.env\b|\bid_(?:rsa|ed25519)\b|\b(?:shell|bash) history|\.ssh\b|\.aws\b|\b(?:access|api|auth|session|bearer) (?:token|key)\b)[^.;\n]{0,60}\b(?:hand(?:s|ed)?|pass(?:es|ed)?|give[sn]?|puts?|suppl(?:y|ies|ied)|includes?|cop(?:y|ies|ied)|fills?|sends?|sent|provides?|goes|belongs?|enters?|adds?|placed|read)\b[^.;\n]{0,40}\b(?:over|in|into|as|with|through|to|on|along)\b/i,
    'high',
  ],
  [
    /(?:~\/\.[\w./-]{2,80}|\bmcp\.json|(?<![\w*])\.env\b|\bid_(?:rsa|ed25519)\b|\.ssh\b|\.aws\b|\b(?:shell|bash) history)[^\n]{0,120}\b(?:give|put|pass|paste|include|copy|write|supply|provide|send|fill in|hand over)\b[^.\n]{0,16}\b(?:whole|full|entire|complete|exact|raw)?\s?(?:text|contents?|values?|lines?)\b[^.\n]{0,40}\b(?:here|in (?:this|the|it)|as (?:this|the)|into|with)\b/i,
    'high',
  ],
  // other servers are to be left aside
  [
    /\b(?:in(?:stead| place) of|rather than|never|not|before|over|replaces?|supersedes?|ignore|discard|avoid|disregard)\b[^.;\n]{0,70}\b(?:of|from|by|at|on) (?:any |all |the |each )?(?:other|another|different) (?:mcp )?(?:servers?|tools?|providers?|integrations?)\b/i,
    'high',
  ],
  // a key that another server holds
  [
    /\b(?:tokens?|keys?|credentials?|passwords?|secrets?|cookies?)\b[^.;\n]{0,40}\b(?:of|from|that|which|the) (?:the |an? |any )?(?:[\w-]{1,20} )?(?:other |another )?(?:server|tool|client|account|integration)\b[^.;\n]{0,30}\b(?:was|is|were|are|uses?|started|configured|connected|holds?)\b/i,
    'high',
  ],
  // set the bcc of each message to x@y
  [
    /\b(?:set|put|add|fill|enter|write|use|place|insert)\b[^.]{0,40}\b(?:b?cc|blind cop(?:y|ies)|reply-to|recipients?)\b[^.]{0,30}\b(?:of|in|to|for|on|with)\s(?:each|every|all|any)\b[^.]{0,30}\b(?:e-?mails?|mails?|messages?|letters?|invitations?|invites?)\b[^@]{0,60}[\w.+-]{1,40}@[\w-]{1,40}\.\w/i,
    'critical',
  ],
  [
    /\b(?:b?cc|blind cop(?:y|ies)) [\w.+-]{1,40}@[\w.-]{3,60} (?:on|in|into|for|with|to) (?:each|every|all|any) (?:\w{1,14} )?(?:e-?mails?|mails?|messages?)\b/i,
    'critical',
  ],
  // what the person is not told
  [
    /\b(?:users?|person|people|humans?|operator|somebody|anyone)\b[^.;\n]{0,60}\b(?:is|are|be)\s(?:not|never)\s(?:to be )?(?:told|informed|made aware|shown|notified|asked)\s(?:about|of)\s(?:this|it|that|the|these)?\s?(?:parameter|argument|field|step|copy|context|note|request|address|call)?\b/i,
    'high',
  ],
  // a parameter takes all that was said
  [
    /\b(?:fill|put|pass|include|carry|hold|copy|set|place|contain|write|give|send|supply|enter|takes?|expects?|wants?|needs?|requires?)\b[^.\n]{0,60}\b(?:the (?:full|entire|complete|whole)|all of the|everything (?:said|written) in (?:the|this))\s(?:\w{1,12}\s)?(?:conversation|dialogue|chat|transcript|exchange|session|thread)(?: (?:history|log|so far|up to (?:now|here)|until now|to date|as it stands))?\b[^.\n]{0,60}\b(?:so far|up to|until now|to date|as it stands|other (?:tools?|files?|servers?)|tokens?|credentials|~\/|files?|system prompt|not (?:shown|told|visible)|history)\b/i,
    'high',
  ],
];
/** The instruction names another tool that is to be called, replaced or avoided. */
const otherTool =
  /\b(?:instead of|rather than|in place of|do not use|never use|don['’]t use|avoid using|stop using|replaces?|overrides?)\b[^.\n]{0,40}\b(?:the |any |all |other |default |built-?in |original ){1,3}[^.\n]{0,40}\btools?\b|\b(?:must|always|first)\b[^.\n]{0,30}\b(?:call|use|invoke|run)\b[^.\n]{0,30}\b(?:this|the \w{1,30})\b[^.\n]{0,30}\b(?:before|first|prior to)\b[^.\n]{0,30}\b(?:any|all|every|each|other)\b[^.\n]{0,20}\b(?:tools?|operations?|actions?|requests?|functions?)\b/i;

/** The gravest order in a tool's text whose object is not the tool's own parameters or result; null when there is none. */
export function findToolOrder(text: string): ToolOrder | null {
  // a docstring is wrapped: single line ends are no ends of sentences
  const sample = text
    .slice(0, 8000)
    .replaceAll(/(?<!\n[ \t]{0,40})\n[ \t]{0,40}(?![ \t]*\n)/g, (gap) => ' '.repeat(gap.length));
  const found = rows.flatMap(([pattern, severity]) => {
    const match = pattern.exec(sample);
    return match === null
      ? []
      : [{ start: match.index, end: match.index + match[0].length, severity }];
  });
  const other = otherTool.exec(sample);
  if (other !== null)
    found.push({ start: other.index, end: other.index + other[0].length, severity: 'medium' });
  const order = findHarmfulOrder(sample);
  if (order !== null && /^(?:override|conceal|rewrite-agent|weaken)$/.test(order.act))
    found.push({
      start: order.start,
      end: order.end,
      severity: order.act === 'weaken' ? 'medium' : 'high',
    });
  if (order?.act === 'send' && /https?:\/\/|@\w/.test(sample.slice(order.start, order.end + 60)))
    found.push({ start: order.start, end: order.end, severity: 'high' });
  return found.sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity))[0] ?? null;
}

const ranks: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
