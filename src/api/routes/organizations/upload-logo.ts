import { z } from 'zod';
import { UploadedFile } from '../../../contract/uploaded-file.ts';
import { changeLogo } from '../../../use-cases/change-logo.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { requireKey } from '../../require-key.ts';

export const uploadLogo = defineRoute({
  method: 'POST',
  path: '/v1/organizations/{id}/logo',
  family: 'public',
  summary: 'Upload a logo: PNG, JPEG or WebP of at most 1 MB, as the part `file`',
  tag: 'Organizations',
  access: requireKey('org:write'),
  params: z.object({ id: z.string().max(64) }),
  query: noInput,
  body: {
    schema: z.object({ file: UploadedFile }),
    maxBytes: 64 * 1024,
    multipart: { maxFileBytes: 1_000_000, toBody: () => ({}) },
  },
  responses: {
    200: { description: 'Where it is', schema: z.object({ avatarUrl: z.string().nullable() }) },
  },
  errors: ['NOT_FOUND'],
  handle: async (deps, { principal, params, body }) => ({
    status: 200,
    json: await changeLogo(deps, {
      principal,
      organizationId: params.id,
      bytes: body.file.bytes,
    }),
  }),
});
