import type { ScanResponse } from '../contract/scan-response.ts';

type Paid = Pick<ScanResponse, 'quota' | 'credits'>;

/** What was paid for a scan, with what its judge cost on top. */
export function addCharge({ quota, credits }: Paid, charged: number): Paid {
  return {
    quota,
    credits: credits === null ? null : { ...credits, charged: credits.charged + charged },
  };
}
