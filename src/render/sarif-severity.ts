import type { Severity } from '../contract/severity.ts';

type SarifSeverity = {
  readonly level: 'error' | 'warning' | 'note';
  /** GitHub reads > 9.0 as critical, 7.0–8.9 high, 4.0–6.9 medium, 0.1–3.9 low; a non-number fails the upload. */
  readonly securitySeverity: string;
};

/** A severity in the words of SARIF and of GitHub's code scanning. */
export const sarifSeverity: Readonly<Record<Severity, SarifSeverity>> = {
  critical: { level: 'error', securitySeverity: '9.5' },
  high: { level: 'error', securitySeverity: '8.0' },
  medium: { level: 'warning', securitySeverity: '5.5' },
  low: { level: 'note', securitySeverity: '3.0' },
  info: { level: 'note', securitySeverity: '0.0' },
};
