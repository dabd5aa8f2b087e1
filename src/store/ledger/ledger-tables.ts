import type { ColumnType, Generated } from 'kysely';
import type { LedgerAccount } from './ledger-account.ts';
import type { LedgerType } from './ledger-type.ts';

type Time = ColumnType<Date, Date | string, Date | string>;
type DefaultTime = ColumnType<Date, Date | string | undefined, Date | string>;
type CreatedTime = ColumnType<Date, Date | string | undefined, never>;

/** Credits: double entry, balances and what is held. */
export type LedgerTables = {
  ledger_keys: { organization_id: string; key: string; transaction_id: string };
  ledger_transactions: {
    id: string;
    organization_id: string;
    sequence: Generated<number>;
    key: string;
    type: LedgerType;
    feature: string | null;
    units: number | null;
    amount: number;
    monthly: number;
    pack: number;
    balance_after: number;
    run_id: string | null;
    report_id: string | null;
    scan_id: string | null;
    ref_id: string | null;
    pricing_version: number;
    description: string;
    created_at: DefaultTime;
  };
  ledger_postings: {
    transaction_id: string;
    organization_id: string;
    account: LedgerAccount;
    amount: number;
    created_at: DefaultTime;
  };
  credit_balances: {
    organization_id: string;
    monthly: Generated<number>;
    pack: Generated<number>;
    held_monthly: Generated<number>;
    held_pack: Generated<number>;
    period: Time | null;
    period_grant: Generated<number>;
  };
  credit_reservations: {
    id: string;
    organization_id: string;
    key: string;
    feature: string;
    units: number;
    amount: number;
    monthly: number;
    pack: number;
    is_unlimited: boolean;
    state: 'held' | 'settled' | 'released';
    expires_at: Time;
    created_at: CreatedTime;
  };
};
