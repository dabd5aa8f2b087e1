import { ApiError } from '../contract/api-error.ts';

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};
const flags = new Set(['layer2', 'judge', 'include_suppressed']);

/** The text parts of a multipart scan as the JSON body they stand for: flags as booleans, suppressions as JSON. */
export function scanFormBody(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    // An unknown word stays a text, which the schema refuses by name.
    if (flags.has(name)) body[name] = booleans[value] ?? value;
    else if (name === 'suppressions') body[name] = parseSuppressions(value);
    else body[name] = value;
  }
  return body;
}

function parseSuppressions(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    throw new ApiError('VALIDATION_ERROR', 'Send suppressions as a JSON array in one part.', {
      issues: [{ path: 'suppressions', message: 'Not valid JSON' }],
    });
  }
}
