import { z } from 'zod';
import { ScanFormat } from '../../../contract/scan-format.ts';
import { ScanRequest } from '../../../contract/scan-request.ts';
import { ScanResponse } from '../../../contract/scan-response.ts';
import { scanContent } from '../../../use-cases/scan-content.ts';
import { checkTextSize } from '../../check-text-size.ts';
import { defineRoute } from '../../define-route.ts';
import { documentAnswer } from '../../document-answer.ts';
import { noInput } from '../../no-input.ts';
import { prefersAsync } from '../../prefers-async.ts';
import { readIdempotencyKey } from '../../read-idempotency-key.ts';
import { requireKey } from '../../require-key.ts';
import { scanFormBody } from '../../scan-form-body.ts';

const MIB = 1024 * 1024;

export const createScan = defineRoute({
  method: 'POST',
  path: '/scan',
  family: 'scan',
  summary: 'Scan a text, a file or an archive',
  tag: 'Scans',
  access: requireKey('scan'),
  params: noInput,
  query: z.object({ format: ScanFormat.optional() }),
  body: {
    schema: ScanRequest,
    maxBytes: 8 * MIB,
    isTolerant: true,
    multipart: { maxFileBytes: 10 * MIB, toBody: scanFormBody },
    check: checkTextSize,
  },
  responses: {
    200: {
      description: 'The scan',
      schema: ScanResponse,
      types: ['application/sarif+json'],
    },
    202: { description: 'The scan waits for a worker; poll Location', schema: ScanResponse },
  },
  errors: [
    'IDEMPOTENCY_CONFLICT',
    'INSUFFICIENT_CREDITS',
    'IN_PROGRESS',
    'MONTHLY_QUOTA_EXCEEDED',
    'UNPROCESSABLE_CONTENT',
  ],
  handle: async (deps, { principal, body, query, headers, rateLimit }) =>
    documentAnswer(
      await scanContent(deps, {
        principal,
        request: body,
        format: body.format ?? query.format ?? 'json',
        idempotencyKey: readIdempotencyKey(headers),
        isAsync: prefersAsync(headers),
        rateLimit,
      }),
    ),
});
