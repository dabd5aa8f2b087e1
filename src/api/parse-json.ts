import { ApiError } from '../contract/api-error.ts';

const MAX_DEPTH = 64;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Untrusted bytes as JSON: UTF-8 only, nested at most 64 levels (counted before parsing), and copied onto
 * null-prototype objects without `__proto__`, `constructor` and `prototype`.
 */
export function parseJson(
  bytes: Uint8Array,
  options: { readonly keepsUnsafeKeys?: boolean } = {},
): unknown {
  const text = decodeUtf8(bytes);
  if (isTooDeep(text)) {
    throw new ApiError('VALIDATION_ERROR', 'Nest the JSON body at most 64 levels deep.', {
      issues: [{ path: '', message: 'Nested deeper than 64 levels' }],
    });
  }
  try {
    return copyPlain(JSON.parse(text), options.keepsUnsafeKeys === true);
  } catch {
    throw new ApiError('INVALID_JSON', 'The body is not valid JSON; check quotes and commas.');
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('INVALID_JSON', 'The body is not valid UTF-8; encode it as UTF-8.');
  }
}

/** Counts brackets outside strings, so that depth is known before the parser recurses. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

function copyPlain(value: unknown, keepsUnsafeKeys: boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => copyPlain(inner, keepsUnsafeKeys));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    // Without a prototype there is no setter behind `__proto__`: it is a key like any other here.
    if (keepsUnsafeKeys || !forbiddenKeys.has(key)) copy[key] = copyPlain(inner, keepsUnsafeKeys);
  }
  return copy;
}
