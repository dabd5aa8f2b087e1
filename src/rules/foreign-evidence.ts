import { describeFact } from '../behaviour/describe-fact.ts';
import type { Fact } from '../behaviour/fact.ts';
import type { ForeignOrder } from '../behaviour/foreign-order.ts';
import type { Evidence } from './evidence.ts';

const takes: Readonly<Record<NonNullable<ForeignOrder['data']>, string>> = {
  secret: 'takes up credentials',
  personal: 'takes up what is personal',
  work: 'takes up the work at hand',
};

/** Evidence of an order in another language: what it takes, or how it is meant, and what it does. */
export function foreignEvidence(fact: Fact, more: Partial<Evidence> = {}): Evidence {
  const { foreign } = fact;
  const source =
    fact.kind === 'net-post' || fact.kind === 'msg-send' ? (foreign?.source ?? null) : null;
  return {
    place: fact.place,
    flow: [
      {
        ...(source ?? fact.place),
        role: 'source',
        note: source === null ? describe(foreign) : takes[foreign?.data ?? 'work'],
      },
      { ...fact.place, role: 'sink', note: describeFact[fact.kind] },
    ],
    ...more,
  };
}

function describe(order: ForeignOrder | undefined): string {
  if (order?.isCovert === true) return 'is to be kept from the person';
  if (order?.isUnasked === true) return 'is to be done without a question';
  if (order?.isStanding === true) return 'is ordered for every run';
  return 'is ordered by the document';
}
