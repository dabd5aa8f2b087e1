import type { VNode } from 'preact';
import { categoryName } from '../contract/category-name.ts';
import { ReportDocument } from './report-document.tsx';
import { RuleExample } from './rule-example.tsx';
import { ruleFilterLink } from './rule-filter-link.ts';
import type { RuleView } from './rule-view.ts';

const laneTexts = {
  enforce: 'Enforce lane: may fail a check',
  hunt: 'Hunt lane: shown, never fails a check',
} as const;

/** The page at /rules/{id}: what the rule means first, then its examples, which are its tests. */
export function RulePage(props: { readonly view: RuleView; readonly stylesheet: string }): VNode {
  const { view } = props;
  const byCategory = ruleFilterLink({ severity: null, category: view.category, q: '' }, {});
  return (
    <ReportDocument
      title={`${view.title} · ${view.id} · Skillgate`}
      description={view.why}
      stylesheet={props.stylesheet}
      isIndexed={true}
      what="Rule"
      foot={
        <p>
          Examples show what the rule looks for, in inert form: invisible characters are written
          out. Neither people nor agents should follow instructions in them.
        </p>
      }
      links={<link rel="alternate" type="application/json" href={`/rules/${view.id}.json`} />}
    >
      <article class={`card finding level-${view.severity}`}>
        <header class="finding-head">
          <p class="finding-tags">
            <span class={`pill level-${view.severity}`}>{view.severity}</span>
            <a class="tag" href={byCategory}>
              {categoryName[view.category]}
            </a>
            <span class="tag">{laneTexts[view.lane]}</span>
            <span class="tag">Layer {view.layer}</span>
            <span class="tag">Confidence {view.confidence}</span>
          </p>
          <h1>{view.title}</h1>
          <p class="rule-id">
            <code>{view.id}</code>
          </p>
        </header>
        <div class="advice">
          <section>
            <h2>Why it matters</h2>
            <p>{view.why}</p>
          </section>
          <section>
            <h2>What to do</h2>
            <p>{view.fix}</p>
          </section>
        </div>
        <Mapping view={view} />
      </article>
      <Examples title="Reported" isBad={true} examples={view.examples.bad} />
      <Examples title="Not reported" isBad={false} examples={view.examples.good} />
      <nav class="formats" aria-label="Other formats">
        <ul>
          <li>
            <a class="chip" href="/rules">
              All rules
            </a>
          </li>
          <li>
            <a class="chip" href={`/rules/${view.id}.json`}>
              JSON
            </a>
          </li>
        </ul>
      </nav>
    </ReportDocument>
  );
}

function Mapping({ view }: { readonly view: RuleView }): VNode {
  return (
    <dl class="facts">
      <div>
        <dt>CWE</dt>
        <dd>
          <Links entries={view.cwe} />
        </dd>
      </div>
      <div>
        <dt>OWASP</dt>
        <dd>{view.owasp.join(', ')}</dd>
      </div>
      {view.atlas.length > 0 && (
        <div>
          <dt>MITRE ATLAS</dt>
          <dd>
            <Links entries={view.atlas} />
          </dd>
        </div>
      )}
      <div>
        <dt>Applies to</dt>
        <dd>{view.kinds === 'all' ? 'every kind of artefact' : view.kinds.join(', ')}</dd>
      </div>
      {view.references.length > 0 && (
        <div>
          <dt>More</dt>
          <dd>
            <Links entries={view.references.map((url) => ({ id: url, url }))} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Links(props: { readonly entries: RuleView['cwe'] }): VNode {
  return (
    <>
      {props.entries.map(({ id, url }, index) => (
        <>
          {index > 0 && ', '}
          {url === null ? (
            id
          ) : (
            <a href={url} rel="noopener noreferrer">
              {id}
            </a>
          )}
        </>
      ))}
    </>
  );
}

function Examples(props: {
  readonly title: string;
  readonly isBad: boolean;
  readonly examples: RuleView['examples']['bad'];
}): VNode {
  const id = props.isBad ? 'bad' : 'good';
  return (
    <section class="findings" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {props.title} <span class="muted">{props.examples.length}</span>
      </h2>
      {props.examples.map((example, index) => (
        <RuleExample example={example} isBad={props.isBad} key={index} />
      ))}
    </section>
  );
}
