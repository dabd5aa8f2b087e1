import type { AuditReportCheck } from '../../contract/audit-report-check.ts';
import type { BrokenLink, Crawl } from '../../crawl/crawled-page.ts';
import { findSecrets } from '../../engine/find-secrets.ts';
import { inertEvidence } from '../../engine/inert-evidence.ts';
import { cleanUrl } from '../../render/clean-url.ts';

const MAX_ITEMS = 100;

type Headers = Readonly<Record<string, string>>;
type HeaderCheck = {
  readonly name: string;
  readonly isMissing: (headers: Headers, isEncrypted: boolean) => boolean;
  readonly message: string;
};

const headerChecks: readonly HeaderCheck[] = [
  {
    name: 'site/content-security-policy',
    isMissing: (headers) => headers['content-security-policy'] === undefined,
    message: 'Send a Content-Security-Policy: without one injected scripts run.',
  },
  {
    name: 'site/strict-transport-security',
    isMissing: (headers, isEncrypted) =>
      isEncrypted && headers['strict-transport-security'] === undefined,
    message: 'Send Strict-Transport-Security: without it the first request may go unencrypted.',
  },
  {
    name: 'site/no-sniff',
    isMissing: (headers) => headers['x-content-type-options'] !== 'nosniff',
    message: 'Send X-Content-Type-Options: nosniff, so that files are what they say they are.',
  },
  {
    name: 'site/framing',
    isMissing: (headers) =>
      headers['x-frame-options'] === undefined &&
      !/frame-ancestors/i.test(headers['content-security-policy'] ?? ''),
    message: 'Say who may frame the site (frame-ancestors or X-Frame-Options).',
  },
  {
    name: 'site/referrer-policy',
    isMissing: (headers) => headers['referrer-policy'] === undefined,
    message: 'Send a Referrer-Policy, so that addresses do not leak to other sites.',
  },
];

/** What is wrong with a site as a whole; every check is listed, those that passed too. */
export function checkSite(crawl: Crawl, externalBroken: readonly BrokenLink[]): AuditReportCheck[] {
  const [home] = crawl.pages;
  if (home === undefined) return [];
  const isEncrypted = home.url.startsWith('https:');
  const headers = headerChecks.map(({ name, isMissing, message }) =>
    isMissing(home.headers, isEncrypted)
      ? toCheck(name, 'warn', message, [{ url: home.url }])
      : toCheck(name, 'pass', 'The header is there.', []),
  );
  const leaking = crawl.pages.filter(({ source }) => hasSecret(source));
  const mixed = crawl.pages.filter(({ insecure }) => insecure.length > 0);
  const broken = [...crawl.broken, ...externalBroken];
  return [
    ...headers,
    judge('site/leaked-secret', 'fail', leaking, {
      bad: 'A credential is readable in the source of these pages; revoke it and take it out.',
      good: 'No page carries a credential in its source.',
    }),
    judge('site/mixed-content', 'warn', mixed, {
      bad: 'These encrypted pages load parts without encryption.',
      good: 'No encrypted page loads parts without encryption.',
    }),
    judge('site/broken-link', 'warn', broken, {
      bad: 'These links lead nowhere.',
      good: 'No link that was followed leads nowhere.',
    }),
  ];
}

function judge(
  name: string,
  status: 'warn' | 'fail',
  found: readonly { readonly url: string; readonly from?: string }[],
  messages: { readonly bad: string; readonly good: string },
): AuditReportCheck {
  return found.length === 0
    ? toCheck(name, 'pass', messages.good, [])
    : toCheck(name, status, messages.bad, found);
}

function toCheck(
  name: string,
  status: 'pass' | 'warn' | 'fail',
  message: string,
  found: readonly { readonly url: string; readonly from?: string }[],
): AuditReportCheck {
  const items = found.slice(0, MAX_ITEMS).map(({ url, from }) => {
    const source = cleanUrl(from ?? null);
    return {
      id: inertEvidence(url),
      ...(source !== null && { sourcePages: [source] }),
    };
  });
  return {
    name,
    status,
    message,
    ...(items.length > 0 && { items }),
    details: {
      layer: 1,
      ...(status !== 'pass' && { fingerprint: name }),
      ...(found.length > items.length && { additional: found.length }),
    },
  };
}

function hasSecret(source: string): boolean {
  for (const _hit of findSecrets(source)) return true;
  return false;
}
