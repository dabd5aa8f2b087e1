import { z } from 'zod';
import type { StoredReport } from '../contract/stored-report.ts';
import type { ReportView } from './report-view.ts';

const SkippedFiles = z.array(z.object({ path: z.string(), reason: z.string() }));

/** Files that were not read; and artefacts that are not complete where the files themselves are not named. */
export function skippedInReport(
  content: StoredReport,
): Pick<ReportView, 'skipped' | 'skippedTotal'> {
  const { coverage = {}, artefacts = [] } = content;
  const parsed = SkippedFiles.safeParse(coverage['skippedFiles']);
  const files = parsed.success ? parsed.data : [];
  const unread = artefacts
    .filter(({ complete }) => !complete && files.length === 0)
    .map(({ path, url }) => ({ path: path ?? url ?? '', reason: 'not fully read' }));
  const skipped = [...files, ...unread];
  const total = coverage['skippedTotal'];
  return {
    skipped,
    skippedTotal: typeof total === 'number' ? Math.max(total, skipped.length) : skipped.length,
  };
}
