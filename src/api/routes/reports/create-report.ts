import { ReportPublishBody } from '../../../contract/report-publish-body.ts';
import { ReportPublished } from '../../../contract/report-published.ts';
import { publishReport } from '../../../use-cases/publish-report.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const createReport = defineRoute({
  method: 'POST',
  path: '/v1/reports',
  family: 'public',
  summary: 'Publish a report',
  tag: 'Reports',
  access: requireKey('audits:write'),
  params: noInput,
  query: noInput,
  body: {
    schema: ReportPublishBody,
    maxBytes: 20 * 1024 * 1024,
    limitName: 'report',
    keepsUnsafeKeys: true,
  },
  responses: {
    200: { description: 'The same content was published before', schema: ReportPublished },
    201: { description: 'The report', schema: ReportPublished },
  },
  errors: [
    'SECURITY_VIOLATION',
    'INSUFFICIENT_CREDITS',
    'DUPLICATE_REQUEST',
    'RUN_NOT_ACTIVE',
    'PUBLISH_FAILED',
  ],
  handle: async (deps, { principal, body, rawBody }) => {
    const { isNew, published } = await publishReport(deps, { principal, body, payload: rawBody });
    return { status: isNew ? 201 : 200, json: published };
  },
});
