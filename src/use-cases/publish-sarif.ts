import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { findRule } from '../engine/find-rule.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { SarifUploadResult } from '../github/github-app.ts';
import { renderSarif } from '../render/render-sarif.ts';
import { claimSarifUpload } from '../store/pull-requests/claim-sarif-upload.ts';
import { finishSarifUpload } from '../store/pull-requests/finish-sarif-upload.ts';
import { recallRepository } from '../store/pull-requests/recall-repository.ts';
import { rememberRepository } from '../store/pull-requests/remember-repository.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { sarifCategory } from './sarif-category.ts';
import type { ScanContext } from './scan-target.ts';

const MEMORY_MS = 24 * 3_600_000;
const MAX_GZIP_BYTES = 10 * 1024 * 1024;
const MAX_RESULTS = 5000;

/** `uploaded`: GitHub has the complete file, so its findings need no annotations. */
export type SarifOutcome = {
  readonly kind: 'uploaded' | 'skipped' | 'unavailable' | 'refused';
  /** In our own words, for the check run; null when there is nothing to say. */
  readonly notice: string | null;
};

/**
 * Uploads all findings of the head to code scanning, once per file. A repository without code scanning is asked again
 * after 24 hours; nothing that happens here fails a check.
 */
export async function publishSarif(
  deps: Deps,
  context: ScanContext,
  input: { readonly result: ScanResult },
): Promise<SarifOutcome> {
  const { target, repository, organization, scan } = context;
  const { repositoryId } = target;
  if (target.uploadRef === null) return { kind: 'skipped', notice: null };
  if (repository.permissions.security_events !== 'write') {
    return { kind: 'unavailable', notice: missingPermission };
  }
  const memory = { repositoryId, topic: 'code-scanning-unavailable', now: deps.clock() } as const;
  const recalled = await deps.database.transaction((trx) => recallRepository(trx, memory));
  if (recalled !== null) return { kind: 'unavailable', notice: notAvailable };

  const file = render(deps, { ...input, scanId: scan.id, maxResults: MAX_RESULTS });
  const key = {
    repositoryId,
    ref: target.uploadRef,
    commitSha: target.headSha,
    category: sarifCategory,
    sha256: createHash('sha256').update(file).digest('hex'),
  };
  const claim = { ...key, organizationId: organization.id, now: deps.clock() };
  const state = await deps.database.transaction((trx) => claimSarifUpload(trx, claim));
  if (state === 'done') return { kind: 'uploaded', notice: clipNotice(input.result) };
  if (state === 'failed') return { kind: 'refused', notice: refused };

  const answer = await upload(deps, context, { ...input, file });
  faultPoint(deps, 'sarif-uploaded');
  const now = deps.clock();
  const outcome = await deps.database.transaction(async (trx): Promise<SarifOutcome> => {
    if (answer.kind === 'accepted') {
      await finishSarifUpload(trx, { ...key, state: 'accepted', uploadId: answer.id, now });
      const job = { scanId: scan.id, uploadId: answer.id, key, poll: 0 };
      await deps.queue.send(trx, { name: 'sarif-status', data: job, startAfterSeconds: 5 });
      return { kind: 'uploaded', notice: clipNotice(input.result) };
    }
    if (answer.kind === 'unavailable') {
      const { message } = answer;
      await finishSarifUpload(trx, { ...key, state: 'unavailable', message, now });
      await rememberRepository(trx, {
        ...memory,
        organizationId: organization.id,
        value: { message },
        until: new Date(now.getTime() + MEMORY_MS),
      });
      const isPermission = message.includes('not accessible by integration');
      return { kind: 'unavailable', notice: isPermission ? missingPermission : notAvailable };
    }
    const message = answer.kind === 'invalid' ? answer.message : answer.kind;
    await finishSarifUpload(trx, { ...key, state: 'failed', message, now });
    return { kind: 'refused', notice: refused };
  });
  faultPoint(deps, 'sarif-stored');
  return outcome;
}

const missingPermission =
  'Findings are annotations only: the App needs the permission "Code scanning alerts: write".';
const notAvailable =
  'Code scanning is not available for this repository, so findings are shown as annotations.';
const refused = 'GitHub did not take the code scanning file, so findings are shown as annotations.';

function clipNotice(result: ScanResult): string | null {
  const count = result.artefacts.reduce((sum, { findings }) => sum + findings.length, 0);
  return count > MAX_RESULTS
    ? `Code scanning shows ${MAX_RESULTS} of ${count} findings, the most severe ones.`
    : null;
}

function render(
  deps: Deps,
  input: { readonly result: ScanResult; readonly scanId: string; readonly maxResults: number },
): string {
  const log = renderSarif({
    ...input,
    findRule,
    automationId: sarifCategory,
    oneLineRegions: true,
    publicUrl: deps.settings.publicUrl,
  });
  return JSON.stringify(log);
}

/** A file that is too large is cut to the most severe findings, once; an unknown commit is asked for three times. */
async function upload(
  deps: Deps,
  context: ScanContext,
  input: { readonly result: ScanResult; readonly file: string },
): Promise<SarifUploadResult> {
  const whole = await send(context, input.file);
  if (whole.kind !== 'too-large') return whole;
  const scanId = context.scan.id;
  const smaller = render(deps, { result: input.result, scanId, maxResults: MAX_RESULTS / 10 });
  return send(context, smaller);
}

async function send(context: ScanContext, file: string): Promise<SarifUploadResult> {
  const { target, repository, scan, signal } = context;
  const packed = await promisify(gzip)(file);
  if (packed.length > MAX_GZIP_BYTES) return { kind: 'too-large' };
  for (let attempt = 1; ; attempt += 1) {
    const answer = await repository.uploadSarif({
      commitSha: target.headSha,
      ref: target.uploadRef ?? '',
      sarifGzipBase64: packed.toString('base64'),
      startedAt: scan.createdAt.toISOString(),
    });
    if (answer.kind !== 'not-found' || attempt === 3) return answer;
    await wait(500 * attempt, undefined, { signal });
  }
}
