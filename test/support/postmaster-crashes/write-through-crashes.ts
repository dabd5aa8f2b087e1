import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { GitHubPeer, PeerDelivery } from '../github-peer/github-peer.ts';
import { makeAuditReport } from '../make-audit-report.ts';
import type { CrashMemory } from './crash-memory.ts';

const Identified = z.union([z.object({ scan_id: z.string() }), z.object({ id: z.string() })]);
const Refusal = z.object({
  error: z.union([
    z.object({ request_id: z.string(), type: z.string() }),
    z.object({ requestId: z.string(), code: z.string() }),
  ]),
});

/** How long a writer asks again for one operation before it leaves it without an answer. */
const PATIENCE_MS = 4000;
const PAUSE_MS = 15;

type Writer = {
  readonly name: string;
  /** One try; true when it was acknowledged. */
  readonly tryOnce: (operation: string) => Promise<boolean>;
  /** Writers without patience leave what was refused as it is. */
  readonly isPatient: boolean;
};

/** Starts writers that go on until told to stop, and remember every acknowledgement. */
export function writeThroughCrashes(input: {
  readonly url: string;
  readonly keys: readonly string[];
  readonly peer: GitHubPeer;
  readonly memory: CrashMemory;
}): { readonly stop: () => Promise<void> } {
  const { url, keys, peer, memory } = input;
  let isStopped = false;
  let turn = 0;

  const post = async (
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; id: string } | null> => {
    // In turns, so that no key meets its limit per minute.
    turn += 1;
    const response = await fetch(url + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${keys[turn % keys.length] ?? ''}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const { status } = response;
    const text = await response.text();
    if (!response.ok) {
      noteRefusal(memory, { path, status, text, retryAfter: response.headers.get('retry-after') });
      return null;
    }
    const answer = Identified.parse(JSON.parse(text));
    return { status, id: 'scan_id' in answer ? answer.scan_id : answer.id };
  };

  const scan = async (operation: string, headers: Record<string, string> = {}) => {
    const body = { text: `Say hello to guest ${operation}.`, filename: 'skills/hello/SKILL.md' };
    const answer = await post('/v1/scan', body, { 'Idempotency-Key': operation, ...headers });
    if (answer?.status === 200) memory.scans.push(answer.id);
    if (answer?.status === 202) memory.queuedScans.push(answer.id);
    return answer !== null;
  };
  // The content of a public report is its key.
  const publish = async (operation: string) => {
    const report = makeAuditReport({ statusReason: `Published as ${operation}.` });
    const answer = await post('/v1/reports', { report, visibility: 'public' });
    if (answer !== null) memory.reports.push(answer.id);
    return answer !== null;
  };
  const noteDelivery = ({ guid, status, answer, event }: PeerDelivery): boolean => {
    const isAccepted = status !== null && status >= 200 && status < 300;
    if (isAccepted) memory.deliveries.push(guid);
    else {
      const retryAfter = 'not shown by the peer';
      noteRefusal(memory, { path: event, status: status ?? 0, text: answer, retryAfter });
    }
    return isAccepted;
  };
  const guids = new Map<string, string>();
  const ping = async (operation: string) => {
    const guid = guids.get(operation) ?? randomUUID();
    guids.set(operation, guid);
    const payload = { zen: 'Keep it logically awesome.', hook_id: 1 };
    return noteDelivery(await peer.deliver({ event: 'ping', payload, guid }));
  };
  const pulls = new Map<string, { guid: string; headSha: string }>();
  const openPullRequest = async (operation: string) => {
    const known = pulls.get(operation);
    const delivery = known === undefined ? await open(operation) : await peer.redeliver(known.guid);
    const isAccepted = noteDelivery(delivery);
    if (isAccepted) memory.heads.push(pulls.get(operation)?.headSha ?? '');
    return isAccepted;
  };
  const repository = peer.createRepository({ name: 'load', files: { 'README.md': '# Load\n' } });
  const open = async (operation: string) => {
    const skill = `---\nname: hello\ndescription: Greets guest ${operation}.\n---\n\nSay hello.\n`;
    const { headSha, delivery } = await (
      await repository
    ).openPullRequest({
      title: operation,
      head: operation,
      files: { [`skills/${operation}/SKILL.md`]: skill },
    });
    pulls.set(operation, { guid: delivery.guid, headSha });
    return delivery;
  };

  const writers: readonly Writer[] = [
    { name: 'scan-a', tryOnce: scan, isPatient: true },
    { name: 'scan-b', tryOnce: scan, isPatient: true },
    { name: 'scan-once', tryOnce: scan, isPatient: false },
    {
      name: 'scan-later',
      tryOnce: (operation) => scan(operation, { Prefer: 'respond-async' }),
      isPatient: true,
    },
    { name: 'report-a', tryOnce: publish, isPatient: true },
    { name: 'report-once', tryOnce: publish, isPatient: false },
    { name: 'ping', tryOnce: ping, isPatient: true },
    { name: 'pull', tryOnce: openPullRequest, isPatient: true },
  ];
  const write = async ({ name, tryOnce, isPatient }: Writer): Promise<void> => {
    for (let count = 0; !isStopped; count += 1) {
      memory.begun += 1;
      const operation = `${name}-${String(count)}`;
      const until = Date.now() + (isPatient ? PATIENCE_MS : 0);
      do {
        const isDone = await tryOnce(operation).catch((error: unknown) => {
          memory.oddities.push(`${name}: ${error instanceof Error ? error.message : 'a fault'}`);
          return false;
        });
        await new Promise((resolve) => setTimeout(resolve, isDone ? PAUSE_MS : 4 * PAUSE_MS));
        if (isDone) break;
      } while (Date.now() < until && !isStopped);
    }
  };
  const running = writers.map(write);
  return {
    stop: async () => {
      isStopped = true;
      await Promise.all(running);
    },
  };
}

/** While the database is away a caller may be told to come back, and nothing else. */
function noteRefusal(
  memory: CrashMemory,
  answer: {
    readonly path: string;
    readonly status: number;
    readonly text: string;
    readonly retryAfter: string | null;
  },
): void {
  const { path, status, text, retryAfter } = answer;
  memory.refusals.set(status, (memory.refusals.get(status) ?? 0) + 1);
  const isTyped = Refusal.safeParse(parse(text)).success;
  if ((status === 503 || status === 409) && isTyped && retryAfter !== null) return;
  memory.oddities.push(`${path}: ${String(status)} ${text.slice(0, 300)}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
