import { z } from 'zod';
import { Classification } from '../../../contract/classification.ts';
import { Page } from '../../../contract/page.ts';
import { ScanResponse } from '../../../contract/scan-response.ts';
import { ScanSummary } from '../../../contract/scan-summary.ts';
import { ScanType } from '../../../contract/scan-type.ts';
import { listScans as list } from '../../../use-cases/list-scans.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { pageQuery } from '../../page-query.ts';
import { requireKey } from '../../require-key.ts';

const moment = z.iso.datetime({ offset: true });

export const listScans = defineRoute({
  method: 'GET',
  path: '/scans',
  family: 'scan',
  summary: 'Scans, newest first',
  tag: 'Scans',
  access: requireKey('read', 'scan'),
  params: noInput,
  query: z.object({
    ...pageQuery,
    scan_type: ScanType.optional(),
    classification: Classification.optional(),
    status: ScanResponse.shape.status.optional(),
    since: moment.optional(),
    until: moment.optional(),
  }),
  responses: {
    200: {
      description: 'A page of scans',
      schema: Page.extend({ scans: z.array(ScanSummary) }),
    },
  },
  errors: [],
  handle: async (deps, { principal, query }) => ({
    status: 200,
    json: await list(deps, {
      principal,
      limit: query.limit,
      cursor: query.cursor,
      scanType: query.scan_type,
      classification: query.classification,
      status: query.status,
      since: query.since === undefined ? undefined : new Date(query.since),
      until: query.until === undefined ? undefined : new Date(query.until),
    }),
  }),
});
