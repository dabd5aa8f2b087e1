export type CrawlFailureCode =
  | 'dns'
  | 'tls'
  | 'connection'
  | 'timeout'
  | 'http_4xx'
  | 'http_5xx'
  | 'redirect'
  | 'robots'
  | 'blocked';

/** A site of which nothing can be read. The message is ours and quotes nothing of the site. */
export class CrawlFailure extends Error {
  override readonly name = 'CrawlFailure';
  readonly code: CrawlFailureCode;

  constructor(code: CrawlFailureCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
