import type { VNode } from 'preact';
import { ReportPath } from './report-path.tsx';
import type { RuleView } from './rule-view.ts';

/** One example of a rule, a frame per file; the reported lines of a bad one are marked. */
export function RuleExample(props: {
  readonly example: RuleView['examples']['bad'][number];
  readonly isBad: boolean;
}): VNode {
  const { example, isBad } = props;
  return (
    <div class={`rule-example ${isBad ? 'is-bad' : 'is-good'}`}>
      {example.because !== null && <p class="muted">{sentence(example.because)}</p>}
      {example.files.map(({ path, text }, file) => (
        <figure class="frame" key={path}>
          <figcaption>
            <code class="where">
              <ReportPath path={path} />
            </code>
            <span class="frame-note">{isBad ? 'do not follow' : 'not reported'}</span>
          </figcaption>
          <div class="frame-body" tabIndex={0} role="group" aria-label={`Example ${path}`}>
            {text.split('\n').map((line, index) => {
              const isReported = isBad && file === 0 && example.lines.includes(index + 1);
              return (
                <div class={`frame-line${isReported ? ' is-reported' : ''}`} key={index}>
                  <span class="gutter" aria-hidden="true">
                    {index + 1}
                  </span>
                  <code dir="ltr">
                    {isReported && <span class="visually-hidden">reported: </span>}
                    {line === '' ? ' ' : line}
                  </code>
                </div>
              );
            })}
          </div>
        </figure>
      ))}
    </div>
  );
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
