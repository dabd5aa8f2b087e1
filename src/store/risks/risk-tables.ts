import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;

/** Columns of the risks that people accepted; `m0012-github-actions` is the truth. */
export type RiskTables = {
  accepted_risks: {
    organization_id: string;
    repository_id: number;
    fingerprint: string;
    reason: string;
    actor_id: number;
    actor_login: string;
    accepted_at: Time;
    expires_at: Time;
  };
};
