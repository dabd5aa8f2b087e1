import type { SourceFile } from '../artefacts/source-file.ts';
import type { Finding } from '../contract/finding.ts';
import type { FixResponse } from '../contract/fix-response.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import { maskSecrets } from '../engine/mask-secrets.ts';
import { unifiedDiff } from '../fix/unified-diff.ts';
import { inertText } from '../render/inert-text.ts';
import type { RewrittenFix } from './rewrite-open-findings.ts';

const EXCERPT_LENGTH = 200;
/** Ids of what only the judge finds. */
const JUDGE = 'judge/';

/** What became of the findings that were chosen (Scan API contract, section 7). */
export function composeFixResponse(input: {
  readonly fixId: string;
  readonly newScanId: string;
  readonly scan: ScanResponse;
  readonly chosen: readonly Finding[];
  readonly files: readonly SourceFile[];
  readonly result: RewrittenFix;
  readonly credits: FixResponse['credits'];
  readonly rateLimit: RateLimit | null;
  readonly createdAt: Date;
}): FixResponse {
  const { result, chosen } = input;
  const open = result.scan.artefacts
    .flatMap(({ findings }) => findings)
    .filter(({ suppressed }) => !suppressed);
  const left = new Set(open.map(({ fingerprint }) => fingerprint));
  const isJudged = result.scan.incomplete.every(({ part }) => part !== 'judge');
  // What the judge added is gone only when a judge has looked again.
  const isLeft = ({ fingerprint, rule_id: rule }: Finding): boolean =>
    left.has(fingerprint) || (!isJudged && rule.startsWith(JUDGE));
  const reasons = new Map(
    result.unresolved.map(({ finding, reason }) => [finding.fingerprint, reason]),
  );
  const [first] = result.changed;
  const only = first ?? untouched(input.files);
  return {
    fix_id: input.fixId,
    original: only.before,
    fixed: only.after,
    changes: result.applied.map((change) => ({
      finding_id: change.finding.id,
      original_excerpt: toExcerpt(change.original),
      fixed_excerpt: toExcerpt(change.fixed),
      line: change.line,
      file: change.path === '' ? null : change.path,
      fixer: change.fixer,
      method: change.fixer === 'rewrite' ? 'llm' : 'deterministic',
    })),
    new_trust_score: result.scan.trustScore,
    new_classification: result.scan.classification,
    rate_limit: input.rateLimit,
    scan_id: input.scan.scan_id,
    new_scan_id: input.newScanId,
    files: result.changed.map(({ path, before, after }) => ({
      path: path === '' ? null : path,
      original: before,
      fixed: after,
      diff: unifiedDiff(path === '' ? 'text' : path, before, after),
    })),
    resolved: chosen.filter((finding) => !isLeft(finding)).map(({ id }) => id),
    unresolved: chosen.filter(isLeft).map(({ id, fingerprint, remediation, rule_id: rule }) => ({
      finding_id: id,
      reason:
        reasons.get(fingerprint) ?? (rule.startsWith(JUDGE) ? 'needs_human' : 'not_effective'),
      remediation,
    })),
    remaining_findings: open.length,
    warnings: [...result.warnings],
    created_at: input.createdAt.toISOString(),
    credits: input.credits,
  };
}

/** Nothing was changed: the only file, or the first of a folder. */
function untouched(files: readonly SourceFile[]): { before: string; after: string } {
  const first = files.find((file) => file.type === 'file');
  const text = first?.type === 'file' ? Buffer.from(first.bytes).toString('utf8') : '';
  return { before: text, after: text };
}

function toExcerpt(text: string): string {
  const inert = inertText(maskSecrets(text));
  return inert.length <= EXCERPT_LENGTH ? inert : `${inert.slice(0, EXCERPT_LENGTH - 1)}…`;
}
