import { renderSignInPage } from '../render/render-sign-in-page.tsx';
import type { SignInView } from '../render/sign-in-view.ts';
import { reportStylesheetUrl } from './report-stylesheet-url.ts';
import type { RouteAnswer } from './route.ts';

/**
 * A page of the sign-in. With `no-referrer` browsers would send `Origin: null` from its form, so the referrer stays
 * within this origin; and a browser applies `form-action` to where the form's answer leads, too.
 */
export function signInAnswer(
  view: SignInView,
  options: { readonly status?: number; readonly port?: number | null } = {},
): RouteAnswer {
  const { status = 200, port = null } = options;
  const loopback = port === null ? '' : ` http://127.0.0.1:${String(port)}`;
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `form-action 'self'${loopback}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
  return {
    status,
    type: 'text/html; charset=utf-8',
    headers: {
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
    text: renderSignInPage({ view, stylesheet: reportStylesheetUrl }),
  };
}
