import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../src/contract/metrics.ts';
import type { Queue } from '../src/store/queue.ts';

/** Metrics in a registry of their own; the queue is asked when they are rendered. */
export function createMetrics(deps: { readonly queue: Queue }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'skillgate_http_request_duration_seconds',
    help: 'Time to answer requests, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const scans = new Histogram({
    name: 'skillgate_scan_duration_seconds',
    help: 'Time the engine took, by door and class',
    labelNames: ['source', 'classification'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers: [registry],
  });
  const jobs = new Gauge({
    name: 'skillgate_jobs',
    help: 'Jobs in the queue, by state',
    labelNames: ['state'],
    registers: [registry],
  });
  const oldest = new Gauge({
    name: 'skillgate_oldest_pending_job_seconds',
    help: 'Age of the oldest waiting job',
    registers: [registry],
  });
  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    observeScan: ({ source, classification, seconds }) =>
      scans.observe({ source, classification }, seconds),
    async render() {
      const counts = await deps.queue.counts();
      jobs.set({ state: 'pending' }, counts.pending);
      jobs.set({ state: 'running' }, counts.running);
      oldest.set(counts.oldestPendingSeconds);
      return { text: await registry.metrics(), type: registry.contentType };
    },
  };
}
