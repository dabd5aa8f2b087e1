import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that remembers what was written, with a clock that stands still. */
export function captureTerminal(
  overrides: Partial<Terminal> = {},
): Terminal & { readonly out: () => string; readonly error: () => string } {
  let out = '';
  let error = '';
  return {
    cwd: process.cwd(),
    environment: {},
    platform: 'linux',
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    readStandardInput: async () => new Uint8Array(),
    isOutTerminal: false,
    isErrorTerminal: false,
    hasColors: false,
    columns: 80,
    signal: new AbortController().signal,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => new Date('2026-03-01T09:30:00.000Z'),
    elapsed: () => 0,
    ...overrides,
    out: () => out,
    error: () => error,
  };
}
