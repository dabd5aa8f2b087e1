import { inertText } from '../../render/inert-text.ts';
import { snakeCase } from './snake-case.ts';

/** A value with nothing hidden or active in any of its texts; line breaks and tabs stay, or no file could be shown. */
export function quoteScanned(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split(/(\r?\n|\t)/)
      .map(quotePart)
      .join('');
  if (Array.isArray(value)) return value.map(quoteScanned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [inertText(snakeCase(name)), quoteScanned(inner)]),
  );
}

function quotePart(part: string, index: number): string {
  return index % 2 === 1 ? part : inertText(part);
}
