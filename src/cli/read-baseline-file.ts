import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import type { BaselineFile } from '../contract/baseline-file.ts';

const MAX_DAYS = 365;

/** The first of the candidates that exists, or null. Throws VALIDATION_ERROR for one that is none of ours. */
export async function readBaselineFile(input: {
  readonly cwd: string;
  readonly candidates: readonly string[];
  readonly isRequired: boolean;
  readonly now: Date;
}): Promise<({ readonly path: string } & BaselineFile) | null> {
  const { cwd, candidates, isRequired, now } = input;
  for (const path of candidates) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(() => null);
    if (text !== null) return { path, ...(await parse(path, text, now)) };
  }
  if (!isRequired) return null;
  throw invalid(
    `There is no baseline ${candidates.join(', ')}: skillgate baseline create makes one.`,
  );
}

async function parse(path: string, text: string, now: Date): Promise<BaselineFile> {
  const { BaselineFile: schema } = await import('../contract/baseline-file.ts');
  const parsed = schema.safeParse(parseJson(path, text));
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
