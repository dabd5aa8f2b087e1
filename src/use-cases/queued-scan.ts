import type { ScanResponse } from '../contract/scan-response.ts';
import { engineVersion } from '../engine/engine-version.ts';
import { nameRules } from '../engine/name-rules.ts';
import type { Deps } from './deps.ts';
import type { ScanJob } from './scan-job.ts';

/** The answer of a scan that waits for a worker: no findings and no score yet. */
export function queuedScan(
  deps: Pick<Deps, 'upstream'>,
  input: {
    readonly job: ScanJob;
    readonly createdAt: Date;
    readonly quota: ScanResponse['quota'];
    readonly credits: ScanResponse['credits'];
    readonly rateLimit: ScanResponse['rate_limit'];
  },
): ScanResponse {
  const { job } = input;
  return {
    scan_id: job.scanId,
    trust_score: null,
    classification: null,
    layer1_complete: false,
    layer2_complete: false,
    findings: [],
    rate_limit: input.rateLimit,
    status: 'queued',
    error: null,
    scan_type: job.kind ?? 'skill',
    scan_type_source: job.kind === undefined ? 'fallback' : 'declared',
    summary: { total: 0, critical: 0, high: 0, medium: 0, low: 0, info: 0, suppressed: 0 },
    artifacts: [],
    score_breakdown: [],
    score_cap: null,
    capabilities: {
      network: false,
      filesystem_read: false,
      filesystem_write: false,
      shell: false,
      secrets: false,
      hosts: [],
    },
    incomplete: [],
    truncated: false,
    warnings: [],
    // Known when the content has been read; until then there is nothing to compare it with.
    content_sha256: '',
    engine_version: engineVersion,
    ruleset_version: nameRules(deps),
    created_at: input.createdAt.toISOString(),
    completed_at: null,
    duration_ms: 0,
    quota: input.quota,
    credits: input.credits,
  };
}
