import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import type { PeerState } from './peer-state.ts';

const Person = z.object({ name: z.string(), email: z.string(), date: z.string() });
const Commit = z.object({
  sha: z.string(),
  message: z.string(),
  author: Person,
  committer: Person,
  tree: z.object({ sha: z.string() }),
  parents: z.array(z.object({ sha: z.string() })),
});
const Tree = z.object({
  tree: z.array(
    z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string() }),
  ),
});
const BlobContent = z.object({ content: z.string() });
const Made = z.object({ sha: z.string() });

/** Rebuilds a commit with its ancestors in another repository: objects are content-addressed, so the SHAs agree. */
export async function copyCommits(
  state: PeerState,
  input: {
    readonly from: string;
    readonly to: string;
    readonly sha: string;
    readonly token: string;
  },
): Promise<void> {
  const known = await askEmulator(state, 'GET', `/repos/${input.to}/git/commits/${input.sha}`, {
    allow: [404],
  });
  if (known.status === 200) return;
  const commit = Commit.parse(
    (await askEmulator(state, 'GET', `/repos/${input.from}/git/commits/${input.sha}`)).json,
  );
  for (const parent of commit.parents) await copyCommits(state, { ...input, sha: parent.sha });
  const read = await askEmulator(
    state,
    'GET',
    `/repos/${input.from}/git/trees/${commit.tree.sha}`,
    {},
  );
  const flat = await flatten(state, input.from, Tree.parse(read.json).tree, '');
  for (const entry of flat) {
    const blob = await askEmulator(state, 'GET', `/repos/${input.from}/git/blobs/${entry.sha}`);
    await askEmulator(state, 'POST', `/repos/${input.to}/git/blobs`, {
      token: input.token,
      body: { content: BlobContent.parse(blob.json).content, encoding: 'base64' },
    });
  }
  const tree = await askEmulator(state, 'POST', `/repos/${input.to}/git/trees`, {
    token: input.token,
    body: { tree: flat },
  });
  const made = await askEmulator(state, 'POST', `/repos/${input.to}/git/commits`, {
    token: input.token,
    body: {
      message: commit.message,
      author: commit.author,
      committer: commit.committer,
      tree: Made.parse(tree.json).sha,
      parents: commit.parents.map((parent) => parent.sha),
    },
  });
  const sha = Made.parse(made.json).sha;
  if (sha !== input.sha) throw new Error(`the copy of ${input.sha} came out as ${sha}`);
}

type Entry = z.infer<typeof Tree>['tree'][number];

async function flatten(
  state: PeerState,
  repository: string,
  entries: readonly Entry[],
  prefix: string,
): Promise<Entry[]> {
  const flat: Entry[] = [];
  for (const entry of entries) {
    const path = prefix + entry.path;
    if (entry.type !== 'tree') {
      flat.push({ ...entry, path });
      continue;
    }
    const sub = await askEmulator(state, 'GET', `/repos/${repository}/git/trees/${entry.sha}`);
    flat.push(...(await flatten(state, repository, Tree.parse(sub.json).tree, `${path}/`)));
  }
  return flat;
}
