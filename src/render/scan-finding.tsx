import type { VNode } from 'preact';
import { categoryName } from '../contract/category-name.ts';
import type { Finding } from '../contract/finding.ts';
import { inertText } from './inert-text.ts';
import { ReportFrame } from './report-frame.tsx';

/** One finding of a scan: what it is, where, why it matters and what to do. */
export function ScanFinding({ finding }: { readonly finding: Finding }): VNode {
  const { severity, suppression } = finding;
  const { file, line, end_line: endLine, column, excerpt } = finding.location;
  const snippet = excerpt === '' ? null : inertText(excerpt);
  return (
    <article class={`finding card level-${severity}`}>
      <header class="finding-head">
        <p class="finding-tags">
          <span class={`pill level-${severity}`}>{severity}</span>
          <span class="tag">{categoryName[finding.category]}</span>
        </p>
        <h3>{inertText(finding.title)}</h3>
        <p class="rule-id">
          <code>{inertText(finding.rule_id)}</code>
        </p>
      </header>
      <ReportFrame
        place={{
          path: inertText(file ?? 'input'),
          line,
          endLine,
          column,
          url: null,
          snippet,
          label: null,
        }}
      />
      {finding.flow.length > 0 && (
        <ol class="steps">
          {finding.flow.slice(0, 100).map((step, index) => (
            <li key={index}>
              <code>{`${inertText(step.file ?? 'input')}:${step.line}`}</code>{' '}
              {`${step.role} ${inertText(step.note)}`}
            </li>
          ))}
        </ol>
      )}
      <div class="advice">
        <section>
          <h4>Why it matters</h4>
          <p>{inertText(finding.description)}</p>
        </section>
        <section>
          <h4>What to do</h4>
          <p>{inertText(finding.remediation)}</p>
        </section>
      </div>
      {suppression !== null && (
        <p class="muted">
          {`Suppressed until ${suppression.expires_at.slice(0, 10)}: `}
          <q>{inertText(suppression.reason)}</q>
        </p>
      )}
    </article>
  );
}
