import { createLogger } from './create-logger.ts';
import { readSettings } from './env.ts';
import { type RunningServer, type ServerMode, startServer } from './start-server.ts';

const modes: Readonly<Record<string, ServerMode>> = { '--worker': 'worker', '--no-worker': 'api' };

/** The server process: settings, start, one friendly line, and an orderly end. */
async function main(): Promise<void> {
  const [flag, ...rest] = process.argv.slice(2);
  const mode = flag === undefined ? 'all' : modes[flag];
  if (mode === undefined || rest.length > 0) {
    return refuse(['Usage: npm start [-- --worker | --no-worker]']);
  }
  const reading = readSettings(process.env);
  if (reading.kind === 'problems') {
    return refuse(['Skillgate does not start with these settings:', ...reading.problems]);
  }
  const log = createLogger({ level: reading.settings.LOG_LEVEL });
  const running = await startServer({ settings: reading.settings, mode, log });
  stopOnSignal(running);
  greet(running);
}

function greet(running: RunningServer): void {
  if (running.adminKey !== null) {
    say(`Admin key, shown this once: ${running.adminKey}`);
  }
  say(
    running.url === null
      ? 'Skillgate works jobs; it answers no requests in this process.'
      : `Skillgate listens on ${running.url} (documentation: ${running.url}/docs)`,
  );
  if (running.deps.github === null) {
    say('No GitHub App is set up: API only. See .env.example for APP_ID and its companions.');
  }
}

function stopOnSignal(running: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    // A second signal means now.
    if (isStopping) process.exit(1);
    isStopping = true;
    say('Skillgate finishes what it has begun and stops.');
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n  ')}\n`);
  process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : 'unknown fault';
  refuse(['Skillgate could not start:', message]);
  process.exit(1);
});
