import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

/** What is known of pull requests, their scans and what was sent for them. */
export type PullRequestTables = {
  pull_requests: {
    repository_id: number;
    number: number;
    installation_id: number;
    owner: string;
    repo: string;
    head_sha: string;
    base_sha: string;
    base_ref: string;
    default_branch: string;
    state: 'open' | 'closed';
    is_draft: boolean;
    changed_at: Time;
    comment_id: number | null;
    comment_digest: string | null;
    comment_fingerprints: Generated<string[]>;
  };
  pr_scans: {
    id: string;
    organization_id: string;
    installation_id: number;
    repository_id: number;
    owner: string;
    repo: string;
    pull_request: number | null;
    ref: string | null;
    head_sha: string;
    check_name: string;
    ruleset_version: string;
    state: 'queued' | 'running' | 'concluded' | 'cancelled';
    conclusion: string | null;
    check_run_id: number | null;
    charge_key: string;
    report_id: string;
    is_settled: Generated<boolean>;
    external_id: string;
    evaluations: ColumnType<unknown, string | undefined, string>;
    job_id: string | null;
    lease_until: Time | null;
    rerun_job_id: string | null;
    created_at: Time;
    updated_at: Time;
  };
  sarif_uploads: {
    organization_id: string;
    repository_id: number;
    ref: string;
    commit_sha: string;
    category: string;
    sha256: string;
    upload_id: string | null;
    state: 'sending' | 'accepted' | 'complete' | 'failed' | 'unavailable';
    message: string | null;
    created_at: Time;
    updated_at: Time;
  };
  annotation_batches: {
    organization_id: string;
    check_run_id: number;
    batch: number;
    state: 'sending' | 'sent';
    sent_at: Time;
  };
  baselines: {
    organization_id: string;
    repository_id: number;
    commit_sha: string;
    ruleset_version: string;
    artefacts: Json;
    created_at: Time;
  };
  repository_memory: {
    organization_id: string;
    repository_id: number;
    topic: string;
    value: Json;
    until: Time;
  };
};
