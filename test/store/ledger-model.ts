import { creditCost } from '../../src/contract/credit-cost.ts';

/** One step of a ledger's life; keys come from a small set, so that repeats happen by themselves. */
export type LedgerStep =
  | { readonly op: 'grant'; readonly key: string; readonly amount: number }
  | { readonly op: 'charge'; readonly key: string; readonly units: number }
  | { readonly op: 'reserve'; readonly key: string; readonly units: number }
  | { readonly op: 'settle'; readonly key: string; readonly units: number }
  | { readonly op: 'release'; readonly key: string }
  | { readonly op: 'refund'; readonly key: string }
  | { readonly op: 'next-month' };

export type Amounts = { monthly: number; pack: number; reserved: number };

type Held = { state: 'held' | 'settled' | 'released'; monthly: number; pack: number };

const monthlyGrant = 500;

/** What the ledger of a free organization must do, in plain variables and without a database. */
export class LedgerModel {
  #monthly = monthlyGrant;
  #pack = 0;
  readonly #grants = new Set<string>();
  readonly #debits = new Map<string, { monthly: number; pack: number; isRefunded: boolean }>();
  readonly #holds = new Map<string, Held>();

  get amounts(): Amounts {
    let reserved = 0;
    for (const hold of this.#holds.values()) {
      if (hold.state === 'held') reserved += hold.monthly + hold.pack;
    }
    return { monthly: this.#monthly, pack: this.#pack, reserved };
  }

  /** The word the store must answer with. */
  apply(step: LedgerStep): string {
    switch (step.op) {
      case 'grant':
        if (this.#grants.has(step.key)) return 'replayed';
        if (this.#pack + step.amount < 0) return 'insufficient';
        this.#grants.add(step.key);
        this.#pack += step.amount;
        return 'granted';
      case 'charge': {
        if (this.#debits.has(step.key)) return 'replayed';
        const parts = this.#take(creditCost('fix', step.units));
        if (parts === null) return 'insufficient';
        this.#debits.set(step.key, { ...parts, isRefunded: false });
        return 'charged';
      }
      case 'reserve': {
        const earlier = this.#holds.get(step.key);
        if (earlier !== undefined && earlier.state !== 'released') return 'replayed';
        const parts = this.#take(creditCost('fix', step.units));
        if (parts === null) return 'insufficient';
        this.#holds.set(step.key, { ...parts, state: 'held' });
        return 'reserved';
      }
      case 'settle': {
        if (this.#debits.has(step.key)) return 'replayed';
        const hold = this.#holds.get(step.key);
        if (hold?.state !== 'held') return 'gone';
        const cost = Math.min(creditCost('fix', step.units), hold.monthly + hold.pack);
        const monthly = Math.min(cost, hold.monthly);
        const pack = cost - monthly;
        this.#monthly += hold.monthly - monthly;
        this.#pack += hold.pack - pack;
        hold.state = 'settled';
        this.#debits.set(step.key, { monthly, pack, isRefunded: false });
        return 'settled';
      }
      case 'release': {
        const hold = this.#holds.get(step.key);
        if (hold === undefined || hold.state === 'settled') return 'gone';
        if (hold.state === 'released') return 'replayed';
        this.#monthly += hold.monthly;
        this.#pack += hold.pack;
        hold.state = 'released';
        return 'released';
      }
      case 'refund': {
        const debit = this.#debits.get(step.key);
        if (debit === undefined) return 'none';
        if (debit.isRefunded) return 'replayed';
        debit.isRefunded = true;
        this.#monthly += debit.monthly;
        this.#pack += debit.pack;
        return 'refunded';
      }
      case 'next-month':
        this.#monthly = monthlyGrant;
        return 'next-month';
    }
  }

  #take(cost: number): { monthly: number; pack: number } | null {
    if (cost > this.#monthly + this.#pack) return null;
    const monthly = Math.min(cost, this.#monthly);
    const pack = cost - monthly;
    this.#monthly -= monthly;
    this.#pack -= pack;
    return { monthly, pack };
  }
}
