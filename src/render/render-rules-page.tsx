import { renderToString } from 'preact-render-to-string';
import type { RuleFilter } from './rule-filter.ts';
import type { RuleView } from './rule-view.ts';
import { RulesPage } from './rules-page.tsx';

/** The list of rules as HTML, without script. */
export function renderRulesPage(input: {
  readonly views: readonly RuleView[];
  readonly filter: RuleFilter;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  return `<!doctype html>${renderToString(<RulesPage {...input} />)}`;
}
