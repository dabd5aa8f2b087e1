export type LedgerType =
  | 'debit'
  | 'refund'
  | 'grant_monthly'
  | 'grant_pack'
  | 'grant_admin'
  | 'expiry'
  | 'adjustment'
  | 'hold'
  | 'release';
