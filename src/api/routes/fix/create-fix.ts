import { FixRequest } from '../../../contract/fix-request.ts';
import { FixResponse } from '../../../contract/fix-response.ts';
import { fixScan } from '../../../use-cases/fix-scan.ts';
import { checkTextSize } from '../../check-text-size.ts';
import { defineRoute } from '../../define-route.ts';
import { documentAnswer } from '../../document-answer.ts';
import { noInput } from '../../no-input.ts';
import { readIdempotencyKey } from '../../read-idempotency-key.ts';
import { requireFeature } from '../../require-feature.ts';

const MIB = 1024 * 1024;

export const createFix = defineRoute({
  method: 'POST',
  path: '/fix',
  family: 'scan',
  summary: 'Mend findings of a scan',
  tag: 'Fixes',
  access: requireFeature('fix', 'fix'),
  params: noInput,
  query: noInput,
  body: { schema: FixRequest, maxBytes: 8 * MIB, isTolerant: true, check: checkTextSize },
  responses: { 200: { description: 'What was changed, and the new score', schema: FixResponse } },
  errors: [
    'NOT_FOUND',
    'SCAN_NOT_READY',
    'CONTENT_UNAVAILABLE',
    'CONTENT_MISMATCH',
    'IDEMPOTENCY_CONFLICT',
    'IN_PROGRESS',
    'INSUFFICIENT_CREDITS',
    'UPSTREAM_ERROR',
  ],
  handle: async (deps, { principal, body, headers, rateLimit }) =>
    documentAnswer(
      await fixScan(deps, {
        principal,
        request: body,
        idempotencyKey: readIdempotencyKey(headers),
        rateLimit,
      }),
    ),
});
