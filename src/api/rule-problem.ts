import type { ApiError } from '../contract/api-error.ts';
import { errorStatus } from '../contract/error-status.ts';
import { renderReportProblem } from '../render/render-report-problem.tsx';
import { chooseReportFormat } from './choose-report-format.ts';
import { reportStylesheetUrl } from './report-stylesheet-url.ts';
import type { RequestFacts, RouteAnswer } from './route.ts';
import { rulePageHeaders } from './rule-page-headers.ts';

/** The page in place of a rule for people; null for programs, who get the envelope. */
export function ruleProblem(error: ApiError, facts: RequestFacts): RouteAnswer | null {
  const name = facts.path.split('/').at(-1) ?? '';
  if (chooseReportFormat({ name, accept: facts.headers['accept'] }).format !== 'html') return null;
  const status = errorStatus[error.code];
  const { headers, retryAfter } = error.extra;
  return {
    status,
    type: 'text/html; charset=utf-8',
    headers: {
      ...rulePageHeaders,
      'Cache-Control': 'no-store',
      ...headers,
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
    text: renderReportProblem({
      status,
      message: error.message,
      requestId: facts.requestId,
      stylesheet: reportStylesheetUrl,
      signInUrl: null,
      what: 'rule',
    }),
  };
}
