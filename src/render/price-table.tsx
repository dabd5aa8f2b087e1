import type { VNode } from 'preact';
import type { Feature } from '../contract/credit-cost.ts';
import { prices } from '../contract/prices.ts';
import { featureWords } from './feature-words.ts';

/** What things cost, from the price table that charges them. */
export function PriceTable(): VNode {
  return (
    <section class="prices" aria-labelledby="prices-title">
      <h2 id="prices-title">What things cost</h2>
      <div class="card table-wrap" tabIndex={0} role="group" aria-labelledby="prices-title">
        <table>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col" class="number">
                Credits
              </th>
            </tr>
          </thead>
          <tbody>
            {featuresOf(prices).map((feature) => {
              const { cost, per, unit } = prices[feature];
              const each = per === 1 ? `per ${unit}` : `per ${per} ${unit}s or part of them`;
              return (
                <tr key={feature}>
                  <th scope="row">
                    {featureWords[feature]}
                    <br />
                    <span class="muted">{each}</span>
                  </th>
                  <td class="number">{cost === 0 ? 'free' : cost}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="muted">
        A run never costs more than the quote it started with. Runs that fail, are cancelled or
        blocked are refunded in full. Pages that answer with an error are free.
      </p>
    </section>
  );
}

function featuresOf(table: Readonly<Record<Feature, unknown>>): readonly Feature[] {
  const isFeature = (name: string): name is Feature => name in table;
  return Object.keys(table).filter(isFeature);
}
