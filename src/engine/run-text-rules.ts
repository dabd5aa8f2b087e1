import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { TextView } from '../artefacts/text-view.ts';
import type { Severity } from '../contract/severity.ts';
import type { Evidence } from '../rules/evidence.ts';
import { joinWrappedLines } from '../rules/join-wrapped-lines.ts';
import type { TextInput, TextMatch, TextRule } from '../rules/rule.ts';
import type { KeywordHits } from './compile-keywords.ts';
import { findHits, type TextReader } from './find-hits.ts';
import { limits } from './limits.ts';

/** Evidence together with the rule it belongs to. */
export type RuleEvidence<R> = { readonly rule: R; readonly evidence: Evidence };

/** Far more than are kept, whatever order a rule finds them in. */
const FULL = 4 * limits.findingsPerRuleAndFile;

/** Runs the text rules over all views of a file; `rawHits` are those of the raw one. */
export function* runTextRules(input: {
  readonly artefact: Artefact;
  readonly file: TextFile;
  readonly rawHits: KeywordHits<TextReader>;
  readonly applies: (rule: TextRule) => boolean;
  readonly hasTime: () => boolean;
}): Iterable<RuleEvidence<TextRule>> {
  const { artefact, file, rawHits, applies, hasTime } = input;
  if (!hasTime()) return;
  for (const view of file.views) {
    if (!hasTime()) return;
    const found = view.kind === 'raw' ? rawHits : findHits(file.format, view);
    let flowing: string | undefined;
    for (const [rule, hits] of found) {
      if ('capability' in rule || !applies(rule)) continue;
      if (!hasTime()) return;
      flowing ??= joinWrappedLines(view, file);
      yield* matchRule(rule, { artefact, file, view, flowing, hits });
    }
  }
}

/**
 * A file is asked no further once it is full of what a rule is about: `limits.findingsPerRuleAndFile` of them are kept,
 * those of the rule's own severity first, so that more of these could not show anywhere.
 */
function* matchRule(rule: TextRule, input: TextInput): Iterable<RuleEvidence<TextRule>> {
  let count = 0;
  let lastLine = 0;
  for (const match of rule.check(input)) {
    const evidence = toEvidence(rule, input.file, input.view, match);
    if (evidence === null) continue;
    yield { rule, evidence };
    if (evidence.severity !== rule.severity || evidence.place === null) continue;
    const line = input.file.lines.lineAt(evidence.place.start);
    if (line !== lastLine) count += 1;
    lastLine = line;
    if (count >= FULL) return;
  }
}

function toEvidence(
  rule: TextRule,
  file: TextFile,
  view: TextView,
  match: TextMatch,
): Evidence | null {
  const start = view.toRaw(match.start);
  const end = Math.max(start, view.toRawEnd(match.end));
  const severity = labelSeverity(rule, file, view, start, match.severity ?? rule.severity);
  if (severity === null) return null;
  return {
    place: { file, start, end },
    severity,
    key: match.key ?? view.text.slice(match.start, match.end),
    ...(match.confidence === undefined ? {} : { confidence: match.confidence }),
    ...(match.note === undefined ? {} : { note: match.note }),
  };
}

/** A match in text that teaches rather than instructs is `info` or nothing; hidden (decoded) text never teaches. */
function labelSeverity(
  rule: TextRule,
  file: TextFile,
  view: TextView,
  start: number,
  severity: Severity,
): Severity | null {
  if (rule.inTeaching === 'keep' || view.kind === 'decoded') return severity;
  const label = file.blocks?.at(start).label ?? 'instruction';
  if (label === 'instruction' || label === 'example') return severity;
  return rule.inTeaching === 'drop' ? null : 'info';
}
