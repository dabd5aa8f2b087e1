import { stat } from 'node:fs/promises';
import { ApiError } from '../contract/api-error.ts';
import { credentialPath } from './credential-path.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isSupportedNode } from './is-supported-node.ts';
import { readCredential } from './read-credential.ts';
import { readPolicy } from './read-policy.ts';
import type { Terminal } from './terminal.ts';

/** Node, the settings of the working folder, and the kept login. */
export async function diagnoseMachine(terminal: Terminal): Promise<Diagnosis[]> {
  return [diagnoseNode(), await diagnoseSettings(terminal), ...(await diagnoseLogin(terminal))];
}

function diagnoseNode(): Diagnosis {
  const { node } = process.versions;
  const subject = 'Node';
  return isSupportedNode(node)
    ? { state: 'ok', subject, text: node }
    : {
        state: 'problem',
        subject,
        text: `${node} is not supported`,
        remedy: 'Install Node 24, or at least 20.19 or 22.13.',
      };
}

async function diagnoseSettings(terminal: Terminal): Promise<Diagnosis> {
  const subject = 'settings';
  try {
    const { notes } = await readPolicy({ cwd: terminal.cwd, now: terminal.now() });
    return {
      state: 'ok',
      subject,
      text: notes.length === 0 ? 'none here: defaults' : notes.join(', '),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const remedy = 'Mend the file; skillgate scan --no-config goes without it.';
    return { state: 'problem', subject, text: error.message, remedy };
  }
}

async function diagnoseLogin(terminal: Terminal): Promise<Diagnosis[]> {
  const subject = 'login';
  const path = credentialPath(terminal);
  const file = path === null ? null : await stat(path).catch(() => null);
  if (path === null || file === null) return [];
  if (terminal.platform !== 'win32' && (file.mode & 0o077) !== 0)
    return [
      {
        ...{ state: 'problem', subject, text: `${path} can be read by others` },
        remedy: `chmod 600 ${path}, then skillgate logout and skillgate login for a new token.`,
      },
    ];
  try {
    const login = await readCredential(terminal);
    if (login === null) return [];
    const isOver =
      login.expiresAt !== null && Date.parse(login.expiresAt) <= terminal.now().getTime();
    const until = login.expiresAt?.slice(0, 10) ?? 'revoked';
    if (!isOver) return [{ state: 'ok', subject, text: `${login.url}, until ${until}` }];
    const remedy = `skillgate login --api-url ${login.url}`;
    return [{ state: 'problem', subject, text: `expired on ${until}`, remedy }];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return [{ state: 'problem', subject, text: error.message, remedy: 'skillgate logout' }];
  }
}
