import type { Finding } from '../contract/finding.ts';
import type { Rule } from '../rules/rule.ts';

/** What is unchanged says this much less about a change. */
const UNCHANGED = 0.2;

type Input = {
  /** Fingerprints at the base. */
  readonly known: ReadonlySet<string>;
  /** Fingerprints of flows of which a leg is new. */
  readonly changed: ReadonlySet<string>;
  readonly findRule: (id: string) => Rule | undefined;
};

/**
 * Tags each finding with `delta:new`, `delta:changed` or `delta:pre-existing`. What was there before counts a fifth in
 * confidence, hard indicators excepted: they mean the same wherever they come from.
 */
export function markDelta(findings: readonly Finding[], input: Input): Finding[] {
  const { known, changed, findRule } = input;
  return findings.map((finding) => {
    const { fingerprint, tags, confidence } = finding;
    const isKnown = known.has(fingerprint);
    const delta = !isKnown ? 'new' : changed.has(fingerprint) ? 'changed' : 'pre-existing';
    const isHard = findRule(finding.rule_id)?.proof === 'hard-indicator';
    return {
      ...finding,
      tags: [...tags, `delta:${delta}`],
      confidence:
        delta === 'pre-existing' && !isHard
          ? Math.round(confidence * UNCHANGED * 1000) / 1000
          : confidence,
    };
  });
}
