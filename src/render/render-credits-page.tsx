import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Credits } from '../contract/credits.ts';
import { formatMoment } from './format-moment.ts';
import { PriceTable } from './price-table.tsx';
import { ReportDocument } from './report-document.tsx';

/** The page at /credits as HTML: what is left, and how to get more. */
export function renderCreditsPage(input: {
  /** Null: nobody is signed in, or not for an organization whose credits they may see. */
  readonly credits: Credits | null;
  readonly isSignedIn: boolean;
  /** Where the operator sells credits; null: nowhere but by asking them. */
  readonly topUpUrl: string | null;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  const { credits, isSignedIn, topUpUrl } = input;
  return `<!doctype html>${renderToString(
    <ReportDocument
      title="Credits · Skillgate"
      description="Credits of your organization, and how to get more."
      stylesheet={input.stylesheet}
      isIndexed={false}
      what="Credits"
      foot={<p>Every charge and refund is listed by GET /v1/credits/transactions.</p>}
    >
      <section class="card credits" aria-labelledby="credits-title">
        <h1 id="credits-title">Credits</h1>
        {credits !== null && <Balance credits={credits} />}
        {credits === null && !isSignedIn && (
          <p>
            <a class="button" href="/login?redirect=/credits">
              Sign in to see your balance
            </a>
          </p>
        )}
        {credits === null && isSignedIn && (
          <p>
            You are signed in, but with no organization whose credits you may see. Ask an owner of
            yours to add you.
          </p>
        )}
      </section>
      <section class="card credits" aria-labelledby="more-title">
        <h2 id="more-title">How to get more</h2>
        {topUpUrl !== null && (
          <p>
            <a class="button" href={topUpUrl} rel="noopener noreferrer">
              Top up
            </a>
          </p>
        )}
        <ul class="plain">
          <li>Credits you add are a pack: they never expire, and the monthly ones go first.</li>
          <li>
            A larger <a href="/plans">plan</a> grants the difference at once.
          </li>
          {topUpUrl === null && (
            <li>This server sells none: ask whoever runs it to grant a pack or change the plan.</li>
          )}
          <li>Without credits pull requests still get their rules scan, free of charge.</li>
        </ul>
      </section>
      <PriceTable />
    </ReportDocument>,
  )}`;
}

function Balance({ credits }: { readonly credits: Credits }): VNode {
  const { balance, plan, reserved } = credits;
  const monthly = `${balance.monthly.toLocaleString('en-US')} of this month, ${balance.pack.toLocaleString('en-US')} of packs`;
  return (
    <>
      <p class="credits-total">
        {plan.unlimitedCredits ? 'Unlimited' : balance.total.toLocaleString('en-US')}
      </p>
      <dl class="facts">
        {!plan.unlimitedCredits && (
          <div>
            <dt>Made of</dt>
            <dd>{monthly}</dd>
          </div>
        )}
        {balance.periodEnd !== null && (
          <div>
            <dt>Next monthly grant</dt>
            <dd>
              <time dateTime={balance.periodEnd}>{formatMoment(balance.periodEnd)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt>Held for running work</dt>
          <dd>{reserved.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>Plan</dt>
          <dd>
            <a href={`/plans#${plan.id}`}>{plan.name}</a>
          </dd>
        </div>
      </dl>
    </>
  );
}
