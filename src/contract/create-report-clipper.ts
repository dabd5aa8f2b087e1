import { clipItemId } from './clip-item-id.ts';
import { clipText } from './clip-text.ts';
import { pruneRecord } from './prune-record.ts';
import type { ReportClip } from './report-clip.ts';
import { stripControls } from './strip-controls.ts';

type At = () => string;

/** The cutting operations over one report; each notes in `clips` what it cut. Paths are made only when needed. */
export type ReportClipper = {
  readonly clips: ReportClip[];
  readonly text: (value: string, limit: number, at: At, field?: string) => string;
  readonly id: (value: string, limit: number, at: At) => string;
  readonly list: <T>(
    values: readonly T[],
    limit: number,
    kind: 'items' | 'pages',
    at: At,
    field: string,
  ) => readonly T[] & T[];
  readonly record: (
    value: Readonly<Record<string, unknown>>,
    at: At,
    field: string,
  ) => Record<string, unknown>;
  /** Copies a free object: arrays are cut to `entries`, texts to 5000. Depth is bounded by the body parser (64). */
  readonly free: (
    value: Readonly<Record<string, unknown>>,
    entries: number,
    at: At,
  ) => Record<string, unknown>;
};

const freeTextLimit = 5000;
const recordBytes = 8192;

export function createReportClipper(): ReportClipper {
  const clips: ReportClip[] = [];
  const note = (at: At, field: string | undefined, kind: ReportClip['kind'], limit: number) => {
    clips.push({ path: field === undefined ? at() : `${at()}.${field}`, kind, limit });
  };

  const text: ReportClipper['text'] = (value, limit, at, field) => {
    const stripped = stripControls(value);
    if (stripped.length > limit) note(at, field, 'string', limit);
    return clipText(stripped, limit);
  };

  const free = (value: unknown, entries: number, at: At): unknown => {
    if (typeof value === 'string') return text(value, freeTextLimit, at);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      if (value.length > entries) note(at, undefined, 'items', entries);
      return value
        .slice(0, entries)
        .map((entry, index) => free(entry, entries, () => `${at()}[${index}]`));
    }
    return freeObject(Object.entries(value), entries, at);
  };

  const freeObject = (pairs: readonly [string, unknown][], entries: number, at: At) => {
    const copy: Record<string, unknown> = Object.create(null);
    if (pairs.length > entries) note(at, undefined, 'items', entries);
    for (const [key, entry] of pairs.slice(0, entries)) {
      const kept = clipText(stripControls(key), freeTextLimit);
      copy[kept] = free(entry, entries, () => `${at()}[${JSON.stringify(kept)}]`);
    }
    return copy;
  };

  return {
    clips,
    text,
    free: (value, entries, at) => freeObject(Object.entries(value), entries, at),
    id: (value, limit, at) => {
      const stripped = stripControls(value);
      if (stripped.length > limit) note(at, 'id', 'string', limit);
      return clipItemId(stripped, limit);
    },
    list: (values, limit, kind, at, field) => {
      if (values.length > limit) note(at, field, kind, limit);
      return values.slice(0, limit);
    },
    record: (value, at, field) => {
      const { record, isPruned } = pruneRecord(value);
      if (isPruned) note(at, field, 'details', recordBytes);
      return record;
    },
  };
}
