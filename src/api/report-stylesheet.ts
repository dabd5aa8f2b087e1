import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../render/report.css', import.meta.url), 'utf8');
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The stylesheet of report pages, under a name that changes with its content. */
export const reportStylesheet = { text, file: `report-${hash}.css` } as const;
