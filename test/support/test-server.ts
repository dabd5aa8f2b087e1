import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Server to make databases on, and the migrated database to copy. */
export type TestServer = { readonly url: string; readonly template: string };

/** What the run's global setup made. */
export function testServer(): TestServer {
  return inject('testServer');
}
