import { reportFormats } from '../render/report-formats.ts';
import { chooseByAccept } from './choose-by-accept.ts';

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
  if (dot < 0) {
    const { accept } = input;
    return { id: input.name, format: chooseByAccept({ accept, find: formatOf, fallback: 'html' }) };
  }
  const suffix = input.name.slice(dot + 1);
  const known = reportFormats.find((format) => format.suffix === suffix);
  return { id: input.name.slice(0, dot), format: known?.suffix ?? null };
}

function formatOf(type: string): ReportFormat | null {
  if (type === 'text/html') return 'html';
  return reportFormats.find((format) => format.accept === type)?.suffix ?? null;
}
