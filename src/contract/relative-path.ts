import { z } from 'zod';

/** A relative path with forward slashes, at most 512 characters, that cannot leave its folder. */
export const RelativePath = z
  .string()
  .min(1)
  .max(512)
  .refine((path) => !path.startsWith('/') && !path.startsWith('\\') && !/^[A-Za-z]:/.test(path), {
    message: 'Give a relative path without a leading slash or drive letter',
  })
  .refine((path) => !path.split(/[/\\]/).includes('..'), { message: 'Leave out ".." segments' })
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
  .refine((path) => !/[\u0000-\u001f\u007f]/.test(path), {
    message: 'Leave out control characters',
  });
export type RelativePath = z.infer<typeof RelativePath>;
