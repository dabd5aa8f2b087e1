import type { VNode } from 'preact';
import { groupReportFindings } from './group-report-findings.ts';
import { ReportFilter } from './report-filter.ts';
import type { ReportView } from './report-view.ts';
import { ReportPath } from './report-path.tsx';

const shown = 3;

/** The rules to deal with first, with the one thing to do about each. */
export function ReportFirst({ view }: { readonly view: ReportView }): VNode | null {
  const { groups } = groupReportFindings(view.findings, ReportFilter.parse({}));
  const serious = groups.filter(({ first }) => first.level !== 'info').slice(0, shown);
  if (serious.length === 0) return null;
  return (
    <section class="first" aria-labelledby="first-title">
      <h2 id="first-title">What matters first</h2>
      <ol class="first-list">
        {serious.map(({ first, findings }) => (
          <li class={`card first-card level-${first.level}`} key={first.anchor}>
            <p class="first-level">
              <span class={`pill level-${first.level}`}>{first.level}</span>
              {findings.length > 1 && <span class="muted">{findings.length} places</span>}
            </p>
            <h3>
              <a href={`#${first.anchor}`}>{first.ruleName}</a>
            </h3>
            {first.places[0] !== undefined && (
              <p class="first-place">
                <code>
                  <ReportPath path={first.places[0].path} />
                  {first.places[0].line !== null && `:${first.places[0].line}`}
                </code>
              </p>
            )}
            <p class="first-fix">{firstSentence(first.fix ?? first.message)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s)/.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
