import type { PeerDelivery } from './github-peer.ts';
import type { PeerState } from './peer-state.ts';

const deadlineMs = 10_000;

/** Does something that makes the emulator send an event, and waits until the receiver has answered it. */
export async function expectHook(
  state: PeerState,
  event: string,
  action: string | null,
  doIt: () => Promise<unknown>,
): Promise<PeerDelivery> {
  let stop = (): void => undefined;
  const delivered = new Promise<PeerDelivery>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the emulator sent no ${event} ${action ?? ''}`)),
      deadlineMs,
    );
    const waiter: Parameters<typeof state.hookWaiters.add>[0] = (hook, delivery) => {
      if (hook.event !== event || (action !== null && hook.payload['action'] !== action)) return;
      stop();
      delivery.then(resolve, reject);
    };
    stop = () => {
      clearTimeout(timer);
      state.hookWaiters.delete(waiter);
    };
    state.hookWaiters.add(waiter);
  });
  delivered.catch(() => undefined);
  try {
    await doIt();
    return await delivered;
  } finally {
    stop();
  }
}
