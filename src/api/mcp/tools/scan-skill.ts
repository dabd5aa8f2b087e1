import { z } from 'zod';
import { RelativePath } from '../../../contract/relative-path.ts';
import { ScanRequest } from '../../../contract/scan-request.ts';
import { scanContent } from '../../../use-cases/scan-content.ts';
import { createScan } from '../../routes/scan/create-scan.ts';
import { checkAccess } from '../check-access.ts';
import { defineTool } from '../define-tool.ts';
import { readSkillFiles } from '../read-skill-files.ts';
import { scanEvidence } from '../scan-evidence.ts';

export const scanSkill = defineTool({
  name: 'scan_skill',
  title: 'Scan the files of a skill',
  description:
    'Scans several files together, so that what one file starts and another ends is found.',
  input: z.object({
    files: z
      .array(
        z.object({
          path: RelativePath,
          content: z.string(),
          encoding: z.enum(['utf8', 'base64']).default('utf8'),
        }),
      )
      .min(1)
      .max(500)
      .describe('At most 500 files and 10 MiB'),
  }),
  effect: 'writes',
  evidence: scanEvidence,
  handle: async (call, input) => {
    const principal = checkAccess(call, createScan);
    const { text } = await scanContent(call.deps, {
      principal,
      request: { ...ScanRequest.parse({ text: '-' }), text: undefined },
      files: readSkillFiles(input.files),
      format: 'json',
      idempotencyKey: null,
      isAsync: false,
      rateLimit: call.facts.rateLimit,
    });
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  },
});
