import type { Client } from '../client/create-client.ts';
import { ApiError } from '../contract/api-error.ts';
import type { KeysOptions } from './keys-options.ts';
import { openServer } from './open-server.ts';
import type { Terminal } from './terminal.ts';

/** The server, and the organization whose keys are meant. */
export async function openKeys(
  terminal: Terminal,
  options: KeysOptions,
): Promise<{ readonly client: Client; readonly organizationId: string }> {
  const { client } = await openServer(terminal, options);
  const organizationId = options.org ?? (await client.whoami()).org?.id;
  if (organizationId !== undefined) return { client, organizationId };
  throw new ApiError(
    'NO_ORG',
    'Your credential belongs to no single organization: name it with --org.',
  );
}
