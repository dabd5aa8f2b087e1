import { sql } from 'kysely';
import type { Db } from '../db.ts';

type Amounts = {
  readonly monthly: number;
  readonly pack: number;
  readonly heldMonthly: number;
  readonly heldPack: number;
};

/** Compares cached balances with what their postings add up to. Needs a transaction of the system for all organizations. */
export async function reconcileBalances(
  db: Db,
  input: { readonly organizationId?: string },
): Promise<{
  checked: number;
  drift: { organizationId: string; cached: Amounts; derived: Amounts }[];
}> {
  const chosen =
    input.organizationId === undefined
      ? sql`true`
      : sql`b.organization_id = ${input.organizationId}`;
  const { rows } = await sql<{ organizationId: string; cached: Amounts; derived: Amounts }>`
    select b.organization_id as "organizationId",
      json_build_object('monthly', b.monthly, 'pack', b.pack,
        'heldMonthly', b.held_monthly, 'heldPack', b.held_pack) as cached,
      json_build_object(
        'monthly', coalesce(sum(p.amount) filter (where p.account = 'monthly'), 0),
        'pack', coalesce(sum(p.amount) filter (where p.account = 'pack'), 0),
        'heldMonthly', coalesce(sum(p.amount) filter (where p.account = 'held_monthly'), 0),
        'heldPack', coalesce(sum(p.amount) filter (where p.account = 'held_pack'), 0)) as derived
    from credit_balances b left join ledger_postings p on p.organization_id = b.organization_id
    where ${chosen}
    group by b.organization_id`.execute(db);
  const drift = rows.filter(
    ({ cached, derived }) =>
      cached.monthly !== derived.monthly ||
      cached.pack !== derived.pack ||
      cached.heldMonthly !== derived.heldMonthly ||
      cached.heldPack !== derived.heldPack,
  );
  return { checked: rows.length, drift };
}
