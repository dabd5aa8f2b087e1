import type { PostedTransaction } from './posted-transaction.ts';

/** The balance row of an organization, locked until the transaction ends; amounts change with each posting. */
export type LockedBalance = {
  readonly organizationId: string;
  readonly isUnlimited: boolean;
  readonly now: Date;
  /** The transaction that has the key asked for already. */
  readonly earlier: PostedTransaction | null;
  monthly: number;
  pack: number;
  heldMonthly: number;
  heldPack: number;
  /** First instant (UTC) of the month whose grant was given. */
  period: Date | null;
  periodGrant: number;
};
