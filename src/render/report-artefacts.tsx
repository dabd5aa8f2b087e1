import type { VNode } from 'preact';
import type { ReportView } from './report-view.ts';
import { ReportPath } from './report-path.tsx';

const shown = 100;

/** The artefacts with their own scores, worst first. */
export function ReportArtefacts({ view }: { readonly view: ReportView }): VNode | null {
  if (view.artefacts.length === 0) return null;
  const ordered = view.artefacts.toSorted((a, b) => (a.score ?? -1) - (b.score ?? -1));
  return (
    <section class="artefacts" aria-labelledby="artefacts-title">
      <h2 id="artefacts-title">Artefacts</h2>
      <div class="card table-wrap" tabIndex={0} role="group" aria-labelledby="artefacts-title">
        <table>
          <thead>
            <tr>
              <th scope="col">Artefact</th>
              <th scope="col" class="kind-col">
                Kind
              </th>
              <th scope="col">Class</th>
              <th scope="col" class="number">
                Score
              </th>
              <th scope="col" class="score-col">
                <span class="visually-hidden">Score as a bar</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map((artefact) => (
              <tr key={`${artefact.path}${artefact.sha256}`}>
                <th scope="row">
                  <code>
                    <ReportPath path={artefact.path} />
                  </code>
                  {!artefact.isComplete && ' '}
                  {!artefact.isComplete && <span class="tag is-warning">not fully read</span>}
                </th>
                <td class="kind-col">{artefact.type.replaceAll('_', ' ')}</td>
                <td>
                  <span class={`class-tag is-${artefact.classification ?? 'none'}`}>
                    {artefact.classification ?? 'n/a'}
                  </span>
                </td>
                <td class="number">{artefact.score ?? 'n/a'}</td>
                <td class="score-col">
                  <svg
                    class="bar"
                    viewBox="0 0 100 6"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect class="bar-track" width="100" height="6" />
                    <rect
                      class={`score-fill is-${artefact.classification ?? 'none'}`}
                      width={artefact.score ?? 0}
                      height="6"
                    />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {ordered.length > shown && (
          <p class="muted">
            {ordered.length - shown} further artefacts are in the JSON of this report.
          </p>
        )}
      </div>
    </section>
  );
}
