import { renderToString } from 'preact-render-to-string';
import { RulePage } from './rule-page.tsx';
import type { RuleView } from './rule-view.ts';

/** One rule as HTML, without script. */
export function renderRulePage(input: {
  readonly view: RuleView;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  return `<!doctype html>${renderToString(<RulePage {...input} />)}`;
}
