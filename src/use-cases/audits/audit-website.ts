import type { Crawl, CrawledPage } from '../../crawl/crawled-page.ts';
import { CrawlFailure } from '../../crawl/crawl-failure.ts';
import { crawlSite } from '../../crawl/crawl-site.ts';
import { rescoreResult } from '../../engine/rescore-result.ts';
import type { ArtefactResult } from '../../engine/scan-result.ts';
import { composeScanResult } from '../compose-scan-result.ts';
import type { Deps } from '../deps.ts';
import { faultPoint } from '../fault-point.ts';
import { buildSiteReport } from './build-site-report.ts';
import { checkExternalLinks } from './check-external-links.ts';
import { checkSite } from './check-site.ts';
import { disabledRules } from './disabled-rules.ts';
import type { RunContext } from './run-context.ts';
import { RunFailure } from './run-failure.ts';
import type { RunOutcome } from './run-outcome.ts';

/** Crawls a site and scans each page as what an agent would read; every page counts once. */
export async function auditWebsite(deps: Deps, context: RunContext): Promise<RunOutcome> {
  const { run, config, signal, deadline } = context;
  const isLate = (): boolean => deps.clock() >= deadline;
  const userAgent = `Skillgate/1 (+${deps.settings.publicUrl})`;
  const crawl = await read(deps, context, { userAgent, isLate });
  const external = config.externalLinksEnabled
    ? await checkExternalLinks(deps, { crawl, userAgent, signal, isLate })
    : [];
  const disabled = disabledRules(config.disabledRulePatterns);
  const results: ArtefactResult[] = [];
  for (const page of crawl.pages) {
    signal.throwIfAborted();
    results.push(...(await scanPage(deps, context, { page, disabled })));
    await context.note({
      ...({ phase: 'scanning', failed: 0 } as const),
      current: results.length,
      total: crawl.pages.length,
    });
  }
  faultPoint(deps, 'run-scanned');
  await context.note({ phase: 'reporting', current: 1, total: 1, failed: 0 });
  return {
    status: 'completed',
    reason: crawl.stop === 'timeout' ? 'timeout' : 'success',
    message: null,
    report: buildSiteReport({
      ...{ run, crawl, disabled },
      result: composeScanResult(deps, results),
      siteChecks: checkSite(crawl, external),
    }),
    units: { pages: crawl.pages.length },
  };
}

async function read(
  deps: Deps,
  context: RunContext,
  input: { readonly userAgent: string; readonly isLate: () => boolean },
): Promise<Crawl> {
  const { run, config, signal } = context;
  await context.note({ phase: 'crawling', current: 0, total: 0, failed: 0 });
  try {
    return await crawlSite(deps.http, {
      ...{ ...input, signal, url: new URL(run.url) },
      maxPages: config.maxPages ?? 1,
      onPage: ({ read: current, known: total, failed }) =>
        context.note({ phase: 'crawling', current, total, failed }),
    });
  } catch (error) {
    if (error instanceof CrawlFailure) throw new RunFailure(error.code, error.message, error);
    throw error;
  }
}

async function scanPage(
  deps: Deps,
  context: RunContext,
  input: { readonly page: CrawledPage; readonly disabled: readonly string[] },
): Promise<readonly ArtefactResult[]> {
  const { page, disabled } = input;
  const files = [{ path: page.path, type: 'file', bytes: Buffer.from(page.text, 'utf8') }] as const;
  const { artefacts } = await deps.scan(files, {
    now: deps.clock(),
    upstream: deps.upstream,
    layer2: context.config.layer2,
  });
  return artefacts.map((artefact) => {
    const kept = artefact.findings.filter(({ rule_id: id }) => !disabled.includes(id));
    return kept.length === artefact.findings.length ? artefact : rescoreResult(artefact, kept);
  });
}
