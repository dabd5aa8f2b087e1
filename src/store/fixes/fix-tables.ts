import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;

/** Columns of the kept answers of `POST /fix`; `m0008-fixes` is the truth. */
export type FixTables = {
  fixes: {
    id: string;
    organization_id: string;
    scan_id: string;
    new_scan_id: string;
    response: Buffer | null;
    created_at: Time;
    expires_at: Time;
  };
};
