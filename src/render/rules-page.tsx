import type { VNode } from 'preact';
import { Category } from '../contract/category.ts';
import { categoryName } from '../contract/category-name.ts';
import { Severity } from '../contract/severity.ts';
import { FilterChip } from './filter-chip.tsx';
import { filterRules } from './filter-rules.ts';
import { ReportDocument } from './report-document.tsx';
import type { RuleFilter } from './rule-filter.ts';
import { ruleFilterLink } from './rule-filter-link.ts';
import type { RuleView } from './rule-view.ts';

/** The page at /rules: every rule by category, with filters and a search that need no script. */
export function RulesPage(props: {
  readonly views: readonly RuleView[];
  readonly filter: RuleFilter;
  readonly stylesheet: string;
}): VNode {
  const { views, filter } = props;
  const shown = filterRules(views, filter);
  const isFiltered = filter.severity !== null || filter.category !== null || filter.q !== '';
  return (
    <ReportDocument
      title="Rules · Skillgate"
      description={`The ${views.length} rules of Skillgate: what each looks for, why it matters and what to write instead.`}
      stylesheet={props.stylesheet}
      isIndexed={!isFiltered}
      what="Rules"
      foot={
        <p>
          A rule of the enforce lane may fail a check; one of the hunt lane is only shown. The level
          is the ceiling: quoted or teaching text lowers it.
        </p>
      }
      links={<link rel="alternate" type="application/json" href="/rules.json" />}
    >
      <section class="card rules-head">
        <h1>What Skillgate looks for</h1>
        <p class="basis">
          {views.length} rules. Each page says what an attacker gains, what to write instead, and
          shows the examples the rule is tested with.
        </p>
        <Search filter={filter} />
      </section>
      <Filters views={views} filter={filter} />
      <p class="filter-state" role="status">
        {isFiltered ? `Showing ${shown.length} of ${views.length} rules. ` : ''}
        {isFiltered && <a href="/rules">Show all</a>}
      </p>
      {shown.length === 0 && <p class="card empty">No rule matches.</p>}
      {Category.options.map((category) => (
        <Group
          key={category}
          name={categoryName[category]}
          id={category}
          views={shown.filter((view) => view.category === category)}
        />
      ))}
    </ReportDocument>
  );
}

function Search({ filter }: { readonly filter: RuleFilter }): VNode {
  return (
    <form class="search" method="get" action="/rules" role="search">
      <label class="visually-hidden" for="rules-q">
        Search rules
      </label>
      <input
        id="rules-q"
        type="search"
        name="q"
        maxLength={200}
        value={filter.q}
        placeholder="Words, a CWE or an OWASP id"
      />
      {filter.severity !== null && <input type="hidden" name="severity" value={filter.severity} />}
      {filter.category !== null && <input type="hidden" name="category" value={filter.category} />}
      <button type="submit">Search</button>
    </form>
  );
}

function Filters(props: {
  readonly views: readonly RuleView[];
  readonly filter: RuleFilter;
}): VNode {
  const { views, filter } = props;
  const countOf = (change: Partial<RuleFilter>): number =>
    filterRules(views, { ...filter, ...change }).length;
  return (
    <nav class="filters" aria-label="Filter rules">
      <ul>
        <FilterChip
          href={ruleFilterLink(filter, { severity: null })}
          isOn={filter.severity === null}
        >
          All levels
        </FilterChip>
        {Severity.options
          .filter((severity) => views.some((view) => view.severity === severity))
          .map((severity) => (
            <FilterChip
              key={severity}
              href={ruleFilterLink(filter, {
                severity: filter.severity === severity ? null : severity,
              })}
              isOn={filter.severity === severity}
            >
              {severity} {countOf({ severity })}
            </FilterChip>
          ))}
      </ul>
      <ul>
        <FilterChip
          href={ruleFilterLink(filter, { category: null })}
          isOn={filter.category === null}
        >
          All categories
        </FilterChip>
        {Category.options
          .filter((category) => views.some((view) => view.category === category))
          .map((category) => (
            <FilterChip
              key={category}
              href={ruleFilterLink(filter, {
                category: filter.category === category ? null : category,
              })}
              isOn={filter.category === category}
            >
              {categoryName[category]} {countOf({ category })}
            </FilterChip>
          ))}
      </ul>
    </nav>
  );
}

function Group(props: {
  readonly name: string;
  readonly id: string;
  readonly views: readonly RuleView[];
}): VNode | null {
  const { name, id, views } = props;
  if (views.length === 0) return null;
  return (
    <section class="rule-group" aria-labelledby={`category-${id}`}>
      <h2 id={`category-${id}`}>
        {name} <span class="muted">{views.length}</span>
      </h2>
      <ul class="card rule-list">
        {views.map((view) => (
          <li key={view.id}>
            <a href={`/rules/${view.id}`}>
              <span class={`pill level-${view.severity}`}>{view.severity}</span>
              <span class="rule-name">
                {view.title}
                <br />
                <code class="muted">{view.id}</code>
              </span>
              {view.lane === 'hunt' && <span class="tag">hunt</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
