import type { VNode } from 'preact';
import type { ReportView } from './report-view.ts';
import { ReportPath } from './report-path.tsx';

const shown = 100;

/** Everything that was not read, not run or cut: named and counted. */
export function ReportGaps({ view }: { readonly view: ReportView }): VNode | null {
  const { gaps, skipped, skippedTotal, skippedChecks, clipped, clippedTotal } = view;
  const hasNone =
    gaps.length === 0 && skippedTotal === 0 && skippedChecks.length === 0 && clippedTotal === 0;
  if (hasNone) return null;
  return (
    <section class="gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">What this report does not cover</h2>
      <div class="card">
        {gaps.length > 0 && (
          <ul class="plain">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        )}
        {skippedTotal > 0 && (
          <details open={skippedTotal <= 8}>
            <summary>
              {skippedTotal} {skippedTotal === 1 ? 'file was' : 'files were'} not read
            </summary>
            <ul class="plain">
              {skipped.slice(0, shown).map(({ path, reason }, index) => (
                <li key={index}>
                  <code>
                    <ReportPath path={path} />
                  </code>{' '}
                  <span class="muted">{reason.replaceAll('-', ' ')}</span>
                </li>
              ))}
              {skippedTotal > shown && (
                <li class="muted">and {skippedTotal - Math.min(shown, skipped.length)} more</li>
              )}
            </ul>
          </details>
        )}
        {skippedChecks.length > 0 && (
          <details open={skippedChecks.length <= 8}>
            <summary>
              {skippedChecks.length} {skippedChecks.length === 1 ? 'rule' : 'rules'} did not run
            </summary>
            <ul class="plain">
              {skippedChecks.slice(0, shown).map(({ ruleId, reason }, index) => (
                <li key={index}>
                  <code>{ruleId}</code> <span class="muted">{reason}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        {clippedTotal > 0 && (
          <details>
            <summary>
              {clippedTotal} {clippedTotal === 1 ? 'entry was' : 'entries were'} cut to the limits
              of a report
            </summary>
            <ul class="plain">
              {clipped.map(({ path, kind, limit }, index) => (
                <li key={index}>
                  <code>
                    <ReportPath path={path} />
                  </code>{' '}
                  <span class="muted">
                    {kind} cut at {limit}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
