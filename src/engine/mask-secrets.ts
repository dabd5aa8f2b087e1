import { secretFormats } from '../artefacts/secret-formats.ts';

const GENERIC =
  /\b((?:api[_-]?key|secret|token|passw(?:or)?d|pwd|auth|bearer|credential)s?["']?\s*(?:[:=]|\s)\s*["']?(?:Bearer\s+)?)([A-Za-z0-9+/_.~-]{16,300})/gi;

/** Replaces secrets by their first four characters and a type label: `ghp_…[github-token]`. */
export function maskSecrets(text: string): string {
  const lower = text.toLowerCase();
  let masked = text;
  for (const { kind, keywords, pattern } of secretFormats) {
    if (!keywords.some((keyword) => lower.includes(keyword))) continue;
    masked = masked.replaceAll(pattern, (whole: string, ...groups: unknown[]) => {
      const secret = typeof groups[0] === 'string' ? groups[0] : whole;
      return whole.replace(secret, () => `${secret.slice(0, 4)}…[${kind}]`);
    });
  }
  return masked.replaceAll(GENERIC, (whole, name: string, value: string) =>
    looksRandom(value) ? `${name}${value.slice(0, 4)}…[secret]` : whole,
  );
}

/** Letters and digits mixed, as words and paths are not. */
function looksRandom(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && !/^[a-z]+(?:[-_./][a-z0-9]+)*$/.test(value);
}
