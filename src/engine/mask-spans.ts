import type { TextHit } from './text-hit.ts';

const shown = 4;

/** Writes the first 4 characters of each secret and `…` for the rest. */
export function maskSpans(text: string, hits: Iterable<TextHit>): string {
  let masked = '';
  let from = 0;
  for (const { start, end, pattern } of [...hits].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    masked += `${text.slice(from, begin)}${maskOf(text.slice(begin, end), pattern)}`;
    from = end;
  }
  return masked + text.slice(from);
}

function maskOf(secret: string, pattern: TextHit['pattern']): string {
  if (pattern === 'private-key') return '----…[private key]';
  // `://user:password@`: the user may stay, of the password nothing does.
  if (pattern === 'credential-url') return `${secret.slice(0, secret.indexOf(':', 3))}:[masked]@`;
  return `${secret.slice(0, shown)}…`;
}
