import type { ColumnType, Generated } from 'kysely';
import type { AuditTables } from './audit/audit-tables.ts';
import type { CacheTables } from './caches/cache-tables.ts';
import type { FixTables } from './fixes/fix-tables.ts';
import type { LedgerTables } from './ledger/ledger-tables.ts';
import type { PullRequestTables } from './pull-requests/pull-request-tables.ts';
import type { RiskTables } from './risks/risk-tables.ts';
import type { RunTables } from './runs/run-tables.ts';
import type { LoginTables } from './logins/login-tables.ts';
import type { WebhookTables } from './webhooks/webhook-tables.ts';

type Time = ColumnType<Date, Date | string, Date | string>;
type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>;
type CreatedTime = ColumnType<Date, Date | string | undefined, never>;
type Json = ColumnType<unknown, string, string>;

/** Columns of every table, as Kysely reads and writes them; the migrations are the truth. */
export type StoreSchema = AuditTables &
  CacheTables &
  FixTables &
  LedgerTables &
  LoginTables &
  PullRequestTables &
  RiskTables &
  RunTables &
  WebhookTables & {
    organizations: {
      id: string;
      name: string;
      slug: string;
      plan_id: string;
      seats: Generated<number>;
      is_locked: Generated<boolean>;
      avatar_url: string | null;
      created_by: string;
      created_at: CreatedTime;
      updated_at: DefaultTime;
      github_account_id: number | null;
      github_login: string | null;
      github_type: 'User' | 'Organization' | null;
      installation_id: number | null;
      installation_state: 'active' | 'suspended' | 'deleted' | null;
      installed_by_github_id: Generated<number | null>;
      allows_pull_request_target: Generated<boolean>;
    };
    users: {
      id: string;
      github_id: number | null;
      login: string;
      name: string | null;
      email: string | null;
      avatar_url: string | null;
      is_service: Generated<boolean>;
      created_at: CreatedTime;
      last_seen_at: Time | null;
    };
    members: {
      id: string;
      organization_id: string;
      user_id: string;
      role: 'owner' | 'admin' | 'editor' | 'viewer' | 'billing';
      created_at: CreatedTime;
      /** What GitHub last said of the person; null: invited by hand. */
      github_role: Generated<'owner' | 'admin' | 'viewer' | null>;
    };
    api_keys: {
      id: string;
      organization_id: string;
      user_id: string | null;
      name: string | null;
      kind: 'manual' | 'oidc' | 'bootstrap';
      prefix: string;
      sha256: Buffer;
      scopes: string[];
      repository_id: number | null;
      created_by: string;
      created_at: CreatedTime;
      expires_at: Time | null;
      revoked_at: Time | null;
      last_used_at: Time | null;
    };
    scans: {
      id: string;
      organization_id: string;
      key_id: string | null;
      repository_id: number | null;
      status: 'queued' | 'running' | 'completed' | 'failed';
      scan_type: string;
      trust_score: number | null;
      classification: string | null;
      layer1_complete: boolean;
      layer2_complete: boolean;
      summary: Json;
      response: Json;
      sarif: Buffer | null;
      content_sha256: string;
      engine_version: string;
      ruleset_version: string;
      created_at: Time;
      completed_at: Time | null;
    };
    scan_findings: {
      scan_id: string;
      organization_id: string;
      position: number;
      severity: string;
      category: string;
      layer: number;
      is_suppressed: boolean;
      finding: Json;
    };
    scan_contents: {
      scan_id: string;
      organization_id: string;
      files: Buffer;
      expires_at: Time;
    };
    quota_counters: { organization_id: string; month: Time; used: Generated<number> };
    reports: {
      id: string;
      organization_id: string | null;
      user_id: string | null;
      run_id: string | null;
      audit_id: string | null;
      website_id: string | null;
      repository_id: Generated<number | null>;
      base_url: string;
      visibility: 'public' | 'unlisted' | 'private';
      status: 'completed' | 'failed' | 'blocked' | 'partial';
      status_reason: string | null;
      origin: 'server' | 'runner' | 'upload';
      health_score: number | null;
      classification: string | null;
      page_count: number | null;
      error_count: number | null;
      warning_count: number | null;
      passed_count: number | null;
      view_count: Generated<number>;
      content_sha256: string;
      publish_key: string | null;
      audited_at: Time | null;
      created_at: Time;
      deleted_at: Time | null;
    };
    report_contents: {
      report_id: string;
      organization_id: string | null;
      content: Json;
      purge_at: Time | null;
    };
    deliveries: {
      guid: string;
      event: string;
      action: string;
      state: 'running' | 'done' | 'failed';
      attempts: Generated<number>;
      received_at: Time;
      finished_at: Time | null;
      error: string | null;
    };
    redeliveries: { guid: string; attempts: number; requested_at: Time };
    idempotency_keys: {
      organization_id: string;
      operation: string;
      key: string;
      request_hash: string;
      state: 'running' | 'done';
      status: number | null;
      headers: Json | null;
      body: Buffer | null;
      claimed_at: Time;
      expires_at: Time;
      resource_id: string | null;
    };
    rate_limits: { key: string; points: number; expire: number | null };
  };
