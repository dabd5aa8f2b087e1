import { z } from 'zod';

/** How the kind was found; on a `fallback` the rules of all kinds run. */
export const ScanTypeSource = z.enum(['declared', 'detected', 'fallback']);
export type ScanTypeSource = z.infer<typeof ScanTypeSource>;
