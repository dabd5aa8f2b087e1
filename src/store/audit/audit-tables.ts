import type { ColumnType } from 'kysely';

/** Columns of the audit chain; `m0007-scan-reading` is the truth. */
export type AuditTables = {
  audit_heads: { organization_id: string; seq: number; head_hash: string };
  audit_entries: {
    organization_id: string;
    seq: number;
    entry_id: string;
    created_at: ColumnType<Date, Date | string, Date | string>;
    event_type: string;
    agent_id: string | null;
    action: string;
    entry: ColumnType<unknown, string, string>;
    entry_hash: string;
  };
};
