import { createHash } from 'node:crypto';
import { activeCharacters } from '../contract/active-characters.ts';

/**
 * Foreign data between delimiters derived from its own hash, one JSON value a line, lines numbered. Nothing in it can
 * write the delimiter, which holds the hash of it, or any markup: `<` and all that is invisible are escaped.
 */
export function fenceData(values: readonly unknown[]): {
  readonly text: string;
  readonly open: string;
  readonly close: string;
  /** Follows from the data, so that the data cannot hold it. */
  readonly canary: string;
} {
  const lines = values.map((value, at) => `${String(at + 1)}| ${escapeJson(value)}`).join('\n');
  const digest = hash(lines);
  const open = `<<<DATA ${digest.slice(0, 24)}>>>`;
  const close = `<<<END ${digest.slice(0, 24)}>>>`;
  return {
    text: `${open}\n${lines}\n${close}`,
    open,
    close,
    canary: `sg-${hash(`canary ${lines}`).slice(0, 20)}`,
  };
}

function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(activeCharacters, escape).replaceAll(/[<>`]/g, escape);
}

function escape(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
