import { z } from 'zod';
import { ScanType } from '../../../contract/scan-type.ts';
import { createScan } from '../../routes/scan/create-scan.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';
import { scanEvidence } from '../scan-evidence.ts';

export const scanText = defineTool({
  name: 'scan_text',
  title: 'Scan a text',
  description:
    'Scans one text (a skill, prompt, rules file, config …) and gives its trust score and findings.',
  input: z.object({
    text: z.string().describe('At most 1 MiB of UTF-8'),
    scan_type: ScanType.optional(),
    layer2: z.boolean().optional().describe('Also what the text does, not only what it says'),
  }),
  effect: 'writes',
  evidence: scanEvidence,
  handle: (call, body) => callRoute(call, { route: createScan, body }),
});
