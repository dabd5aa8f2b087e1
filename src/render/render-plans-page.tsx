import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Plan } from '../contract/plan.ts';
import { plans } from '../contract/plans.ts';
import { PriceTable } from './price-table.tsx';
import { ReportDocument } from './report-document.tsx';

/** The page at /plans as HTML: every plan with its limits, and the price table. */
export function renderPlansPage(input: {
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  return `<!doctype html>${renderToString(
    <ReportDocument
      title="Plans and prices · Skillgate"
      description="What each plan of this Skillgate server allows, and what scans and audits cost."
      stylesheet={input.stylesheet}
      isIndexed
      what="Plans"
      foot={<p>Pull requests always get their rules scan, also when no credits are left.</p>}
    >
      <section class="plans" aria-labelledby="plans-title">
        <h1 id="plans-title">Plans</h1>
        <p class="basis">
          Whoever runs this server decides which plan an organization has; ask them to change it.{' '}
          <a href="/credits">Your plan and credits</a>
        </p>
        <ul class="plan-list">
          {Object.values(plans).map((plan) => (
            <PlanCard plan={plan} key={plan.id} />
          ))}
        </ul>
      </section>
      <PriceTable />
    </ReportDocument>,
  )}`;
}

function PlanCard({ plan }: { readonly plan: Plan }): VNode {
  const isTeam = plan.id === 'team';
  const facts = [
    // The team plan grants by seat (Public API contract, section 10.2); its figure is the one of the least seats.
    ['Credits a month', isTeam ? '3,000 × seats (2 or more)' : countOf(plan.monthlyCredits)],
    ['Members', countOf(plan.maxMembers)],
    ['Websites and repositories', countOf(plan.maxWebsites)],
    ['Pages per audit', countOf(plan.maxPagesPerAudit)],
    ['API scans a month', countOf(plan.scansPerMonth)],
    ['Requests a minute', countOf(plan.requestsPerMinute)],
    ['Audits at a time', countOf(plan.parallelRuns)],
    ['Fixes', plan.features.includes('fix') ? 'yes' : 'no'],
    ['Overwatch', plan.features.includes('overwatch') ? 'yes' : 'no'],
  ] as const;
  return (
    <li class="card plan" id={plan.id}>
      <h2>{plan.name}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function countOf(count: number): string {
  return count === -1 ? 'unlimited' : count.toLocaleString('en-US');
}
