import { z } from 'zod';

/** A commit in full: 40 hexadecimal digits, or 64 in repositories with SHA-256. */
export const GitSha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
