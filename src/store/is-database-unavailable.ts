const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
// Starting up, shutting down, too many connections, and connection exceptions.
const serverCodes = /^(57P0[123]|53300|08...)$/;
const clientMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after calling end/i;

/** Whether an error of a store function means that the database cannot be reached now, so that trying later helps. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (serverCodes.test(code)) return true;
  if (networkCodes.has(code) && 'syscall' in error) return true;
  if (clientMessages.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isDatabaseUnavailable);
}
