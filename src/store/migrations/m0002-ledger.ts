import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * The credits ledger. Transactions, postings and keys only grow: the app role may not change them, and triggers refuse
 * it to everybody else. Nothing references a transaction by foreign key, so that both tables can be partitioned by month;
 * a transaction's organization is checked once, not again for its key and each posting.
 */
export const m0002Ledger: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table ledger_keys (
        organization_id text not null,
        key text not null,
        transaction_id text not null,
        primary key (organization_id, key)
      );
      create table ledger_transactions (
        id text primary key,
        organization_id text not null references organizations (id),
        sequence bigint generated always as identity,
        key text not null,
        type text not null check (type in ('debit', 'refund', 'grant_monthly', 'grant_pack', 'grant_admin',
                                           'expiry', 'adjustment', 'hold', 'release')),
        feature text,
        units integer,
        amount bigint not null,
        monthly bigint not null,
        pack bigint not null,
        balance_after bigint not null check (balance_after >= 0),
        run_id text,
        report_id text,
        scan_id text,
        ref_id text,
        pricing_version integer not null,
        description text not null,
        created_at timestamptz not null default now()
      );
      create index ledger_transactions_list on ledger_transactions (organization_id, sequence desc);
      create index ledger_transactions_run on ledger_transactions (organization_id, run_id) where run_id is not null;
      create index ledger_transactions_ref on ledger_transactions (organization_id, ref_id) where ref_id is not null;
      create table ledger_postings (
        transaction_id text not null,
        organization_id text not null,
        account text not null check (account in ('monthly', 'pack', 'held_monthly', 'held_pack',
                                                 'spent', 'expired', 'issued')),
        amount bigint not null check (amount <> 0),
        created_at timestamptz not null default now(),
        primary key (transaction_id, account)
      );
      create index ledger_postings_account on ledger_postings (organization_id, account);

      create table credit_balances (
        organization_id text primary key references organizations (id),
        monthly bigint not null default 0 check (monthly >= 0),
        pack bigint not null default 0 check (pack >= 0),
        held_monthly bigint not null default 0 check (held_monthly >= 0),
        held_pack bigint not null default 0 check (held_pack >= 0),
        period timestamptz,
        period_grant bigint not null default 0
      );
      create table credit_reservations (
        id text primary key,
        organization_id text not null references organizations (id),
        key text not null,
        feature text not null,
        units integer not null,
        amount bigint not null check (amount >= 0),
        monthly bigint not null check (monthly >= 0),
        pack bigint not null check (pack >= 0),
        is_unlimited boolean not null,
        state text not null check (state in ('held', 'settled', 'released')),
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        unique (organization_id, key)
      );
      create index credit_reservations_expiry on credit_reservations (expires_at) where state = 'held';

      create function refuse_ledger_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger only grows: % on % is refused', tg_op, tg_table_name
          using errcode = 'insufficient_privilege';
      end $$;
      create trigger only_grows before update or delete or truncate on ledger_transactions
        for each statement execute function refuse_ledger_change();
      create trigger only_grows before update or delete or truncate on ledger_postings
        for each statement execute function refuse_ledger_change();
      create trigger only_grows before update or delete or truncate on ledger_keys
        for each statement execute function refuse_ledger_change();

      create function refuse_unbalanced_postings() returns trigger language plpgsql as $$
      begin
        if exists (select from inserted group by transaction_id having sum(amount) <> 0) then
          raise exception 'The postings of a transaction must sum to zero' using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger sums_to_zero after insert on ledger_postings
        referencing new table as inserted
        for each statement execute function refuse_unbalanced_postings();

      -- One round trip on the busiest path. The second statement sees what was committed while the first waited for the
      -- lock; in a single statement it would not.
      create function lock_balance(wanted text, wanted_key text)
      returns table (monthly bigint, pack bigint, held_monthly bigint, held_pack bigint, period timestamptz,
        period_grant bigint, plan_id text, seats integer, now timestamptz, earlier_id text, earlier_amount bigint,
        earlier_monthly bigint, earlier_pack bigint, earlier_feature text, earlier_units integer)
      language plpgsql volatile as $$
      begin
        perform from credit_balances b where b.organization_id = wanted for update;
        return query
          select b.monthly, b.pack, b.held_monthly, b.held_pack, b.period, b.period_grant, o.plan_id, o.seats,
            clock_timestamp(), t.id, t.amount, t.monthly, t.pack, t.feature, t.units
          from credit_balances b
          join organizations o on o.id = b.organization_id
          left join ledger_keys k on k.organization_id = b.organization_id and k.key = wanted_key
          left join ledger_transactions t on t.id = k.transaction_id
          where b.organization_id = wanted;
      end $$;

      grant select, insert on ledger_keys, ledger_transactions, ledger_postings to ${role};
      grant select, insert, update on credit_balances, credit_reservations to ${role};
    `.execute(db);
    for (const table of [
      'ledger_keys',
      'ledger_transactions',
      'ledger_postings',
      'credit_balances',
      'credit_reservations',
    ]) {
      await secureTenantTable(db, table);
    }
  },
};
