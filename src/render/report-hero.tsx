import type { VNode } from 'preact';
import { formatMoment } from './format-moment.ts';
import { httpLink } from './http-link.ts';
import { reportHeadline } from './report-headline.ts';
import { ReportScoreRing } from './report-score-ring.tsx';
import type { ReportView } from './report-view.ts';

const visibilityWords = {
  public: 'Public',
  unlisted: 'Unlisted: anyone with the link',
  private: 'Private: only its organization',
} as const;

/** Score, verdict and the facts of the report. */
export function ReportHero({ view }: { readonly view: ReportView }): VNode {
  const { verdict, basis } = reportHeadline(view);
  const link = httpLink(view.baseUrl);
  const isPlain = view.status === 'completed';
  return (
    <section class={`hero card is-${view.classification ?? 'none'}`} aria-labelledby="verdict">
      <div class="hero-score">
        <ReportScoreRing view={view} />
        <span class="class-name">{view.classification ?? 'no score'}</span>
      </div>
      <div class="hero-text">
        <p class="target">
          {link === null ? (
            <bdi>{view.target}</bdi>
          ) : (
            <a href={link} rel="noopener noreferrer nofollow ugc">
              <bdi>{view.target}</bdi>
            </a>
          )}
        </p>
        <h1 id="verdict">{verdict}</h1>
        <p class="basis">{basis}</p>
        {!isPlain && (
          <p class={`notice notice-${view.status}`} role="note">
            <strong>{view.statusLabel}.</strong> {view.reason}
          </p>
        )}
        {isPlain && view.reason !== null && <p class="basis">{view.reason}</p>}
        {view.origin !== 'server' && (
          <p class="notice notice-origin" role="note">
            <strong>{view.originLabel}.</strong> This server stored it; it did not make it.
          </p>
        )}
        <dl class="facts">
          <div>
            <dt>Scanned</dt>
            <dd>
              <time dateTime={view.auditedAt}>{formatMoment(view.auditedAt)}</time>
            </dd>
          </div>
          <div>
            <dt>Status</dt>
            <dd>{view.statusLabel}</dd>
          </div>
          <div>
            <dt>Origin</dt>
            <dd>{view.originLabel}</dd>
          </div>
          <div>
            <dt>Visibility</dt>
            <dd>{visibilityWords[view.visibility]}</dd>
          </div>
          {view.generator !== null && (
            <div>
              <dt>Made with</dt>
              <dd>{view.generator}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  );
}
