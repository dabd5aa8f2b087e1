import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import { parseRecord } from './parse-record.ts';
import type { PeerRoute, PeerState } from './peer-state.ts';
import { readSarif } from './read-sarif.ts';
import { refreshPullRequest } from './refresh-pull-request.ts';

const gzipLimit = 10 * 1024 * 1024;

const Upload = z.strictObject({
  commit_sha: z.string().regex(/^([0-9a-fA-F]{40}([0-9a-fA-F]{24})?)$/),
  ref: z.string().regex(/^refs\/(heads|tags|pull)\/.*$/),
  sarif: z.string(),
  checkout_uri: z.string().optional(),
  started_at: z.iso.datetime({ offset: true }).optional(),
  tool_name: z.string().optional(),
  validate: z.boolean().optional(),
});

const Head = z.object({ head: z.object({ sha: z.string() }) });
const Ref = z.object({ object: z.object({ sha: z.string() }) });

/** The code scanning upload and its status, which the emulator does not have at all. */
export const codeScanningRoutes: readonly PeerRoute[] = [
  {
    method: 'POST',
    path: /^\/repos\/([^/]+\/[^/]+)\/code-scanning\/sarifs$/,
    serve: async (state, call, [repository = '']) => {
      const allowed = await callEmulator(state, {
        method: 'GET',
        path: `/repos/${repository}`,
        headers: call.headers,
      });
      if (allowed.status !== 200) return allowed;
      if (!hasPermission(state, call.headers['authorization'] ?? '')) {
        return jsonAnswer(403, { message: 'Resource not accessible by integration' });
      }
      if (state.codeScanning === 'disabled') {
        return jsonAnswer(403, {
          message: 'Advanced Security must be enabled for this repository to use code scanning.',
        });
      }
      const parsed = Upload.safeParse(parseRecord(call.body));
      if (!parsed.success) {
        return jsonAnswer(422, { message: z.prettifyError(parsed.error) });
      }
      const upload = parsed.data;
      const gzip = Buffer.from(upload.sarif, 'base64');
      if (state.codeScanning === 'too-large' || gzip.length > gzipLimit) {
        return jsonAnswer(413, { message: 'The SARIF file is too large' });
      }
      const isKnown = await knowsRef(state, repository, upload.ref, upload.commit_sha);
      if (state.codeScanning === 'commit-unknown' || !isKnown) {
        return jsonAnswer(404, { message: `commit not found: ${upload.commit_sha}` });
      }
      const sarif = unpack(gzip);
      if (sarif === null) {
        return jsonAnswer(400, { message: 'Invalid SARIF. The content is not gzipped JSON.' });
      }
      const read = readSarif(sarif);
      const errors =
        state.codeScanning === 'processing-fails' ? ['processing failed'] : read.errors;
      const id = randomUUID();
      state.sarifUploads.push({
        id,
        repository,
        commitSha: upload.commit_sha,
        ref: upload.ref,
        toolName: upload.tool_name ?? null,
        sarif,
        category: read.category,
        resultCount: read.resultCount,
        errors,
        polls: 0,
      });
      return jsonAnswer(202, {
        id,
        url: `${state.url}/repos/${repository}/code-scanning/sarifs/${id}`,
      });
    },
  },
  {
    method: 'GET',
    path: /^\/repos\/([^/]+\/[^/]+)\/code-scanning\/sarifs\/([^/]+)$/,
    serve: (state, _call, [repository = '', id = '']) => {
      const upload = state.sarifUploads.find(
        (candidate) => candidate.id === id && candidate.repository === repository,
      );
      if (!upload) return Promise.resolve(jsonAnswer(404, { message: 'Not Found' }));
      upload.polls += 1;
      if (upload.polls === 1) {
        return Promise.resolve(jsonAnswer(200, { processing_status: 'pending' }));
      }
      const isFailed = upload.errors.length > 0;
      return Promise.resolve(
        jsonAnswer(200, {
          processing_status: isFailed ? 'failed' : 'complete',
          analyses_url: isFailed
            ? null
            : `${state.url}/repos/${repository}/code-scanning/analyses?sarif_id=${id}`,
          ...(isFailed ? { errors: upload.errors } : {}),
        }),
      );
    },
  },
];

function hasPermission(state: PeerState, authorization: string): boolean {
  const token = authorization.replace(/^(bearer|token)\s+/i, '');
  const known = state.tokens.get(token);
  return known === undefined || known.permissions['security_events'] === 'write';
}

async function knowsRef(
  state: PeerState,
  repository: string,
  ref: string,
  sha: string,
): Promise<boolean> {
  const pull = /^refs\/pull\/(\d+)\/(head|merge)$/.exec(ref);
  if (pull) {
    const found = await askEmulator(state, 'GET', `/repos/${repository}/pulls/${pull[1]}`, {
      allow: [404],
    });
    if (found.status === 404) return false;
    const fresh = Head.parse(await refreshPullRequest(state, found.json));
    // An older head of the same pull request is still a commit GitHub knows.
    return fresh.head.sha === sha || (await knowsCommit(state, repository, sha));
  }
  const found = await askEmulator(
    state,
    'GET',
    `/repos/${repository}/git/ref/${ref.replace(/^refs\//, '')}`,
    { allow: [404] },
  );
  if (found.status === 404) return false;
  return Ref.parse(found.json).object.sha === sha || knowsCommit(state, repository, sha);
}

async function knowsCommit(state: PeerState, repository: string, sha: string): Promise<boolean> {
  const found = await askEmulator(state, 'GET', `/repos/${repository}/git/commits/${sha}`, {
    allow: [404],
  });
  return found.status === 200;
}

function unpack(gzip: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(gzip).toString('utf8'));
  } catch {
    return null;
  }
}
