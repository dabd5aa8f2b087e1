import { z } from 'zod';

/** Documents a finished scan can be read as. */
export const ScanReportFormat = z.enum(['json', 'sarif', 'markdown', 'html']);
export type ScanReportFormat = z.infer<typeof ScanReportFormat>;
