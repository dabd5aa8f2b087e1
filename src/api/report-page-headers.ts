import type { ReportVisibility } from '../contract/report-visibility.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Headers of everything the report host answers (Public API contract, section 9). */
export function reportPageHeaders(input: {
  readonly visibility: ReportVisibility;
}): Record<string, string> {
  const isPublic = input.visibility === 'public';
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': isPublic ? 'public, max-age=300' : 'private, no-store',
    Vary: 'Accept',
    ...(!isPublic && { 'X-Robots-Tag': 'noindex' }),
  };
}
