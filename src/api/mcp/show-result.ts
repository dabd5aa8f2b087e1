import { quoteScanned } from './quote-scanned.ts';
import { snakeCase } from './snake-case.ts';

/**
 * A result in snake_case. Fields with text of scanned material leave their place: beside it stands
 * `evidence { untrusted: true, … }` with their inert form, so that no such text is ever found elsewhere.
 */
export function showResult(value: object, evidence: ReadonlySet<string>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  const quoted: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (evidence.has(name)) quoted[snakeCase(name)] = quoteScanned(inner);
    else shown[snakeCase(name)] = showInner(inner, evidence);
  }
  if (Object.keys(quoted).length === 0) return shown;
  return { ...shown, evidence: { untrusted: true, ...quoted } };
}

function showInner(value: unknown, evidence: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => showInner(inner, evidence));
  if (typeof value !== 'object' || value === null) return value;
  return showResult(value, evidence);
}
