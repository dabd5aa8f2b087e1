import { ApiError } from '../../contract/api-error.ts';
import { RunConfig } from '../../contract/run-config.ts';

const MAX_DEPTH = 64;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Settings of a run out of their text. Throws VALIDATION_ERROR on `config` or a field of it. */
export function parseRunConfig(text: string | undefined): RunConfig {
  const parsed = RunConfig.safeParse(text === undefined ? {} : readObject(text));
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map(({ path, message }) => ({
      path: ['config', ...path.map(String)].join('.'),
      message,
    })),
  );
}

function readObject(text: string): object {
  if (depthOf(text) > MAX_DEPTH) throw invalid([{ path: 'config', message: 'Nested too deep' }]);
  try {
    const value: unknown = JSON.parse(text, (key, entry: unknown) =>
      UNSAFE.has(key) ? undefined : entry,
    );
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, together with texts of other kinds.
  }
  throw invalid([{ path: 'config', message: 'Must be a JSON object as text' }]);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function invalid(issues: readonly { path: string; message: string }[]): ApiError {
  return new ApiError('VALIDATION_ERROR', 'The settings of the run are not usable; correct them.', {
    issues: issues.slice(0, 10),
  });
}
