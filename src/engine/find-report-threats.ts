import { findActiveContent } from './find-active-content.ts';
import { findAgentDirectives } from './find-agent-directives.ts';
import { findHiddenText } from './find-hidden-text.ts';
import { findSecrets } from './find-secrets.ts';
import { plainForm } from './plain-form.ts';
import type { TextHit } from './text-hit.ts';

/** A hit together with the form of the text in which it was found. */
export type ThreatHit = TextHit & { readonly text: string };

const beyondAscii = /[\u0080-\uffff]/;
const activeTriggers = /[<=:]/;

/**
 * What the content scanner finds in one text: at most one hit per pattern, in the text as it is and in its plain form.
 * Orders to an agent are looked for only where asked.
 */
export function* findReportThreats(text: string, hasDirectives: boolean): Iterable<ThreatHit> {
  if (text.length < 2 && !beyondAscii.test(text)) return;
  const { decoded, visible } = plainForm(text);
  const seen = new Set<string>();
  const forms = new Set([text, decoded, visible]);
  for (const form of forms) {
    for (const hit of hitsIn(form, hasDirectives)) {
      if (seen.has(hit.pattern)) continue;
      seen.add(hit.pattern);
      yield { ...hit, text: form };
    }
  }
}

function* hitsIn(text: string, hasDirectives: boolean): Iterable<TextHit> {
  if (activeTriggers.test(text)) yield* findActiveContent(text);
  if (beyondAscii.test(text)) yield* findHiddenText(text);
  yield* findSecrets(text);
  if (hasDirectives) yield* findAgentDirectives(text);
}
