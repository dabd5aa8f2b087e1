import { z } from 'zod';

/** RFC 3339, UTC, milliseconds: `2026-03-01T09:30:00.000Z`. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;
