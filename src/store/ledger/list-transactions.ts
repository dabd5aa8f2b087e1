import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import type { StoreSchema } from '../store-schema.ts';
import type { LedgerType } from './ledger-type.ts';

export type LedgerTransaction = {
  readonly id: string;
  readonly type: Exclude<LedgerType, 'hold' | 'release'>;
  readonly feature: string | null;
  readonly units: number | null;
  readonly amount: number;
  readonly monthly: number;
  readonly pack: number;
  readonly balanceAfter: number;
  readonly runId: string | null;
  readonly reportId: string | null;
  readonly scanId: string | null;
  readonly refId: string | null;
  readonly pricingVersion: number;
  readonly description: string;
  readonly createdAt: Date;
};

export type TransactionFilters = {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly feature?: string | undefined;
  readonly runId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
};

/** Ledger rows of an organization, newest first; holds and releases are not listed. `to` is exclusive. */
export async function listTransactions(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly limit: number;
    readonly offset: number;
    readonly filters?: TransactionFilters;
  },
): Promise<{ transactions: LedgerTransaction[]; total: number }> {
  const query = db
    .selectFrom('ledger_transactions')
    .select(['id', 'type', 'feature', 'units', 'amount', 'monthly', 'pack', 'description'])
    .select(['balance_after as balanceAfter', 'run_id as runId', 'report_id as reportId'])
    .select(['scan_id as scanId', 'ref_id as refId', 'pricing_version as pricingVersion'])
    .select('created_at as createdAt')
    .where(matching(input.organizationId, input.filters ?? {}))
    .orderBy('sequence', 'desc');
  const { rows, total } = await readPage(query, input);
  const transactions = rows.flatMap(({ type, ...row }) =>
    type === 'hold' || type === 'release' ? [] : [{ ...row, type }],
  );
  return { transactions, total };
}

function matching(organizationId: string, filters: TransactionFilters) {
  return (
    eb: ExpressionBuilder<StoreSchema, 'ledger_transactions'>,
  ): ExpressionWrapper<StoreSchema, 'ledger_transactions', SqlBool> => {
    const conditions = [
      eb('organization_id', '=', organizationId),
      eb('type', 'not in', ['hold', 'release']),
    ];
    if (filters.id !== undefined) conditions.push(eb('id', '=', filters.id));
    if (filters.type !== undefined) conditions.push(eb(eb.cast('type', 'text'), '=', filters.type));
    if (filters.feature !== undefined) conditions.push(eb('feature', '=', filters.feature));
    if (filters.runId !== undefined) conditions.push(eb('run_id', '=', filters.runId));
    if (filters.from !== undefined) conditions.push(eb('created_at', '>=', filters.from));
    if (filters.to !== undefined) conditions.push(eb('created_at', '<', filters.to));
    return eb.and(conditions);
  };
}
