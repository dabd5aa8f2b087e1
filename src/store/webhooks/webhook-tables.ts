import type { ColumnType, Generated } from 'kysely';
import type { OutboundEvent } from '../../contract/outbound-event.ts';
import type { EventTables } from '../events/event-tables.ts';

type Fixed = ColumnType<Date, Date | string, never>;
type Time = ColumnType<Date, Date | string, Date | string>;

/** Columns of outbound webhooks with their events, deploy hooks and what administrators did; `m0011-webhooks` is the truth. */
export type WebhookTables = EventTables & {
  webhooks: {
    id: string;
    organization_id: string;
    url: string;
    events: string[];
    description: string | null;
    is_enabled: boolean;
    disabled_reason: 'manual' | 'failing' | 'gone' | null;
    /** Sealed. */
    secret: Buffer;
    previous_secret: Generated<Buffer | null>;
    previous_valid_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
    failures_in_row: Generated<number>;
    last_delivery_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    created_at: Fixed;
    updated_at: Time;
  };
  webhook_deliveries: {
    id: string;
    organization_id: string;
    webhook_id: string;
    event: string;
    /** The exact text that is signed and sent, each time. */
    body: string;
    status: 'pending' | 'delivered' | 'failed';
    /** 1, and one more with each redelivery. */
    round: Generated<number>;
    /** Attempts of this round. */
    tries: Generated<number>;
    attempts: ColumnType<unknown, string | undefined, string>;
    response_snippet: Generated<string | null>;
    created_at: Fixed;
  };
  deploy_hooks: {
    id: string;
    organization_id: string;
    website_id: string;
    /** Who made it. */
    user_id: string | null;
    secret: Buffer;
    previous_secret: Generated<Buffer | null>;
    previous_valid_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
    max_credits: number;
    level: 'quick' | 'surface' | 'full';
    created_at: Fixed;
  };
  deploy_hook_calls: {
    organization_id: string;
    hook_id: string;
    call_id: string;
    run_id: string;
    answer: ColumnType<unknown, string, never>;
    created_at: Fixed;
  };
  credit_notices: {
    organization_id: string;
    /** First day of the month, as in `2026-03-01`. */
    period: string;
    event: OutboundEvent;
  };
  admin_log: {
    id: Generated<number>;
    at: Fixed;
    actor_id: string;
    action: string;
    organization_id: string | null;
    subject: string;
    detail: ColumnType<unknown, string, never>;
  };
};
