import { reportFormats } from '../render/report-formats.ts';

export type ReportFormat = 'html' | (typeof reportFormats)[number]['suffix'];

/**
 * What a request to `/r/{name}` asks for: the suffix wins over `Accept`; null is a suffix nobody knows. Of several
 * accepted types the one with the highest weight wins, HTML where they are equal or nothing fits.
 */
export function chooseReportFormat(input: {
  readonly name: string;
  readonly accept: string | undefined;
}): { readonly id: string; readonly format: ReportFormat | null } {
  const dot = input.name.indexOf('.');
  if (dot < 0) return { id: input.name, format: byAccept(input.accept ?? '') };
  const suffix = input.name.slice(dot + 1);
  const known = reportFormats.find((format) => format.suffix === suffix);
  return { id: input.name.slice(0, dot), format: known?.suffix ?? null };
}

function byAccept(accept: string): ReportFormat {
  let best: { format: ReportFormat; weight: number } = { format: 'html', weight: 0 };
  for (const part of accept.split(',').slice(0, 50)) {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const format = formatOf(type);
    if (format === null || !(weight > 0)) continue;
    const isBetter = weight > best.weight || (weight === best.weight && format === 'html');
    if (isBetter) best = { format, weight };
  }
  return best.format;
}

function formatOf(type: string): ReportFormat | null {
  if (type === 'text/html') return 'html';
  return reportFormats.find((format) => format.accept === type)?.suffix ?? null;
}
