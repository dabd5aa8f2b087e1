import { z } from 'zod';
import { ReportFilter } from '../../../render/report-filter.ts';
import { readReportPage } from '../../../use-cases/read-report-page.ts';
import { reportNotFound } from '../../../use-cases/report-not-found.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { defineRoute } from '../../define-route.ts';
import { chooseReportFormat } from '../../choose-report-format.ts';
import { reportAnswer } from '../../report-answer.ts';
import { reportProblem } from '../../report-problem.ts';

/** The report host: one address per report, in HTML or, by suffix or `Accept`, in the other formats. */
export const getReportPage = defineRoute({
  method: 'GET',
  path: '/r/{name}',
  family: 'public',
  summary: 'A report as a page, JSON, Markdown, text, XML, for agents, or SARIF',
  tag: 'Report host',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ name: z.string().max(128) }),
  query: ReportFilter,
  responses: {
    200: {
      description: 'The report',
      types: [
        'text/html',
        'application/json',
        'text/markdown',
        'text/plain',
        'application/xml',
        'application/sarif+json',
      ],
    },
    304: { description: 'Not modified' },
  },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  renderError: reportProblem,
  handle: async (deps, { principal, params, query, headers, isHead }) => {
    const { id, format } = chooseReportFormat({ name: params.name, accept: headers['accept'] });
    if (format === null) throw reportNotFound();
    const isPage = format === 'html';
    const { view, content, history } = await readReportPage(deps, {
      ...{ principal, id, hasHistory: isPage },
      isCounted: isPage && isHead !== true,
    });
    return reportAnswer({
      view,
      content,
      history,
      format,
      filter: query,
      ifNoneMatch: headers['if-none-match'],
    });
  },
});
