import pg from 'pg';
import { queueSchema } from './queue-schema.ts';

/**
 * Calls back with the name of each queue that got a job. A lost connection is opened again after a second; workers poll
 * as well, so that nothing depends on a notification.
 */
export function listenForJobs(options: {
  readonly url: string;
  readonly onJob: (name: string) => void;
}): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: options.url,
      application_name: 'skillgate-listen',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    let isLost = false;
    const lose = (): void => {
      if (isLost) return;
      isLost = true;
      client = null;
      next.end().catch(() => undefined);
      if (!isStopped) timer = setTimeout(() => void connect(), 1000);
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', (message) => options.onJob(message.payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${queueSchema.channel}`);
      client = next;
      if (isStopped) await next.end();
    } catch {
      lose();
    }
  };

  void connect();
  return {
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end();
    },
  };
}
