import { z } from 'zod';

/** The one file of a multipart upload; a JSON body can never hold one. */
export const UploadedFile = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
