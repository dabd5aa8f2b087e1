import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export type RunTables = {
  websites: {
    id: string;
    organization_id: string;
    kind: 'website' | 'repository';
    site_key: string;
    url: string;
    domain: string;
    repository: string | null;
    /** GitHub's id, as soon as it is known. */
    repository_id: number | null;
    health_score: number | null;
    last_run_id: string | null;
    last_audited_at: Time | null;
    badge_id: string | null;
    is_badge_enabled: ColumnType<boolean, boolean | undefined, boolean>;
    created_at: Time;
  };
  audit_runs: {
    id: string;
    organization_id: string;
    website_id: string;
    audit_id: string;
    user_id: string | null;
    executor: 'server' | 'runner';
    trigger: 'cli' | 'api' | 'github' | 'scheduled';
    mode: 'audit' | 'audit-fix' | 'fix' | 'recommend';
    model: string | null;
    repository_id: number | null;
    url: string;
    target: Json;
    config: Json;
    notice: NullableJson;
    status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled';
    /** Chosen when the run is made, so that a repeated completion stores no second report. */
    report_id: string;
    is_reported: ColumnType<boolean, boolean | undefined, boolean>;
    health_score: number | null;
    classification: string | null;
    issues_found: number | null;
    issues_fixed: number | null;
    layers: NullableJson;
    fix_pr_url: string | null;
    completion_reason: string | null;
    completion_message: string | null;
    error: string | null;
    error_code: string | null;
    progress: NullableJson;
    worker_id: string | null;
    attempt: ColumnType<number, number | undefined, number>;
    budget_seconds: number;
    created_at: Time;
    started_at: Time | null;
    heartbeat_at: Time;
    completed_at: Time | null;
  };
};
