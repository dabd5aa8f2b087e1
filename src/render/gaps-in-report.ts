import { Incomplete } from '../contract/incomplete.ts';
import type { StoredReport } from '../contract/stored-report.ts';
import { incompleteText } from './incomplete-text.ts';

/** Sentences about what the scan left out as a whole: layers, parts, warnings. */
export function gapsInReport(content: StoredReport): string[] {
  const { layers, coverage = {} } = content;
  const incomplete = list(coverage['incomplete']).flatMap((entry) => {
    const parsed = Incomplete.safeParse({ file: null, ...record(entry) });
    return parsed.success ? [incompleteText(parsed.data)] : [];
  });
  const warnings = list(coverage['warnings']).filter((entry) => typeof entry === 'string');
  const named = [...new Set([...incomplete, ...warnings])];
  if (layers === undefined || named.length > 0) return named;
  return [
    ...(layers.layer1Complete ? [] : ['Layer 1 (rules) did not read everything.']),
    ...(layers.layer2Complete ? [] : ['Layer 2 (behaviour) did not run or did not finish.']),
  ];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
