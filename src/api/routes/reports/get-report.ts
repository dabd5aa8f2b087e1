import { z } from 'zod';
import { Report } from '../../../contract/report.ts';
import { readReport } from '../../../use-cases/read-report.ts';
import { allowAnonymous } from '../../allow-anonymous.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';

export const getReport = defineRoute({
  method: 'GET',
  path: '/v1/reports/{id}',
  family: 'public',
  summary: 'One report; private ones need a key of their organization',
  tag: 'Reports',
  access: allowAnonymous({ invalidKey: 'ignore' }),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  responses: { 200: { description: 'The report', schema: Report } },
  errors: ['NOT_FOUND'],
  isCrossOrigin: true,
  handle: async (deps, { principal, params }) => {
    const { report } = await readReport(deps, { principal, id: params.id });
    return { status: 200, json: report };
  },
});
