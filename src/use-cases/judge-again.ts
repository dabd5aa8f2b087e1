import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { FixTask } from '../fix/fix-task.ts';
import type { Deps } from './deps.ts';
import { judgeScan } from './judge-scan.ts';
import type { RewrittenFix } from './rewrite-open-findings.ts';

/**
 * A fix is measured as its scan was: where the judge had a say in the findings, it looks at the mended text again, at no
 * charge.
 */
export async function judgeAgain(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly scan: ScanResponse;
    readonly task: FixTask;
    readonly fixed: RewrittenFix;
  },
): Promise<RewrittenFix> {
  const { scan, task, fixed } = input;
  const isJudged = scan.findings.some(({ tags }) => tags.some((tag) => tag.startsWith('judge:')));
  if (!isJudged) return fixed;
  const result =
    deps.judge === null
      ? fixed.scan
      : await deps.scan(fixed.files, { ...task.options, forJudge: true });
  const judged = await judgeScan(deps, {
    job: {
      organizationId: input.principal.organizationId,
      scanId: scan.scan_id,
      judge: true,
      suppressions: task.options.suppressions ?? [],
    },
    result,
    owed: null,
  });
  return { ...fixed, scan: judged.result };
}
