import { appendFileSync } from 'node:fs';
import { openQueue } from '../../src/store/open-queue.ts';

// A worker process of its own, so that a test can kill it: `node queue-worker.mjs <url> <file> <lease seconds>`.
const [url = '', file = '', lease = '30'] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const queue = await openQueue({ url, log: silent, leaseSeconds: Number(lease) });
await queue.work(
  'scan-branch',
  async (job) => {
    appendFileSync(file, `${job.id} ${String(job.attempt)}\n`);
    await new Promise(() => undefined);
  },
  { concurrency: 4 },
);
