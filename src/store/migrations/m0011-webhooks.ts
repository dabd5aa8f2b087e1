import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * Outbound webhooks with their deliveries, deploy hooks with the calls they answered, what was said about credits in a
 * period, and the log of what administrators did, which only grows.
 */
export const m0011Webhooks: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table webhooks (
        id text primary key,
        organization_id text not null references organizations (id),
        url text not null,
        events text[] not null check (cardinality(events) > 0),
        description text,
        is_enabled boolean not null,
        disabled_reason text check (disabled_reason in ('manual', 'failing', 'gone')),
        secret bytea not null,
        previous_secret bytea,
        previous_valid_until timestamptz,
        failures_in_row integer not null default 0,
        last_delivery_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index webhooks_list on webhooks (organization_id, created_at desc, id desc);
      create table webhook_deliveries (
        id text primary key,
        organization_id text not null references organizations (id),
        webhook_id text not null references webhooks (id) on delete cascade,
        event text not null,
        body text not null,
        status text not null check (status in ('pending', 'delivered', 'failed')),
        round integer not null default 1,
        tries integer not null default 0,
        attempts jsonb not null default '[]',
        response_snippet text,
        created_at timestamptz not null
      );
      create index webhook_deliveries_list on webhook_deliveries (webhook_id, created_at desc, id desc);
      create index webhook_deliveries_age on webhook_deliveries (created_at);
      create table deploy_hooks (
        id text primary key,
        organization_id text not null references organizations (id),
        website_id text not null unique references websites (id),
        user_id text,
        secret bytea not null,
        previous_secret bytea,
        previous_valid_until timestamptz,
        max_credits integer not null,
        level text not null check (level in ('quick', 'surface', 'full')),
        created_at timestamptz not null
      );
      create table deploy_hook_calls (
        organization_id text not null references organizations (id),
        hook_id text not null references deploy_hooks (id) on delete cascade,
        call_id text not null,
        run_id text not null,
        answer jsonb not null,
        created_at timestamptz not null,
        primary key (hook_id, call_id)
      );
      create index deploy_hook_calls_age on deploy_hook_calls (created_at);
      create table credit_notices (
        organization_id text not null references organizations (id),
        period text not null,
        event text not null check (event in ('credits.low', 'credits.exhausted')),
        primary key (organization_id, period, event)
      );
      create table admin_log (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        actor_id text not null,
        action text not null,
        organization_id text,
        subject text not null,
        detail jsonb not null
      );
      create index admin_log_actor on admin_log (actor_id, id desc);
      create index admin_log_action on admin_log (action, id desc);
      create trigger only_grows before update or delete or truncate on admin_log
        for each statement execute function refuse_ledger_change();
      grant select, insert, update, delete on webhooks, webhook_deliveries, deploy_hooks, deploy_hook_calls to ${role};
      grant select, insert on credit_notices, admin_log to ${role};
    `.execute(db);
    for (const table of [
      'webhooks',
      'webhook_deliveries',
      'deploy_hooks',
      'deploy_hook_calls',
      'credit_notices',
      'admin_log',
    ]) {
      await secureTenantTable(db, table);
    }
  },
};
