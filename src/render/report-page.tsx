import type { VNode } from 'preact';
import { groupReportFindings } from './group-report-findings.ts';
import { ReportArtefacts } from './report-artefacts.tsx';
import { ReportCharts } from './report-charts.tsx';
import { ReportDocument } from './report-document.tsx';
import type { ReportFilter } from './report-filter.ts';
import { reportFilterLink } from './report-filter-link.ts';
import { ReportFilters } from './report-filters.tsx';
import { ReportFinding } from './report-finding.tsx';
import { ReportFirst } from './report-first.tsx';
import { reportFormats } from './report-formats.ts';
import { ReportGaps } from './report-gaps.tsx';
import { reportHeadline } from './report-headline.ts';
import { ReportHero } from './report-hero.tsx';
import type { ReportHistoryEntry } from './report-history-entry.ts';
import { ReportHistory } from './report-history.tsx';
import type { ReportView } from './report-view.ts';
import { ReportPath } from './report-path.tsx';

/** The page at /r/{id}: the answer first, then what to do, then everything else. */
export function ReportPage(props: {
  readonly view: ReportView;
  readonly filter: ReportFilter;
  readonly stylesheet: string;
  readonly history?: readonly ReportHistoryEntry[];
}): VNode {
  const { view, filter, history = [] } = props;
  const { verdict, basis } = reportHeadline(view);
  const score = view.score === null ? 'n/a' : `${view.score}/100`;
  return (
    <ReportDocument
      title={`${score} ${view.classification ?? ''} · ${view.target} · Skillgate`}
      description={`${verdict} ${basis}`}
      stylesheet={props.stylesheet}
      isIndexed={view.visibility === 'public'}
      links={
        <>
          {reportFormats.map(({ suffix, type }) => (
            <link rel="alternate" type={type} href={`/r/${view.id}.${suffix}`} key={suffix} />
          ))}
        </>
      }
    >
      <ReportHero view={view} />
      <ReportFirst view={view} />
      <ReportCharts view={view} filter={filter} />
      <ReportHistory id={view.id} history={history} />
      <Findings view={view} filter={filter} />
      <ReportArtefacts view={view} />
      <ReportGaps view={view} />
      <Suppressed view={view} />
      <nav class="formats" aria-label="Other formats">
        <h2>Take it with you</h2>
        <ul>
          {reportFormats.map(({ suffix, name }) => (
            <li key={suffix}>
              <a class="chip" href={`/r/${view.id}.${suffix}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </ReportDocument>
  );
}

function Findings(props: { readonly view: ReportView; readonly filter: ReportFilter }): VNode {
  const { view, filter } = props;
  const { groups, shown, pages } = groupReportFindings(view.findings, filter);
  return (
    <section class="findings" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {view.findings.length === 0 ? (
        <p class="card empty">
          {view.score === null
            ? 'There are no findings because nothing was scored.'
            : 'No findings. Every rule that ran found nothing.'}
        </p>
      ) : (
        <ReportFilters view={view} filter={filter} shown={shown} />
      )}
      {view.findings.length > 0 && groups.length === 0 && (
        <p class="card empty">
          No finding matches this filter. <a href="?#findings">Show all</a>
        </p>
      )}
      {groups.map((group) => (
        <ReportFinding group={group} key={group.first.anchor} />
      ))}
      {pages > 1 && (
        <nav class="pager" aria-label="Pages of findings">
          {filter.page > 1 && (
            <a class="chip" rel="prev" href={reportFilterLink(filter, { page: filter.page - 1 })}>
              Previous
            </a>
          )}
          <span>
            Page {filter.page} of {pages}
          </span>
          {filter.page < pages && (
            <a class="chip" rel="next" href={reportFilterLink(filter, { page: filter.page + 1 })}>
              Next
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Suppressed({ view }: { readonly view: ReportView }): VNode | null {
  const { suppressed } = view;
  if (suppressed.length === 0) return null;
  return (
    <section class="suppressed" aria-labelledby="suppressed-title">
      <h2 id="suppressed-title">Suppressed</h2>
      <details class="card">
        <summary>
          {suppressed.length} {suppressed.length === 1 ? 'finding does' : 'findings do'} not count
        </summary>
        <ul class="plain">
          {suppressed.slice(0, 200).map((finding) => (
            <li key={finding.anchor}>
              <span class={`pill level-${finding.level}`}>{finding.level}</span>{' '}
              <code>{finding.ruleId}</code>{' '}
              {finding.places[0] !== undefined && (
                <code class="muted">
                  <ReportPath path={finding.places[0].path} />
                  {finding.places[0].line !== null && `:${finding.places[0].line}`}
                </code>
              )}
              <br />
              <span class="muted">
                <q>{finding.suppression}</q>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
