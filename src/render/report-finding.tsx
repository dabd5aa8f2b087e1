import type { VNode } from 'preact';
import { findRule } from '../engine/find-rule.ts';
import type { FindingGroup } from './group-report-findings.ts';
import { ReportFrame } from './report-frame.tsx';
import type { FindingView } from './report-view.ts';

const openShown = 3;
const mostShown = 100;

/** All findings of one rule: what it is and what to do once, then each place. */
export function ReportFinding({ group }: { readonly group: FindingGroup }): VNode {
  const { first, findings } = group;
  const headingId = `${first.anchor}-title`;
  const folded = findings.slice(openShown, mostShown);
  const newCount = findings.filter(({ isNew }) => isNew === true).length;
  return (
    <article class={`finding card level-${first.level}`} aria-labelledby={headingId}>
      <header class="finding-head">
        <p class="finding-tags">
          <span class={`pill level-${first.level}`}>{first.level}</span>
          {newCount > 0 && (
            <span class="pill is-new">
              {newCount === findings.length ? 'new' : `${newCount} new`}
            </span>
          )}
          <span class="tag">{first.category}</span>
          {findings.length > 1 && <span class="tag">{findings.length} places</span>}
        </p>
        <h3 id={headingId}>{first.ruleName}</h3>
        <p class="rule-id">
          {findRule(first.ruleId) === undefined ? (
            <code>{first.ruleId}</code>
          ) : (
            <a href={`/rules/${first.ruleId}`}>
              <code>{first.ruleId}</code>
            </a>
          )}
        </p>
      </header>
      {findings.slice(0, openShown).map((finding) => (
        <Occurrence finding={finding} key={finding.anchor} />
      ))}
      {folded.length > 0 && (
        <details class="more">
          <summary>
            {folded.length} more {folded.length === 1 ? 'place' : 'places'}
          </summary>
          {folded.map((finding) => (
            <Occurrence finding={finding} key={finding.anchor} />
          ))}
          {findings.length > mostShown && (
            <p class="muted">
              {findings.length - mostShown} further places are in the other formats of this report.
            </p>
          )}
        </details>
      )}
      <div class="advice">
        {first.why !== '' && (
          <section>
            <h4>Why it matters</h4>
            <p>{first.why}</p>
          </section>
        )}
        {first.fix !== null && first.fix !== '' && (
          <section>
            <h4>What to do</h4>
            <p>{first.fix}</p>
          </section>
        )}
      </div>
      {first.references.length > 0 && (
        <p class="references">
          {first.references.map((reference) => (
            <span class="tag" key={reference}>
              {reference}
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

function Occurrence({ finding }: { readonly finding: FindingView }): VNode {
  const [place, ...steps] = finding.places;
  return (
    <div class="occurrence" id={finding.anchor}>
      {finding.message !== finding.ruleName && <p class="message">{finding.message}</p>}
      {place !== undefined && <ReportFrame place={place} anchor={finding.anchor} />}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.slice(0, mostShown).map((step, index) => (
            <li key={index}>
              {step.label !== null && <p class="step-label">{step.label}</p>}
              <ReportFrame place={step} />
            </li>
          ))}
        </ol>
      )}
      {finding.placesLeftOut > 0 && (
        <p class="muted">{finding.placesLeftOut} further places were counted but not kept.</p>
      )}
      {finding.suppression !== null && (
        <p class="muted">
          Suppressed: <q>{finding.suppression}</q>
        </p>
      )}
    </div>
  );
}
