import { renderToString } from 'preact-render-to-string';
import { ReportDocument } from './report-document.tsx';

/** The page in place of a report: not found (or hidden), too many requests, an error. */
export function renderReportProblem(input: {
  readonly status: number;
  readonly message: string;
  readonly requestId: string;
  readonly stylesheet: string;
  /** Where a person signs in; null where the server offers none. */
  readonly signInUrl: string | null;
  /** What the address names; default a report. */
  readonly what?: 'report' | 'rule';
}): string {
  const isMissing = input.status === 404;
  const isReport = (input.what ?? 'report') === 'report';
  const title = isMissing && isReport ? 'There is no report here for you' : input.message;
  return `<!doctype html>${renderToString(
    <ReportDocument
      title={`${input.status} · Skillgate`}
      description={title}
      stylesheet={input.stylesheet}
      isIndexed={false}
      {...(!isReport && { what: 'Rules' })}
    >
      <section class="card problem">
        <p class="problem-status">{input.status}</p>
        <h1>{title}</h1>
        {isMissing && isReport && (
          <>
            <p>The address may be wrong, the report deleted, or private.</p>
            {input.signInUrl !== null && (
              <p>
                <a class="chip" href={input.signInUrl}>
                  Sign in to see private reports
                </a>
              </p>
            )}
            <p>A private report also opens with a key of its organization:</p>
            <pre>
              <code>curl -H "Authorization: Bearer $SKILLGATE_API_KEY" …/r/ID.md</code>
            </pre>
          </>
        )}
        {!isReport && (
          <p>
            <a class="chip" href="/rules">
              All rules
            </a>
          </p>
        )}
        <p class="muted">Request {input.requestId}</p>
      </section>
    </ReportDocument>,
  )}`;
}
