import { z } from 'zod';
import type { EventRepository } from '../../src/use-cases/github-event.ts';

/** What every event about a repository carries; events of plain repository webhooks lack the installation. */
export const EventPayload = z
  .object({
    installation: z.object({ id: z.number() }),
    repository: z.object({
      id: z.number(),
      name: z.string(),
      owner: z.object({
        id: z.number(),
        login: z.string(),
        type: z.enum(['Organization', 'User']),
      }),
    }),
  })
  .transform(({ installation, repository }): EventRepository => ({
    installationId: installation.id,
    repositoryId: repository.id,
    owner: repository.owner.login,
    repo: repository.name,
    account: repository.owner,
  }));
