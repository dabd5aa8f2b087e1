import { rules } from '../../src/rules/index.ts';
import type { Incident } from './incident.ts';
import { scanPackage } from './scan-package.ts';

/** How the engine does on one incident. */
export type IncidentVerdict = {
  /** Null when a rule of the expected ideas, or of their categories, found it at high or above. */
  readonly missed: string | null;
  readonly found: readonly string[];
  /** Rules at high or above on the benign twin. */
  readonly alarms: readonly string[];
};

/** Scans both halves of an incident. */
export function judgeIncident({ ideas, malicious, benign }: Incident): IncidentVerdict {
  const expected = rules.filter((rule) => rule.ideas.some((idea) => ideas.includes(idea)));
  const ids = new Set<string>(expected.map(({ id }) => id));
  const categories = new Set(expected.map(({ category }) => category));
  const { loud } = scanPackage(malicious);
  const found = namesOf(
    loud.filter(({ rule_id, category }) => ids.has(rule_id) || categories.has(category)),
  );
  return {
    missed: found.length > 0 ? null : describe(loud),
    found,
    alarms: namesOf(scanPackage(benign).loud),
  };
}

function describe(loud: readonly { readonly rule_id: string }[]): string {
  return loud.length === 0
    ? 'nothing at high or above'
    : `only other ideas: ${namesOf(loud).join(', ')}`;
}

function namesOf(findings: readonly { readonly rule_id: string }[]): string[] {
  return [...new Set(findings.map(({ rule_id }) => rule_id))].sort();
}
