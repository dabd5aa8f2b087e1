import type { ApiError } from '../contract/api-error.ts';
import { errorStatus } from '../contract/error-status.ts';
import { renderReportProblem } from '../render/render-report-problem.tsx';
import { chooseReportFormat } from './choose-report-format.ts';
import { reportPageHeaders } from './report-page-headers.ts';
import { reportStylesheetUrl } from './report-stylesheet-url.ts';
import type { RequestFacts, RouteAnswer } from './route.ts';

/** The page in place of a report for people; null for programs, who get the envelope. */
export function reportProblem(error: ApiError, facts: RequestFacts): RouteAnswer | null {
  const { path, headers, requestId } = facts;
  const name = path.split('/').at(-1) ?? '';
  if (chooseReportFormat({ name, accept: headers['accept'] }).format !== 'html') return null;
  const status = errorStatus[error.code];
  const { retryAfter } = error.extra;
  const isReport = /^\/r\/[0-9A-Za-z]{1,64}$/.test(path);
  return {
    status,
    type: 'text/html; charset=utf-8',
    headers: {
      ...reportPageHeaders({ visibility: 'private' }),
      ...error.extra.headers,
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
    text: renderReportProblem({
      status,
      message: error.message,
      requestId,
      stylesheet: reportStylesheetUrl,
      signInUrl: isReport ? `/login?redirect=${encodeURIComponent(path)}` : null,
    }),
  };
}
