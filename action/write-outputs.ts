import { setOutput } from '@actions/core';

/** The outputs of action.yml. Numbers, words and paths: none of them quotes scanned text. */
export type Outputs = {
  readonly 'trust-score': number | '';
  readonly classification: string;
  readonly 'findings-count': number;
  readonly 'new-findings-count': number;
  readonly 'critical-count': number;
  readonly 'high-count': number;
  readonly 'sarif-file': string;
  readonly 'report-json': string;
  readonly 'scan-ids': string;
  readonly passed: boolean;
  readonly 'gate-reason': string;
  readonly 'would-fail': boolean;
  readonly 'scan-error': boolean;
  readonly report: string;
  readonly 'report-url': string;
  readonly score: number | '';
  readonly 'exit-code': 0 | 1 | 2;
};

/** Sets every output, so that a later step never reads one of an earlier run. */
export function writeOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
