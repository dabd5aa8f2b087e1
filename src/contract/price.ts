/** What one feature costs: `ceil(units / per) × cost` credits. */
export type Price = { readonly cost: number; readonly per: number; readonly unit: string };
