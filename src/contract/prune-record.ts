import { auditReportLimits } from './audit-report-limits.ts';
import { clipText } from './clip-text.ts';
import { stripControls } from './strip-controls.ts';

type Budget = { nodes: number; bytes: number; isPruned: boolean };

const { levels, keys, nodes, bytes } = auditReportLimits.record;

/**
 * Copies a free record within its bounds: 3 levels below it, 20 keys per level, 1000 nodes, 8 KiB. Scalar entries are
 * kept first, so that a huge nested value cannot push the small facts out.
 */
export function pruneRecord(record: Readonly<Record<string, unknown>>): {
  record: Record<string, unknown>;
  isPruned: boolean;
} {
  const budget: Budget = { nodes, bytes: bytes - 2, isPruned: false };
  return { record: copyObject(record, 0, budget), isPruned: budget.isPruned };
}

function copyObject(
  source: Readonly<Record<string, unknown>>,
  level: number,
  budget: Budget,
): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null);
  const entries = Object.entries(source);
  const ordered = [
    ...entries.filter(([, value]) => !isContainer(value)),
    ...entries.filter(([, value]) => isContainer(value)),
  ];
  if (ordered.length > keys) budget.isPruned = true;
  for (const [rawKey, value] of ordered.slice(0, keys)) {
    const key = stripControls(rawKey);
    const cost = Buffer.byteLength(key) + 4;
    if (cost > budget.bytes) {
      budget.isPruned = true;
      break;
    }
    budget.bytes -= cost;
    const copied = copyValue(value, level, budget);
    if (copied === undefined) budget.bytes += cost;
    else copy[key] = copied;
  }
  return copy;
}

function copyValue(value: unknown, level: number, budget: Budget): unknown {
  const isOut = budget.nodes <= 0 || budget.bytes <= 0 || (isContainer(value) && level >= levels);
  if (isOut) {
    budget.isPruned = true;
    return undefined;
  }
  budget.nodes -= 1;
  if (typeof value === 'string') return copyString(stripControls(value), budget);
  if (Array.isArray(value)) return copyArray(value, level + 1, budget);
  budget.bytes -= isContainer(value) ? 2 : String(value).length + 1;
  return isContainer(value) ? copyObject(value, level + 1, budget) : value;
}

function copyArray(values: readonly unknown[], level: number, budget: Budget): unknown[] {
  budget.bytes -= 2;
  const copy: unknown[] = [];
  for (const value of values) {
    const copied = copyValue(value, level, budget);
    // Once a scalar no longer fits nothing after it will; deeper containers may be left out one by one.
    if (copied === undefined && !isContainer(value)) break;
    if (copied !== undefined) copy.push(copied);
  }
  return copy;
}

function copyString(text: string, budget: Budget): string {
  let kept = clipText(text, budget.bytes);
  while (Buffer.byteLength(JSON.stringify(kept)) > budget.bytes && kept !== '') {
    kept = clipText(kept, Math.floor(kept.length * 0.75));
  }
  if (kept.length < text.length) budget.isPruned = true;
  budget.bytes -= Buffer.byteLength(JSON.stringify(kept)) + 1;
  return kept;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
