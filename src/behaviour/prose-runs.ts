import { findAddresses } from './find-addresses.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import type { ProseOperation } from './prose-operations.ts';
import type { ProseAct } from './prose-verbs.ts';

const SCRIPT =
  /(?<![\w:/.-])(?:\.\/|[\w.-]{1,40}\/){0,5}[\w-]{1,60}\.(?:sh|py|js|mjs|cjs|ts|rb|pl|ps1|bat|cmd|php)\b/gi;
const PACKAGE =
  /\b(?:(?:pip3?|pipx|uv(?: pip)?|npm|pnpm|yarn|bun|gem|cargo|go|brew|apt(?:-get)?|conda) (?:install|add|get|i)|npx|uvx|bunx)\s+(?:--?[\w=:/.-]{1,80}\s+){0,4}((?:git\+)?[@\w][\w./@:+-]{1,120})/i;
const NAMED_PACKAGE =
  /\b(?:package|librar(?:y|ies)|dependenc(?:y|ies)|module|plugin|extension|sdk|gem|crate)\b/i;
const ORDERS =
  /\b(?:instructions?|steps?|commands?|directives?|orders?|rules?|guidance|prompts?|tasks?|actions?|procedures?|whatever (?:it|they)|(?:its|their|the) (?:contents?|response|output|text|payload|reply))\b/i;
const EMBEDDED =
  /\b(?:any|all|every|embedded|inline|hidden|including|the|such) (?:\w{1,14} ){0,2}(?:instructions?|directives?|commands?|prompts?|orders?)\b[^.\n]{0,40}\b(?:found|embedded|contained|hidden|included|present|appearing|within|inside|in)\b[^.\n]{0,30}\b(?:documents?|files?|text|pages?|e-?mails?|messages?|comments?|content|source|input|data|metadata|transcripts?|results?|issues?|images?)\b/i;
const FETCH =
  /^(?:fetch|read|load|get|retrieve|download|open|visit|access|pull|query|check|consult|poll|monitor|curl)$/;
const EXTERNAL_TEXT =
  /\b(?:there|(?:in|from|at|of|on) (?:it|them|the (?:page|file|response|url|link|document|endpoint|server|site|result|output|gist|feed|body|config\w{0,8}))|returned|contained|found|provided|listed|it contains|as (?:authoritative|instructions|system|trusted|orders))\b/i;

const TOPICS: readonly ProseTopic[] = ['script', 'dependency', 'fetched-orders'];
const BRINGS: readonly ProseAct[] = ['install', 'write', 'run'];

/** Orders in a sentence that bring in or start other code, or take fetched text as orders. */
export function proseRuns(
  text: string,
  operations: readonly ProseOperation[],
  topics: ReadonlySet<ProseTopic>,
): ProseDraft[] {
  const drafts: ProseDraft[] = [];
  if (!TOPICS.some((topic) => topics.has(topic))) return drafts;
  const addresses = text.includes('://') || text.includes('git+') ? findAddresses(text) : [];
  for (const operation of operations) {
    if (operation.isNegated) continue;
    const span = text.slice(operation.start, Math.min(text.length, operation.start + 300));
    if (topics.has('script') && operation.acts.includes('run')) {
      for (const match of span.matchAll(SCRIPT))
        drafts.push(make('script', operation, span, match[0], match.index + match[0].length));
    }
    if (topics.has('dependency') && BRINGS.some((act) => operation.acts.includes(act))) {
      const address = addresses.find(({ start }) => start >= operation.objectStart) ?? null;
      const named = PACKAGE.exec(span);
      if (named !== null) {
        const found = make(
          'dependency',
          operation,
          span,
          named[1] ?? null,
          named.index + named[0].length,
        );
        drafts.push({ ...found, address, target: address === null ? 'none' : 'fixed' });
      } else if (NAMED_PACKAGE.test(span) && address !== null) {
        drafts.push({
          ...make(
            'dependency',
            operation,
            span,
            address.host + address.path,
            address.end - operation.start,
          ),
          address,
          target: 'fixed',
        });
      }
    }
    if (
      topics.has('fetched-orders') &&
      operation.acts.includes('follow') &&
      !FETCH.test(operation.verb)
    ) {
      const object = text.slice(
        operation.objectStart,
        Math.min(text.length, operation.objectStart + 160),
      );
      if (!ORDERS.test(object)) continue;
      const address = addresses[0] ?? null;
      if (address === null && !EXTERNAL_TEXT.test(object) && !EMBEDDED.test(text)) continue;
      drafts.push({
        ...make(
          'fetched-orders',
          operation,
          span,
          address === null ? null : address.host + address.path,
          span.length,
        ),
        address,
        target: address === null ? 'none' : 'fixed',
      });
    }
  }
  return drafts;
}

function make(
  topic: ProseDraft['topic'],
  operation: ProseOperation,
  span: string,
  operand: string | null,
  length: number,
): ProseDraft {
  return {
    topic,
    verb: operation.verb,
    start: operation.start,
    end: operation.start + length,
    object: span,
    operand,
    address: null,
    target: 'none',
  };
}
