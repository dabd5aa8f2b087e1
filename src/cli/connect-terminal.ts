import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { ApiError } from '../contract/api-error.ts';
import type { Terminal } from './terminal.ts';

/** The process as a terminal. Colours follow https://no-color.org: any value of NO_COLOR switches them off. */
export function connectTerminal(environment: Terminal['environment']): Terminal {
  const { NO_COLOR: noColor, FORCE_COLOR: forceColor, TERM: terminalKind } = environment;
  const isOutTerminal = isatty(1);
  const isForced = isSet(forceColor) && forceColor !== '0' && forceColor !== 'false';
  let signal: AbortSignal | undefined;
  const mayColor = isForced || (isOutTerminal && terminalKind !== 'dumb');
  return {
    cwd: process.cwd(),
    environment,
    platform: process.platform,
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    readStandardInput,
    isOutTerminal,
    isErrorTerminal: isatty(2),
    hasColors: mayColor && !isSet(noColor),
    columns: isOutTerminal ? Math.min(Math.max(process.stdout.columns, 40), 120) : 80,
    get signal() {
      return (signal ??= interruptSignal());
    },
    wait: (ms) => setTimeout(ms),
    now: () => new Date(),
    elapsed: () => performance.now(),
  };
}

/** Only made when asked for: a program that listens for Ctrl-C no longer ends by it. */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

async function readStandardInput(maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > maxBytes)
      throw new ApiError(
        'PAYLOAD_TOO_LARGE',
        `Standard input is larger than ${maxBytes / 1024 / 1024} MiB: give a smaller text, or files by path.`,
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
