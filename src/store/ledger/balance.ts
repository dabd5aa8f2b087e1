/** What an organization can spend now: reservations are already subtracted. */
export type Balance = {
  readonly monthly: number;
  readonly pack: number;
  readonly total: number;
  /** When the monthly grant is reset; null without one. */
  readonly periodEnd: Date | null;
  readonly reserved: number;
  readonly unlimited: boolean;
};
