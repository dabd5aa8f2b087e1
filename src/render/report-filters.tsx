import type { VNode } from 'preact';
import { Severity } from '../contract/severity.ts';
import { FilterChip } from './filter-chip.tsx';
import type { ReportFilter } from './report-filter.ts';
import { reportFilterLink } from './report-filter-link.ts';
import type { ReportView } from './report-view.ts';

/** Filters as plain links: they work without script and can be shared. */
export function ReportFilters(props: {
  readonly view: ReportView;
  readonly filter: ReportFilter;
  readonly shown: number;
}): VNode {
  const { view, filter, shown } = props;
  const categories = view.categories.filter(({ findings }) => findings > 0);
  const isFiltered = filter.level !== null || filter.category !== null || filter.only !== null;
  return (
    <nav class="filters" aria-label="Filter findings">
      <ul>
        <FilterChip href={reportFilterLink(filter, { level: null })} isOn={filter.level === null}>
          All levels
        </FilterChip>
        {Severity.options
          .filter((level) => view.levels[level] > 0)
          .map((level) => (
            <FilterChip
              key={level}
              href={reportFilterLink(filter, { level: filter.level === level ? null : level })}
              isOn={filter.level === level}
            >
              {level} {view.levels[level]}
            </FilterChip>
          ))}
        {view.fresh !== null && (
          <FilterChip
            href={reportFilterLink(filter, { only: filter.only === null ? 'new' : null })}
            isOn={filter.only !== null}
          >
            new {view.fresh}
          </FilterChip>
        )}
      </ul>
      {categories.length > 1 && (
        <ul>
          <FilterChip
            href={reportFilterLink(filter, { category: null })}
            isOn={filter.category === null}
          >
            All categories
          </FilterChip>
          {categories.map(({ id, name, findings }) => (
            <FilterChip
              key={id}
              href={reportFilterLink(filter, { category: filter.category === id ? null : id })}
              isOn={filter.category === id}
            >
              {name} {findings}
            </FilterChip>
          ))}
        </ul>
      )}
      <p class="filter-state" role="status">
        {isFiltered
          ? `Showing ${shown} of ${view.findings.length} findings. `
          : `${view.findings.length} ${view.findings.length === 1 ? 'finding' : 'findings'}.`}
        {isFiltered && <a href="?#findings">Show all</a>}
      </p>
    </nav>
  );
}
