/** The chart of accounts of one organization; the postings of a transaction sum to zero over them. */
export type LedgerAccount =
  'monthly' | 'pack' | 'held_monthly' | 'held_pack' | 'spent' | 'issued' | 'expired';

/** Kinds of ledger transactions; `hold` and `release` move credits between buckets and are not listed to callers. */
