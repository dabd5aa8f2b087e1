import type { ColumnType, Generated } from 'kysely';

export type EventTables = {
  outbound_events: {
    id: Generated<number>;
    organization_id: string;
    event: string;
    data: ColumnType<unknown, string, never>;
    created_at: ColumnType<Date, Date | string | undefined, never>;
  };
};
