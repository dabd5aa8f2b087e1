#!/usr/bin/env node
import { connectTerminal } from './connect-terminal.ts';
import { runCli } from './run-cli.ts';

// A reader that went away (`skillgate scan | head`) is no fault; the exit code must still tell what became of the gate.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal = connectTerminal(process.env);
process.exitCode = await runCli(process.argv.slice(2), terminal);
