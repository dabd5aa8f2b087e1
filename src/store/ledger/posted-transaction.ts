/** A transaction as its repeat needs it; amounts are negative for what was spent. */
export type PostedTransaction = {
  readonly id: string;
  readonly amount: number;
  readonly monthly: number;
  readonly pack: number;
  readonly feature: string | null;
  readonly units: number | null;
};
