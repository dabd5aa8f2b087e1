import { z } from 'zod';
import { ScanReportFormat } from '../../../contract/scan-report-format.ts';
import { ScanResponse } from '../../../contract/scan-response.ts';
import { readScanReport } from '../../../use-cases/read-scan-report.ts';
import { chooseByAccept } from '../../choose-by-accept.ts';
import { defineRoute } from '../../define-route.ts';
import { documentAnswer } from '../../document-answer.ts';
import { reportStylesheet } from '../../report-stylesheet.ts';
import { requireKey } from '../../require-key.ts';

const formats: Readonly<Record<string, ScanReportFormat>> = {
  'application/json': 'json',
  'application/sarif+json': 'sarif',
  'text/markdown': 'markdown',
  'text/html': 'html',
};

export const getScanReport = defineRoute({
  method: 'GET',
  path: '/scans/{scan_id}/report',
  family: 'scan',
  summary: 'A finished scan as a document',
  tag: 'Scans',
  access: requireKey('read', 'scan'),
  params: z.object({ scan_id: z.string() }),
  query: z.object({ format: ScanReportFormat.optional() }),
  responses: {
    200: {
      description: 'The document; without format, Accept decides',
      schema: ScanResponse,
      types: ['application/sarif+json', 'text/markdown', 'text/html'],
    },
  },
  errors: ['NOT_FOUND', 'SCAN_NOT_READY'],
  handle: async (deps, { principal, params, query, headers, rateLimit }) => {
    const find = (type: string) => (Object.hasOwn(formats, type) ? (formats[type] ?? null) : null);
    const format =
      query.format ?? chooseByAccept({ accept: headers['accept'], find, fallback: 'json' });
    const report = await readScanReport(deps, {
      principal,
      scanId: params.scan_id,
      format,
      rateLimit,
      styles: reportStylesheet.text,
    });
    const answer = documentAnswer(report);
    return { ...answer, headers: { ...answer.headers, ...extraHeaders(format) } };
  },
});

function extraHeaders(format: ScanReportFormat): Record<string, string> {
  return {
    Vary: 'Accept',
    ...(format === 'html'
      ? { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }
      : {}),
  };
}
