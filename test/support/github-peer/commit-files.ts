import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import type { PeerFile } from './github-peer.ts';
import type { PeerState } from './peer-state.ts';

const GitObject = z.object({ sha: z.string() });
const Commit = z.object({ sha: z.string(), tree: GitObject });

/** Writes blobs, a tree and a commit on top of `parent`; moves no branch. Answers the commit's SHA. */
export async function commitFiles(
  state: PeerState,
  input: {
    readonly repository: string;
    readonly parent: string;
    readonly files: Readonly<Record<string, PeerFile>>;
    readonly message: string;
    /** Whose commit it is: only owners may write in the emulator. */
    readonly token: string;
  },
): Promise<string> {
  const root = `/repos/${input.repository}/git`;
  const { token } = input;
  const parent = Commit.parse(
    (await askEmulator(state, 'GET', `${root}/commits/${input.parent}`, { token })).json,
  );
  const tree = [];
  for (const [path, file] of Object.entries(input.files)) {
    tree.push(await treeEntry(state, { root, token }, path, file));
  }
  const made = await askEmulator(state, 'POST', `${root}/trees`, {
    token,
    body: { base_tree: parent.tree.sha, tree },
  });
  const commit = await askEmulator(state, 'POST', `${root}/commits`, {
    token,
    body: {
      message: input.message,
      tree: GitObject.parse(made.json).sha,
      parents: [input.parent],
    },
  });
  return GitObject.parse(commit.json).sha;
}

async function treeEntry(
  state: PeerState,
  to: { readonly root: string; readonly token: string },
  path: string,
  file: PeerFile,
): Promise<Record<string, unknown>> {
  if (file === null) return { path, mode: '100644', type: 'blob', sha: null };
  const isLink = typeof file === 'object' && 'link' in file;
  const bytes = isLink ? Buffer.from(file.link) : Buffer.from(file);
  const blob = await askEmulator(state, 'POST', `${to.root}/blobs`, {
    token: to.token,
    body: { content: bytes.toString('base64'), encoding: 'base64' },
  });
  const mode = isLink ? '120000' : path.endsWith('.sh') ? '100755' : '100644';
  return { path, mode, type: 'blob', sha: GitObject.parse(blob.json).sha };
}
