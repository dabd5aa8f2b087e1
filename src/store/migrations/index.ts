import type { Migration } from 'kysely';
import { m0001Organizations } from './m0001-organizations.ts';
import { m0002Ledger } from './m0002-ledger.ts';
import { m0003Scans } from './m0003-scans.ts';
import { m0004Reports } from './m0004-reports.ts';
import { m0005PullRequests } from './m0005-pull-requests.ts';
import { m0006Caches } from './m0006-caches.ts';
import { m0007ScanReading } from './m0007-scan-reading.ts';
import { m0008Fixes } from './m0008-fixes.ts';
import { m0009AuditRuns } from './m0009-audit-runs.ts';
import { m0010SignIn } from './m0010-sign-in.ts';
import { m0011Webhooks } from './m0011-webhooks.ts';
import { m0012GithubActions } from './m0012-github-actions.ts';
import { m0016ReportHistory } from './m0016-report-history.ts';
import { m0017JudgeCache } from './m0017-judge-cache.ts';

/** All migrations by file name, in order; one is never edited after its release. */
export const migrations: Readonly<Record<string, Migration>> = {
  'm0001-organizations': m0001Organizations,
  'm0002-ledger': m0002Ledger,
  'm0003-scans': m0003Scans,
  'm0004-reports': m0004Reports,
  'm0005-pull-requests': m0005PullRequests,
  'm0006-caches': m0006Caches,
  'm0007-scan-reading': m0007ScanReading,
  'm0008-fixes': m0008Fixes,
  'm0009-audit-runs': m0009AuditRuns,
  'm0010-sign-in': m0010SignIn,
  'm0011-webhooks': m0011Webhooks,
  'm0012-github-actions': m0012GithubActions,
  'm0016-report-history': m0016ReportHistory,
  'm0017-judge-cache': m0017JudgeCache,
};
