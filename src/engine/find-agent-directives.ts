import { orderPatterns } from './order-patterns.ts';
import type { TextHit } from './text-hit.ts';

/**
 * Where an order can begin: a sentence, a quotation, a list entry, or after "please" and "you must". A text that only
 * tells about one ("tells the agent to ignore earlier rules") does not begin there: remediation may say that.
 */
const starts =
  '^\\s{0,20}|[.!?:;\\n"\'`“”‘’()\\[\\]{}<>‹›*#|_]\\s{0,4}|[-–—]\\s{1,4}|\\b(?:please|now|just|immediately|always|simply|instead|you\\s{1,3}(?:must|should|shall|will|can))\\s{1,3}|\\byou\\s{1,3}(?:have|need|are)\\s{1,3}(?:\\w{1,12}\\s{1,3})?to\\s{1,3}';
const orderStart = new RegExp(`(?:${starts})$`, 'i');
const looseOrderStart = new RegExp(
  `(?:${starts}|,\\s{0,4}|\\b(?:then|must|should|shall|will|first|you|assistant|agent|ai)\\s{1,3})$`,
  'i',
);
const reach = 48;

/** Finds text that gives orders to an agent that reads it. */
export function* findAgentDirectives(text: string): Iterable<TextHit> {
  if (text.length < 12) return;
  for (const { pattern, opening, regExp } of orderPatterns) {
    regExp.lastIndex = 0;
    for (let match = regExp.exec(text); match !== null; match = regExp.exec(text)) {
      const start = match.index;
      if (isOrder(text, start, opening)) {
        yield { pattern, category: 'agent_directive', start, end: start + match[0].length };
      } else regExp.lastIndex = start + 3;
    }
  }
}

function isOrder(text: string, start: number, opening: 'anywhere' | 'order' | 'loose'): boolean {
  if (opening === 'anywhere') return true;
  const before = text.slice(Math.max(0, start - reach), start);
  // Where the look back ends inside the text, that is no beginning of the text.
  const seen = start <= reach ? before : `x${before}`;
  return (opening === 'loose' ? looseOrderStart : orderStart).test(seen);
}
