import type { FixResult, UnresolvedReason } from '../fix/fix-result.ts';
import { countText } from '../render/count-text.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { inertText } from '../render/inert-text.ts';

const REASONS: Readonly<Record<UnresolvedReason, string>> = {
  needs_llm: 'no fixer knows it; rewrite it by hand',
  not_effective: 'a fixer could not remove it without harm; rewrite it by hand',
  version_unknown: 'the version to pin is not known here; add a lock file or write the version',
  needs_human: 'only a person can decide it',
};

/** What became of the findings, for a person. */
export function formatFixSummary(
  results: readonly FixResult[],
  { isWritten }: { readonly isWritten: boolean },
): string {
  const resolved = results.flatMap((result) => result.resolved);
  const unresolved = results.flatMap((result) => result.unresolved);
  const warnings = new Set(results.flatMap((result) => result.warnings));
  if (resolved.length === 0 && unresolved.length === 0) return 'nothing to mend\n';
  const lines = unresolved.map(({ finding, reason }) => {
    const { file, line } = finding.location;
    return `left: ${finding.rule_id} at ${inertText(file ?? 'text')}:${line} (${REASONS[reason]}). ${finding.remediation}`;
  });
  for (const warning of warnings) lines.push(`warning: ${warning}`);
  const score = Math.min(100, ...results.map(({ scan }) => scan.trustScore));
  const verb = isWritten ? 'mended' : 'can be mended';
  const hint = isWritten || resolved.length === 0 ? '' : '; add --write to apply';
  lines.push(
    `${countText(resolved.length, 'finding')} ${verb}, ${unresolved.length} left, trust score then ${score}${hint}`,
  );
  return defuseLogLines(`${lines.join('\n')}\n`);
}
