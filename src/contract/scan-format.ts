import { z } from 'zod';

/** Answer formats of a scan. */
export const ScanFormat = z.enum(['json', 'sarif']);
export type ScanFormat = z.infer<typeof ScanFormat>;
