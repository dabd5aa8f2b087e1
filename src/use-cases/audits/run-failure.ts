import type { CrawlFailureCode } from '../../crawl/crawl-failure.ts';

export type RunErrorCode =
  CrawlFailureCode | 'repo_not_found' | 'ref_not_found' | 'not_installed' | 'internal' | 'unknown';

/** A run cannot find anything out, and trying again would not help. The message is our own text. */
export class RunFailure extends Error {
  override readonly name = 'RunFailure';
  readonly code: RunErrorCode;

  constructor(code: RunErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }

  /** The site said no: that is no fault, and the report says so. */
  get isBlocked(): boolean {
    return this.code === 'robots' || this.code === 'blocked';
  }
}
