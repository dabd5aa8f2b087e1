import { describe, expect, it } from 'vitest';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { findRule } from '../../src/engine/find-rule.ts';
import { renderSarif } from '../../src/render/render-sarif.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { scanExample } from './scan-example.ts';

/**
 * Rules whose one place means one thing: parsed entries of configs, workflows and manifests, decoded hidden text,
 * decode-then-execute, an attached shell, a resolved wipe, links out of the tree, live secrets, text for the scanner.
 * Any other rule shows the two things whose conjunction it matched.
 */
const hardIndicators = [
  'ci/all-secrets',
  'ci/open-trigger-privileged',
  'ci/output-executed',
  'ci/over-powered-agent',
  'ci/untrusted-prompt',
  'config/auto-enabled-mcp',
  'config/bypass-permissions',
  'config/editor-autorun',
  'config/endpoint-override',
  'config/exposed-server',
  'config/home-redirect',
  'config/known-vulnerable',
  'config/risky-hook',
  'config/sandbox-off',
  'config/shell-as-mcp-command',
  'destruction/backup-removal',
  'destruction/wipe',
  'evasion/addressed-to-reviewer',
  'execution/reverse-shell',
  'hidden/bidi-controls',
  'hidden/look-alike-path',
  'hidden/unicode-tags',
  'hidden/variation-selector-payload',
  'obfuscation/decode-then-execute',
  'secrets/agent-state',
  'secrets/config-secret',
  'secrets/provider-key',
  'supply/lifecycle-script',
  'supply/registry-override',
  'tree/link-out-of-tree',
  'tree/unsafe-archive-entry',
];

const isGrave = (severity: keyof typeof severityRank): boolean =>
  severityRank[severity] <= severityRank.high;

/** Grave findings of an example that neither show source and sink nor stand on a hard indicator. */
function unexplained(rule: Rule): string[] {
  return rule.examples.bad.flatMap((example) => {
    const result = scanExample(example, { layer2: true });
    const paths = new Set(result.artefacts.flatMap(({ files }) => files));
    const grave = result.artefacts.flatMap(({ findings }) =>
      findings.filter(({ severity }) => isGrave(severity)),
    );
    return grave.flatMap(({ rule_id, flow, location, description, remediation }) => {
      if (description === '' || remediation === '') return [`${rule_id}: says no why or no fix`];
      const roles = new Set(flow.map(({ role }) => role));
      const isFlow = roles.has('source') && roles.has('sink');
      const isPlaced = flow.every(
        ({ file, line, note }) => paths.has(file ?? '') && line >= 1 && note,
      );
      if (isFlow && isPlaced) return [];
      if (flow.length === 0 && findRule(rule_id)?.proof === 'hard-indicator' && location.line >= 1)
        return [];
      return [
        `${rule_id}: ${JSON.stringify(flow)} in ${JSON.stringify(example.text.slice(0, 80))}`,
      ];
    });
  });
}

describe('every finding at high or above shows source and sink, or one hard indicator', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    expect(unexplained(rule), 'give the rule a `proof` (CONTRIBUTING.md, Writing a rule)').toEqual(
      [],
    );
  });

  it('names only what the threat catalogue calls a hard indicator', () => {
    const named = rules.filter(({ proof }) => proof === 'hard-indicator').map(({ id }) => id);
    expect(named).toEqual(hardIndicators);
  });

  it('SARIF carries the path of each of them, and each step as a related place', () => {
    for (const rule of rules) {
      const [example] = rule.examples.bad;
      if (example === undefined) continue;
      const result = scanExample(example, { layer2: true });
      const log = renderSarif({ result, scanId: 'scn_1', findRule });
      const flows = new Map(
        result.artefacts.flatMap(({ findings }) =>
          findings.map((finding) => [finding.fingerprint, finding.flow] as const),
        ),
      );
      for (const { codeFlows, relatedLocations, partialFingerprints } of log.runs[0]?.results ??
        []) {
        const flow = flows.get(partialFingerprints?.['skillgateFingerprint/v1'] ?? '') ?? [];
        const lines = flow.map(({ line }) => line);
        const steps = codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
        const linesOf = (places: readonly { readonly physicalLocation?: unknown }[]) =>
          places.map(
            (place) => JSON.stringify(place.physicalLocation).match(/"startLine":(\d+)/)?.[1],
          );
        expect(linesOf(steps.map(({ location }) => location ?? {})), rule.id).toEqual(
          lines.map(String),
        );
        expect(linesOf(relatedLocations ?? []), rule.id).toEqual(lines.map(String));
      }
    }
  });
});
