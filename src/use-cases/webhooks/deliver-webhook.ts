import { z } from 'zod';
import type { Db } from '../../store/db.ts';
import type { Job } from '../../store/queue.ts';
import { findWebhook } from '../../store/webhooks/find-webhook.ts';
import { findWebhookDelivery } from '../../store/webhooks/find-webhook-delivery.ts';
import type { StoredDelivery } from '../../store/webhooks/stored-delivery.ts';
import { updateWebhook } from '../../store/webhooks/update-webhook.ts';
import { updateWebhookDelivery } from '../../store/webhooks/update-webhook-delivery.ts';
import type { Webhook } from '../../store/webhooks/webhook.ts';
import type { Deps } from '../deps.ts';
import { openSecret } from '../open-secret.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';
import { retrySeconds } from './retry-seconds.ts';
import { signDelivery } from './sign-delivery.ts';

/** So many failed deliveries in a row switch an endpoint off. */
const MOST_FAILURES = 20;

const Task = z.object({
  organizationId: z.string(),
  deliveryId: z.string(),
  round: z.int(),
  attempt: z.int(),
});
type Task = z.infer<typeof Task>;
type Due = { readonly delivery: StoredDelivery; readonly webhook: Webhook };

const Body = z.object({ timestamp: z.string() });

/** One attempt of one delivery. A job that is worked twice sends twice at most, and counts once. */
export async function deliverWebhook(deps: Deps, job: Job): Promise<void> {
  const task = Task.parse(job.data);
  const { organizationId } = task;
  const due = await deps.database.tenant(organizationId, (trx) => findDue(trx, task));
  if (due === null) return;
  const { delivery, webhook } = due;
  const outcome = await attemptDelivery(deps, {
    url: webhook.url,
    body: delivery.body,
    headers: signDelivery({
      ...{ id: delivery.id, body: delivery.body, event: delivery.event },
      timestamp: Body.parse(JSON.parse(delivery.body)).timestamp,
      now: deps.clock(),
      secrets: readSecrets(deps, webhook),
    }),
    signal: job.signal,
  });
  await deps.database.tenant(organizationId, async (trx) => {
    const still = await findDue(trx, task);
    if (still !== null) await note(deps, trx, { task, due: still, outcome });
  });
}

/** What is still to be sent; what waits for an endpoint that was switched off ends here. */
async function findDue(trx: Db, task: Task): Promise<Due | null> {
  const { organizationId, deliveryId } = task;
  const delivery = await findWebhookDelivery(trx, { organizationId, id: deliveryId });
  const isDue =
    delivery?.status === 'pending' &&
    delivery.round === task.round &&
    delivery.tries === task.attempt - 1;
  if (!isDue) return null;
  const id = delivery.webhookId;
  const webhook = await findWebhook(trx, { organizationId, id, isLocked: true });
  if (webhook === null) return null;
  if (webhook.is_enabled) return { delivery, webhook };
  await updateWebhookDelivery(trx, { ...delivery, status: 'failed' });
  return null;
}

function readSecrets(deps: Deps, webhook: Webhook): [string, ...string[]] {
  const open = (sealed: Buffer): string => openSecret(deps, { sealed, ownerId: webhook.id });
  const { previous_secret: previous, previous_valid_until: until } = webhook;
  const isRotating = previous !== null && until !== null && until > deps.clock();
  return isRotating ? [open(webhook.secret), open(previous)] : [open(webhook.secret)];
}

async function note(
  deps: Deps,
  trx: Db,
  input: { readonly task: Task; readonly due: Due; readonly outcome: DeliveryOutcome },
): Promise<void> {
  const { task, outcome } = input;
  const { delivery, webhook } = input.due;
  const seconds =
    outcome.kind === 'unavailable' ? retrySeconds(deps, { attempt: task.attempt }) : null;
  const isDelivered = outcome.kind === 'delivered';
  const status = isDelivered ? 'delivered' : seconds === null ? 'failed' : 'pending';
  const { attempts } = delivery;
  await updateWebhookDelivery(trx, {
    ...{ id: delivery.id, round: delivery.round, tries: task.attempt, status },
    attempts: [...attempts, outcome.attempt],
    responseSnippet: outcome.responseSnippet,
  });
  if (seconds !== null) {
    const next = { ...task, attempt: task.attempt + 1 };
    await deps.queue.send(trx, {
      name: 'deliver-webhook',
      data: next,
      startAfterSeconds: seconds,
    });
  }
  await updateWebhook(trx, {
    id: webhook.id,
    change: countEnd({ deps, webhook, status, outcome }),
  });
}

function countEnd(input: {
  readonly deps: Deps;
  readonly webhook: Webhook;
  readonly status: StoredDelivery['status'];
  readonly outcome: DeliveryOutcome;
}): Parameters<typeof updateWebhook>[1]['change'] {
  const { webhook, status, outcome } = input;
  const now = input.deps.clock();
  const shared = { last_delivery_at: now };
  if (status === 'pending') return shared;
  if (status === 'delivered') return { ...shared, failures_in_row: 0 };
  const failures = webhook.failures_in_row + 1;
  const reason = outcome.kind === 'gone' ? 'gone' : failures >= MOST_FAILURES ? 'failing' : null;
  return {
    ...{ ...shared, failures_in_row: failures },
    ...(reason === null ? {} : { is_enabled: false, disabled_reason: reason, updated_at: now }),
  };
}
