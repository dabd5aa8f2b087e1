import { FixRequest } from '../../../contract/fix-request.ts';
import { createFix } from '../../routes/fix/create-fix.ts';
import { callRoute } from '../call-route.ts';
import { defineTool } from '../define-tool.ts';

export const fix = defineTool({
  name: 'fix',
  title: 'Mend findings',
  description:
    'Mends findings of an earlier scan and scans the result again; nothing outside is changed.',
  input: FixRequest.omit({ text: true }),
  effect: 'writes',
  evidence: [
    'original',
    'fixed',
    'original_excerpt',
    'fixed_excerpt',
    'diff',
    'file',
    'path',
    'warnings',
  ],
  handle: (call, body) => callRoute(call, { route: createFix, body }),
});
