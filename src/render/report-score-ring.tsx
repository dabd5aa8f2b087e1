import type { VNode } from 'preact';
import type { ReportView } from './report-view.ts';

const radius = 54;
const around = 2 * Math.PI * radius;

/** The score as a ring; an empty dashed one where there is no score. */
export function ReportScoreRing({
  view,
}: {
  readonly view: Pick<ReportView, 'score' | 'classification'>;
}): VNode {
  const { score, classification } = view;
  const filled = ((score ?? 0) / 100) * around;
  const label =
    score === null
      ? 'No score'
      : `Trust score ${score} of 100, ${classification ?? 'unclassified'}`;
  return (
    <svg
      class={`ring is-${classification ?? 'none'}`}
      viewBox="0 0 128 128"
      role="img"
      aria-label={label}
    >
      <circle class="ring-track" cx="64" cy="64" r={radius} />
      {score !== null && score > 0 && (
        <circle
          class="ring-value"
          cx="64"
          cy="64"
          r={radius}
          stroke-dasharray={`${filled.toFixed(2)} ${around.toFixed(2)}`}
          transform="rotate(-90 64 64)"
        />
      )}
      <text class="ring-number" x="64" y={score === null ? 74 : 70} text-anchor="middle">
        {score ?? 'n/a'}
      </text>
      {score !== null && (
        <text class="ring-unit" x="64" y="90" text-anchor="middle">
          of 100
        </text>
      )}
    </svg>
  );
}
