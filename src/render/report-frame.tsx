import type { VNode } from 'preact';
import type { PlaceView } from './report-view.ts';
import { ReportPath } from './report-path.tsx';

/** A place with its evidence as a code frame. */
export function ReportFrame(props: {
  readonly place: PlaceView;
  /** The finding this is the place of, for the link to it. */
  readonly anchor?: string;
}): VNode {
  const { place, anchor } = props;
  const lines = place.snippet?.split('\n') ?? [];
  return (
    <figure class="frame">
      <figcaption>
        {place.url === null ? (
          <Where place={place} />
        ) : (
          <a href={place.url} rel="noopener noreferrer nofollow ugc">
            <Where place={place} />
          </a>
        )}
        <span class="frame-note">
          {lines.length > 0 && 'untrusted evidence '}
          {anchor !== undefined && (
            <a class="anchor" href={`#${anchor}`} aria-label={`Link to finding ${anchor}`}>
              #
            </a>
          )}
        </span>
      </figcaption>
      {lines.length > 0 && (
        <div class="frame-body" tabIndex={0} role="group" aria-label="Evidence">
          {lines.map((line, index) => (
            <div class="frame-line" key={index}>
              <span class="gutter" aria-hidden="true">
                {place.line === null ? '›' : place.line + index}
              </span>
              <code dir="ltr">{line === '' ? ' ' : line}</code>
            </div>
          ))}
        </div>
      )}
    </figure>
  );
}

function Where({ place }: { readonly place: PlaceView }): VNode {
  return (
    <code class="where">
      <ReportPath path={place.path} />
      {place.line !== null && `:${place.line}`}
      {place.line !== null && place.column !== null && `:${place.column}`}
    </code>
  );
}
