import { runDemo } from './run-demo.ts';

/** `npm run demo`: shows a pull request being checked, then stays up; `-- --once` ends by itself. */
async function main(): Promise<void> {
  const isOnce = process.argv.includes('--once');
  const { stop } = await runDemo();
  if (isOnce) {
    await stop();
    return;
  }
  process.stdout.write('\nEverything stays up; Ctrl+C ends it.\n');
  const end = (): void => {
    void stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The demo failed: ${error instanceof Error ? error.message : 'unknown fault'}\n`,
  );
  process.exit(1);
});
