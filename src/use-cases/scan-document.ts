import type { ScanFormat } from '../contract/scan-format.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { AnswerDocument } from './answer-document.ts';

/** A scan in the format that was asked for. */
export function scanDocument(input: {
  readonly status: number;
  readonly format: ScanFormat;
  readonly response: ScanResponse;
  /** Null while there is none yet: the answer is then JSON whatever was asked for. */
  readonly sarif: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}): AnswerDocument {
  const { status, format, response, sarif } = input;
  if (format === 'sarif' && sarif !== null) {
    return {
      status,
      headers: { 'Content-Type': 'application/sarif+json', ...input.headers },
      text: sarif,
    };
  }
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...input.headers },
    text: JSON.stringify(response),
  };
}
