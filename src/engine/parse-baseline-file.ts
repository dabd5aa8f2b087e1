import { ApiError } from '../contract/api-error.ts';
import { BaselineFile } from '../contract/baseline-file.ts';

const MAX_DAYS = 365;

/** Reads `skillgate-baseline.json`. Throws VALIDATION_ERROR for a text that is no baseline of ours. */
export function parseBaselineFile(input: {
  /** For messages. */
  readonly path: string;
  readonly text: string;
  readonly now: Date;
}): BaselineFile {
  const { path, text, now } = input;
  const parsed = BaselineFile.safeParse(parseJson(path, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(
      `${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a baseline'}.`,
    );
  }
  const latest = now.getTime() + MAX_DAYS * 86_400_000;
  const tooFar = parsed.data.entries.findIndex((entry) => Date.parse(entry.expires_at) > latest);
  if (tooFar >= 0) {
    throw invalid(`${path}: entries.${tooFar}.expires_at: an entry may last at most 365 days.`);
  }
  return parsed.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(
      `${path} is not JSON: restore it, or make it anew with skillgate baseline create.`,
      cause,
    );
  }
}

function invalid(message: string, cause?: unknown): ApiError {
  return new ApiError('VALIDATION_ERROR', message, {}, cause);
}
