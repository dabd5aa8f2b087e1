import { z } from 'zod';
import { ScanFormat } from '../contract/scan-format.ts';
import { ScanResponse } from '../contract/scan-response.ts';
import { readScan } from '../use-cases/read-scan.ts';
import { defineRoute } from './define-route.ts';
import { documentAnswer } from './document-answer.ts';
import { requireKey } from './require-key.ts';
import type { Route } from './route.ts';

/** The reading of one scan, which the contract gives two paths. */
export function scanReading(path: '/scan/{scan_id}' | '/scans/{scan_id}'): Route {
  return defineRoute({
    method: 'GET',
    path,
    family: 'scan',
    summary: 'A stored scan, as it was answered',
    tag: 'Scans',
    access: requireKey('read', 'scan'),
    params: z.object({ scan_id: z.string() }),
    query: z.object({ format: ScanFormat.default('json') }),
    responses: {
      200: { description: 'The scan', schema: ScanResponse, types: ['application/sarif+json'] },
    },
    errors: ['NOT_FOUND', 'SCAN_NOT_READY'],
    handle: async (deps, { principal, params, query, rateLimit }) =>
      documentAnswer(
        await readScan(deps, {
          principal,
          scanId: params.scan_id,
          format: query.format,
          rateLimit,
        }),
      ),
  });
}
