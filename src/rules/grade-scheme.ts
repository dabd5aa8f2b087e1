import type { Fact } from '../behaviour/fact.ts';
import type { ProseTopic } from '../behaviour/prose-order.ts';
import type { Severity } from '../contract/severity.ts';

/** A routine reason that is given so that nobody asks for the real one. */
const RATIONALE =
  /\b(?:so (?:that )?(?:the|it|they|we|our|support|nobody|no|requests?|connections?|previews?|tests?|you|users?|everything|this|reviewers?)|because|since|to (?:simplify|speed|avoid|stay|keep|make|ease|reduce|ensure|prevent|improve|help|save|remain|support)|for (?:easier|simplicity|compatibility|performance|support|convenience|debugging|speed|reliability|consistency|completeness|quality|maintenance|disaster|later|faster|better|smoother)|too slow|slows?|slow (?:things|down|delivery)|can be added later|later by|by the \w{1,14} team|only (?:slow|confus|cause|get in)\w{0,3}|as (?:it|they|this) (?:reports?|slows?|causes?|breaks?|confuses?)|not (?:supported|needed|necessary) by|(?:do not|don['’]t|never) (?:restore|re-?enable) it|leave it (?:off|disabled)|permanently|for good|is (?:not )?(?:redundant|unnecessary|handled elsewhere|too slow))\b/i;
/** What holds for everything that is made or done from now on. */
const UNIVERSAL =
  /\b(?:every|each|all|any|always|whenever|generated|produced|you (?:write|create|generate|build|scaffold|set up|touch|edit|refactor|configure|make|open|deploy|produce|start|initialise|initialize)|(?:when|while) (?:writing|creating|building|generating|committing|refactoring|scaffolding|setting up|configuring|deploying|sending|sharing|you)|new (?:projects?|services?|repositor(?:y|ies)|accounts?|apps?))\b/i;
const GATE =
  /\b(?:if|when|once|whenever|only (?:if|when)|after|should|on)\b[^.;\n]{0,40}\b(?:host ?name|user ?name|repositor(?:y|ies) belongs|date|year|19\d\d|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|phrase|keyword|in ci\b|nobody|at night|weekend|holiday|tenth|\d{1,3}(?:st|nd|rd|th))\b/i;

/** Acts on the person: to speak of the person is no leave. */
const ABOUT_PERSON: ReadonlySet<ProseTopic> = new Set(['asked-secret', 'lure', 'seized-rank']);

/**
 * A sentence that tells a harmful act by its build: high where the act is grave, or where a manner, a reason or a reach
 * comes on top; null where it is no more than a sentence, or the person is asked.
 */
export function gradeScheme({ order }: Fact): Severity | null {
  if (order === undefined) return null;
  const { manner, sentence } = order;
  if (!manner.isCovert && !ABOUT_PERSON.has(order.topic)) {
    if (manner.isConfirmed || (manner.isAsked && !order.isGrave)) return null;
  }
  if (order.isGrave) return 'high';
  const isPushed =
    manner.isCovert ||
    manner.isSilent ||
    manner.isStanding ||
    manner.hasAuthority ||
    RATIONALE.test(sentence) ||
    UNIVERSAL.test(sentence) ||
    GATE.test(sentence);
  return isPushed ? 'high' : null;
}
