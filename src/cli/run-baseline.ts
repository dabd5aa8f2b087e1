import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import type { BaselineFile } from '../contract/baseline-file.ts';
import type { Finding } from '../contract/finding.ts';
import { inertText } from '../render/inert-text.ts';
import type { BaselineOptions } from './baseline-options.ts';
import { baselinePlaces } from './baseline-places.ts';
import type { ExitCode } from './exit-code.ts';
import { findTargets } from './find-targets.ts';
import { narrowPaths } from './narrow-paths.ts';
import { readBaselineFile } from './read-baseline-file.ts';
import { readConfigFile } from './read-config-file.ts';
import { readDiskText } from './read-disk-text.ts';
import { scanUnits } from './scan-units.ts';
import type { Terminal } from './terminal.ts';
import { writeReport } from './write-report.ts';

type Input = {
  readonly action: 'create' | 'update' | 'check';
  readonly paths: readonly string[];
  readonly options: BaselineOptions;
};
type Entry = BaselineFile['entries'][number];

const DAY_MS = 86_400_000;

/** Makes, renews or checks the baseline of the working folder. */
export async function runBaseline(
  terminal: Terminal,
  { action, paths, options }: Input,
): Promise<ExitCode> {
  const now = terminal.now();
  const reading = { cwd: terminal.cwd, now, readText: readDiskText } as const;
  const found = await readConfigFile({ ...reading, config: options.config ?? null });
  const candidates =
    options.baseline === undefined ? baselinePlaces(found?.path ?? null) : [options.baseline];
  const isRequired = action !== 'create';
  const known = await readBaselineFile({ ...reading, candidates, isRequired });
  const file = known?.path ?? (await findPlace(terminal.cwd, candidates));
  if (action === 'create' && known !== null) {
    throw invalid(`${file} exists already: use skillgate baseline update.`);
  }
  const make = action === 'check' ? null : readTemplate(options, now);
  const targets = await findTargets(terminal, {
    paths,
    options: narrowPaths(options, found?.config ?? null),
  });
  const units = targets.flatMap((target) => target.units);
  const { results } = await scanUnits(terminal, { units, options: { now } });
  const findings = results
    .flatMap(({ result }) => result.artefacts.flatMap((artefact) => artefact.findings))
    .filter(({ severity }) => severity !== 'info');
  const present = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const old = known?.entries ?? [];
  if (make === null) return check(terminal, { old, present, now });
  const kept = old.filter((entry) => present.has(entry.fingerprint ?? ''));
  const covered = new Set(kept.map(({ fingerprint }) => fingerprint));
  const added = [...present.values()]
    .filter(({ fingerprint }) => !covered.has(fingerprint))
    .map(make);
  const entries = [...kept, ...added].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const text = `${JSON.stringify({ version: 1, entries } satisfies BaselineFile, null, 2)}\n`;
  await writeReport({ cwd: terminal.cwd, file, text });
  const gone = old.length - kept.length;
  terminal.writeError(
    `${file}: ${added.length} added, ${kept.length} kept, ${gone} dropped; commit it to have it count\n`,
  );
  return 0;
}

/** The first place whose folder is there, else the last. */
async function findPlace(cwd: string, candidates: readonly string[]): Promise<string> {
  for (const path of candidates) {
    const folder = await stat(resolve(cwd, dirname(path))).catch(() => null);
    if (folder?.isDirectory() === true) return path;
  }
  return candidates.at(-1) ?? '';
}

function readTemplate(
  { reason = '', expires = '', owner }: BaselineOptions,
  now: Date,
): (finding: Finding) => Entry {
  if (reason.trim().length < 10 || reason.length > 500) {
    throw invalid('--reason needs 10 to 500 characters: say why the findings are acceptable.');
  }
  const end = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(expires) ? Date.parse(expires) : Number.NaN;
  if (Number.isNaN(end)) throw invalid('--expires needs a date such as 2027-01-31.');
  if (end <= now.getTime() || end > now.getTime() + 365 * DAY_MS) {
    throw invalid('--expires must be later than today and at most 365 days ahead.');
  }
  return ({ fingerprint, rule_id, location }) => ({
    fingerprint,
    rule_id,
    ...(location.file === null ? {} : { path: location.file }),
    reason: reason.trim(),
    expires_at: new Date(end).toISOString(),
    ...(owner === undefined ? {} : { owner }),
  });
}

function check(
  terminal: Terminal,
  input: {
    readonly old: readonly Entry[];
    readonly present: ReadonlyMap<string, Finding>;
    readonly now: Date;
  },
): ExitCode {
  const expired = input.old.filter(({ expires_at: end }) => Date.parse(end) <= input.now.getTime());
  const gone = input.old.filter(({ fingerprint = '' }) => !input.present.has(fingerprint));
  for (const entry of expired) terminal.writeOut(`expired ${describe(entry)}\n`);
  for (const entry of gone) terminal.writeOut(`matches nothing ${describe(entry)}\n`);
  terminal.writeError(
    `${input.old.length} entries, ${expired.length} expired, ${gone.length} match nothing\n`,
  );
  return expired.length + gone.length === 0 ? 0 : 1;
}

function describe({ fingerprint, rule_id, path, expires_at }: Entry): string {
  const place = path === undefined ? '' : ` in ${path}`;
  return inertText(`(${expires_at}): ${rule_id ?? 'finding'}${place}, ${fingerprint ?? ''}`);
}

function sortKey({ path = '', rule_id = '', fingerprint = '' }: Entry): string {
  return `${path}\0${rule_id}\0${fingerprint}`;
}

function invalid(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', message);
}
