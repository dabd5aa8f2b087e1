import type { PrivateData } from '../behaviour/classify-private-data.ts';
import { describeFact } from '../behaviour/describe-fact.ts';
import type { Fact } from '../behaviour/fact.ts';
import type { Evidence } from './evidence.ts';

const takes: Readonly<Record<PrivateData, string>> = {
  secret: 'takes up credentials',
  conversation: 'takes up the conversation or the instructions',
  personal: 'takes up what is personal',
  internal: 'takes up internal material',
  work: 'takes up the work at hand',
};

/** Evidence of an order in prose: what it takes, or else the sentence with its manner, and what it does. */
export function proseEvidence(fact: Fact, more: Partial<Evidence> = {}): Evidence {
  const { order } = fact;
  const source = order?.source ?? null;
  return {
    place: fact.place,
    flow: [
      {
        ...(source?.place ?? fact.place),
        role: 'source',
        note: source === null ? describeManner(fact) : takes[source.data],
      },
      { ...fact.place, role: 'sink', note: describeFact[fact.kind] },
    ],
    ...more,
  };
}

function describeManner({ order }: Fact): string {
  if (order?.manner.isCovert === true) return 'is to be kept from the person';
  if (order?.manner.hasAuthority === true) return 'names an authority that is not there';
  if (order?.manner.isStanding === true) return 'is ordered for every run';
  return 'is ordered by the document';
}
