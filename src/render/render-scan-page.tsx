import { renderToString } from 'preact-render-to-string';
import { ScanPage } from './scan-page.tsx';
import type { ScanView } from './scan-view.ts';

/**
 * A stored scan as one HTML file that needs nothing else: its styles stand in it, and there is no script, link or image.
 * Every text goes through the escaping of the renderer.
 */
export function renderScanPage(input: {
  readonly view: ScanView;
  readonly scanId: string;
  readonly createdAt: string;
  /** Our own stylesheet; must not hold `</style`. */
  readonly styles: string;
}): string {
  const { styles, ...page } = input;
  const { view, scanId } = page;
  return `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${view.score}/100 ${view.classification} · ${scanId} · Skillgate`}</title>
        {/* oxlint-disable-next-line react/no-danger -- our own file, which must not be escaped */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <ScanPage {...page} />
      </body>
    </html>,
  )}`;
}
