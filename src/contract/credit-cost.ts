import type { Price } from './price.ts';
import { prices } from './prices.ts';

export type Feature = keyof typeof prices;

/** Credits for that many units of a feature: `ceil(units / per) × cost`. */
export function creditCost(feature: Feature, units: number): number {
  const price: Price = prices[feature];
  return Math.ceil(units / price.per) * price.cost;
}
