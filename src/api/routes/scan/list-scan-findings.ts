import { z } from 'zod';
import { Category } from '../../../contract/category.ts';
import { Finding } from '../../../contract/finding.ts';
import { Page } from '../../../contract/page.ts';
import { Severity } from '../../../contract/severity.ts';
import { listScanFindings as list } from '../../../use-cases/list-scan-findings.ts';
import { defineRoute } from '../../define-route.ts';
import { listParameter } from '../../list-parameter.ts';
import { pageQuery } from '../../page-query.ts';
import { requireKey } from '../../require-key.ts';

/** The one old name that is still understood. */
const CategoryInput = z.union([Category, z.literal('EXFILTRATION')]);

export const listScanFindings = defineRoute({
  method: 'GET',
  path: '/scans/{scan_id}/findings',
  family: 'scan',
  summary: 'Findings of a scan',
  tag: 'Scans',
  access: requireKey('read', 'scan'),
  params: z.object({ scan_id: z.string() }),
  query: z.object({
    ...pageQuery,
    severity: listParameter(Severity),
    category: listParameter(CategoryInput),
    layer: z.enum(['1', '2']).optional(),
    suppressed: z.enum(['true', 'false', '1', '0']).optional(),
  }),
  responses: {
    200: {
      description: 'A page of findings, ordered by file, line and rule',
      schema: Page.extend({ scan_id: z.string(), findings: z.array(Finding) }),
    },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, query }) => ({
    status: 200,
    json: await list(deps, {
      principal,
      scanId: params.scan_id,
      limit: query.limit,
      cursor: query.cursor,
      severities: query.severity,
      categories: query.category?.map((name) =>
        name === 'EXFILTRATION' ? 'DATA_EXFILTRATION' : name,
      ),
      layer: query.layer === undefined ? undefined : query.layer === '1' ? 1 : 2,
      isSuppressed:
        query.suppressed === undefined ? undefined : ['true', '1'].includes(query.suppressed),
    }),
  }),
});
