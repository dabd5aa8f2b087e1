import type { VNode } from 'preact';
import { formatMoment } from './format-moment.ts';
import type { ReportHistoryEntry } from './report-history-entry.ts';

const width = 640;
const height = 150;
const edge = { left: 34, right: 12, top: 10, bottom: 10 };
/** Where a class ends. */
const bounds = [40, 70, 90];

/** How the score of a target went, as a line of its reports; the list below it says the same in words. */
export function ReportHistory(props: {
  readonly id: string;
  /** Newest first. */
  readonly history: readonly ReportHistoryEntry[];
}): VNode | null {
  const { id, history } = props;
  if (history.length < 2) return null;
  const points = history.toReversed().map((entry, index) => ({
    ...entry,
    x: edge.left + (index / (history.length - 1)) * (width - edge.left - edge.right),
    y: entry.healthScore === null ? null : yOf(entry.healthScore),
  }));
  const [newest] = history;
  const scores = points.map(({ healthScore }) => healthScore ?? 'n/a').join(', ');
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">History of this target</h2>
      <div class="card">
        {newest !== undefined && newest.id !== id && (
          <p class="notice" role="note">
            <strong>There is a newer report.</strong> <a href={`/r/${newest.id}`}>Read it</a>
          </p>
        )}
        <svg
          class="history-chart"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`Scores of ${history.length} reports, oldest first: ${scores}`}
        >
          {bounds.map((bound) => (
            <g key={bound}>
              <path class="history-bound" d={`M${edge.left} ${yOf(bound)}H${width - edge.right}`} />
              <text class="history-label" x={edge.left - 8} y={yOf(bound) + 4} text-anchor="end">
                {bound}
              </text>
            </g>
          ))}
          <path class="history-line" d={lineOf(points)} />
          {points.map((point) => (
            <circle
              key={point.id}
              class={`score-fill is-${point.classification ?? 'none'}${point.id === id ? ' is-current' : ''}`}
              cx={point.x.toFixed(1)}
              cy={(point.y ?? height - edge.bottom).toFixed(1)}
              r={point.id === id ? 7 : 5}
            />
          ))}
        </svg>
        <details>
          <summary>{history.length} reports</summary>
          <ol class="plain">
            {history.map((entry) => (
              <li key={entry.id}>
                <a href={`/r/${entry.id}`} {...(entry.id === id && { 'aria-current': 'page' })}>
                  <time dateTime={entry.createdAt}>{formatMoment(entry.createdAt)}</time>
                </a>{' '}
                <span class={`class-tag is-${entry.classification ?? 'none'}`}>
                  {entry.healthScore === null ? 'n/a' : `${entry.healthScore}/100`}
                </span>{' '}
                <span class="muted">{wordsOf(entry)}</span>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </section>
  );
}

function yOf(score: number): number {
  return edge.top + (1 - score / 100) * (height - edge.top - edge.bottom);
}

/** The line breaks where a report has no score. */
function lineOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  return points
    .map(({ x, y }, index) => {
      if (y === null) return '';
      const isStart = (points[index - 1]?.y ?? null) === null;
      return `${isStart ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

function wordsOf({ status, origin }: ReportHistoryEntry): string {
  const words = [
    ...(status === 'completed' ? [] : [status]),
    ...(origin === 'server' ? [] : ['not verified by this server']),
  ];
  return words.join(', ');
}
