/** A page or document of a site, as an agent would meet it. */
export type CrawledPage = {
  /** Where it was read, after redirects. */
  readonly url: string;
  /** Unique name of it among the artefacts of the site. */
  readonly path: string;
  readonly kind: 'page' | 'document';
  /** A document as it is; a page as Markdown, with what people do not see in comments. */
  readonly text: string;
  /** What was sent, for what must be looked for in the source. */
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The rest of it was not read. */
  readonly isCut: boolean;
  readonly links: readonly string[];
  /** Addresses without encryption that an encrypted page loads. */
  readonly insecure: readonly string[];
};

export type BrokenLink = {
  readonly url: string;
  readonly from: string;
  /** Null: no answer at all. */
  readonly status: number | null;
};

export type Crawl = {
  readonly pages: readonly CrawledPage[];
  readonly broken: readonly BrokenLink[];
  /** Addresses that were not read, each with its reason. */
  readonly skipped: readonly { readonly url: string; readonly reason: string }[];
  /** More pages are known than were read. */
  readonly stop: 'done' | 'limit' | 'timeout';
};
