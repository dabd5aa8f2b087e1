import { z } from 'zod';
import { RelativePath } from './relative-path.ts';
import { ScanFormat } from './scan-format.ts';
import { ScanType } from './scan-type.ts';
import { Suppression } from './suppression.ts';
import { UploadedFile } from './uploaded-file.ts';

/** Body of `POST /scan`: exactly one of `text` and `file`. Size limits are checked before this schema. */
export const ScanRequest = z
  .object({
    text: z
      .string()
      .refine((text) => text.trim() !== '', { message: 'Give at least one non-space character' })
      .optional(),
    file: UploadedFile.optional(),
    scan_type: ScanType.optional(),
    layer2: z.boolean().default(true),
    format: ScanFormat.optional(),
    filename: RelativePath.optional(),
    path: RelativePath.optional(),
    judge: z.boolean().optional(),
    suppressions: z.array(Suppression).max(500).default([]),
    include_suppressed: z.boolean().default(false),
  })
  .refine((body) => (body.text === undefined) !== (body.file === undefined), {
    message: 'Give exactly one of text and file',
    path: ['text'],
  });
export type ScanRequest = z.infer<typeof ScanRequest>;
