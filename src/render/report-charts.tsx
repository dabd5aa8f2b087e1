import type { VNode } from 'preact';
import { Severity } from '../contract/severity.ts';
import type { ReportFilter } from './report-filter.ts';
import { reportFilterLink } from './report-filter-link.ts';
import type { ReportView } from './report-view.ts';

const categoriesShown = 8;

/** Findings by level and by category; each row is also the filter for it. */
export function ReportCharts(props: {
  readonly view: ReportView;
  readonly filter: ReportFilter;
}): VNode | null {
  const { view, filter } = props;
  const total = view.findings.length;
  if (total === 0) return null;
  const categories = view.categories.filter(({ findings }) => findings > 0);
  const most = categories[0]?.findings ?? 1;
  let left = 0;
  return (
    <section class="charts" aria-label="Findings at a glance">
      <div class="card">
        <h2>By severity</h2>
        <svg class="stack" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          {Severity.options.map((level) => {
            const width = (view.levels[level] / total) * 100;
            const x = left;
            left += width;
            return width === 0 ? null : (
              <rect
                class={`fill-${level}`}
                x={x.toFixed(2)}
                y="0"
                width={width.toFixed(2)}
                height="4"
              />
            );
          })}
        </svg>
        <ul class="legend">
          {Severity.options.map((level) => (
            <li key={level} class={view.levels[level] === 0 ? 'is-empty' : ''}>
              <a href={reportFilterLink(filter, { level })}>
                <svg class="dot" viewBox="0 0 8 8" aria-hidden="true">
                  <rect class={`fill-${level}`} width="8" height="8" rx="2" />
                </svg>
                <span class="legend-name">{level}</span>
                <span class="legend-count">{view.levels[level]}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div class="card">
        <h2>By category</h2>
        <ul class="bars">
          {categories.slice(0, categoriesShown).map(({ id, name, findings }) => (
            <li key={id}>
              <a href={reportFilterLink(filter, { category: id })}>
                <span class="bar-name">{name}</span>
                <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="bar-track" width="100" height="6" />
                  <rect class="bar-fill" width={((findings / most) * 100).toFixed(1)} height="6" />
                </svg>
                <span class="bar-count">{findings}</span>
              </a>
            </li>
          ))}
        </ul>
        {categories.length > categoriesShown && (
          <p class="muted">and {categories.length - categoriesShown} more categories</p>
        )}
      </div>
    </section>
  );
}
