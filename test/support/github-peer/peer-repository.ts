import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import { commitFiles } from './commit-files.ts';
import { copyCommits } from './copy-commits.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { expectHook } from './expect-hook.ts';
import { findPerson } from './find-person.ts';
import type { PeerDelivery, PeerRepository } from './github-peer.ts';
import type { PeerState } from './peer-state.ts';
import { refreshPullRequest } from './refresh-pull-request.ts';
import { sayAs } from './say-as.ts';

const Repository = z.looseObject({
  id: z.number(),
  name: z.string(),
  full_name: z.string(),
  default_branch: z.string(),
  owner: z.looseObject({ login: z.string() }),
});
const Ref = z.object({ object: z.object({ sha: z.string() }) });
const Pull = z.looseObject({
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  head: z.looseObject({
    ref: z.string(),
    sha: z.string(),
    repo: z.looseObject({ full_name: z.string() }).nullable(),
  }),
  base: z.looseObject({ ref: z.string(), sha: z.string() }),
});
type Pull = z.infer<typeof Pull>;

/** Handle on one repository of the peer; everything it does goes through the emulator. */
export function peerRepository(
  state: PeerState,
  value: unknown,
  options: { readonly isInstalled: boolean; readonly parent?: string; readonly token?: string },
): PeerRepository {
  const json = Repository.parse(value);
  const fullName = json.full_name;
  const root = `/repos/${fullName}`;
  const token = options.token ?? state.adminToken;
  const ask = (method: string, path: string, body?: unknown, allow: readonly number[] = []) =>
    askEmulator(state, method, root + path, {
      ...(body === undefined ? {} : { body }),
      token,
      allow,
    });

  const branchSha = async (branch: string): Promise<string> =>
    Ref.parse((await ask('GET', `/git/ref/heads/${branch}`)).json).object.sha;

  const context = {
    repository: json,
    installation: { id: state.installationId },
    sender: { id: 2, login: 'admin', type: 'User' },
  };

  const pullEvent = async (
    action: string,
    number: number,
    base: string,
    extra: Record<string, unknown> = {},
  ): Promise<PeerDelivery> => {
    const found = await askEmulator(state, 'GET', `/repos/${base}/pulls/${number}`);
    const repository = await askEmulator(state, 'GET', `/repos/${base}`);
    return deliverWebhook(state, {
      event: 'pull_request',
      payload: {
        action,
        number,
        pull_request: await refreshPullRequest(state, found.json),
        ...extra,
        ...context,
        repository: repository.json,
      },
    });
  };

  const synchronize = async (
    branch: string,
    before: string,
    after: string,
  ): Promise<PeerDelivery[]> => {
    const base = options.parent ?? fullName;
    const open = await askEmulator(state, 'GET', `/repos/${base}/pulls?state=open&per_page=100`);
    const moved = z
      .array(Pull)
      .parse(open.json)
      .filter((pull) => pull.head.ref === branch && pull.head.repo?.full_name === fullName);
    const sent = [];
    for (const pull of moved) {
      sent.push(await pullEvent('synchronize', pull.number, base, { before, after }));
    }
    return sent;
  };

  const changePull = (number: number, action: string, body: unknown): Promise<PeerDelivery> =>
    expectHook(state, 'pull_request', action, () => ask('PATCH', `/pulls/${number}`, body));

  const findRun = (id: number) => {
    const run = state.checkRuns.find((it) => it.id === id && it.repository === fullName);
    if (!run) throw new Error(`no check run ${id} in ${fullName}`);
    return run;
  };

  const checkRunEvent = (
    action: string,
    id: number,
    extra: Record<string, unknown> = {},
  ): Promise<PeerDelivery> => {
    const run = findRun(id);
    return deliverWebhook(state, {
      event: 'check_run',
      payload: {
        action,
        check_run: {
          id: run.id,
          name: run.name,
          head_sha: run.headSha,
          external_id: run.externalId,
          status: run.status,
          conclusion: run.conclusion,
          check_suite: { id: 1, head_sha: run.headSha, head_branch: null, pull_requests: [] },
          app: { id: state.app.id, slug: state.app.slug },
          pull_requests: [],
        },
        ...context,
        ...extra,
      },
    });
  };

  const commit: PeerRepository['commit'] = async (input) => {
    const branch = input.branch ?? json.default_branch;
    const found = await ask('GET', `/git/ref/heads/${branch}`, undefined, [404]);
    const parent =
      found.status === 404
        ? await branchSha(json.default_branch)
        : Ref.parse(found.json).object.sha;
    const sha = await commitFiles(state, {
      repository: fullName,
      parent,
      files: input.files,
      token,
      message: input.message ?? `Update ${Object.keys(input.files).join(', ')}`,
    });
    if (found.status === 404) {
      await ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
      return { sha, deliveries: [] };
    }
    if (input.isQuiet === true || !options.isInstalled) {
      state.quietCommits.add(sha);
      await ask('PATCH', `/git/refs/heads/${branch}`, { sha });
      if (input.isQuiet === true) return { sha, deliveries: [] };
      return { sha, deliveries: await synchronize(branch, parent, sha) };
    }
    const push = await expectHook(state, 'push', null, () =>
      ask('PATCH', `/git/refs/heads/${branch}`, { sha }),
    );
    return { sha, deliveries: [push, ...(await synchronize(branch, parent, sha))] };
  };

  return {
    id: json.id,
    owner: json.owner.login,
    name: json.name,
    fullName,
    defaultBranch: json.default_branch,
    installationId: options.isInstalled ? state.installationId : null,
    commit,
    branchSha,
    createBranch: async (branch, sha) => {
      const from = sha ?? (await branchSha(json.default_branch));
      await ask('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: from });
    },
    openPullRequest: async (input) => {
      if (input.files) await commit({ branch: input.head, files: input.files });
      let opened: Pull | null = null;
      const delivery = await expectHook(state, 'pull_request', 'opened', async () => {
        const made = await askEmulator(state, 'POST', `${root}/pulls`, {
          body: {
            title: input.title,
            head: input.head,
            base: input.base ?? json.default_branch,
            draft: input.isDraft ?? false,
          },
          ...(input.author === undefined ? {} : { token: `user_${input.author}` }),
        });
        opened = Pull.parse(made.json);
      });
      const pull = Pull.parse(opened);
      return { number: pull.number, headSha: pull.head.sha, htmlUrl: pull.html_url, delivery };
    },
    closePullRequest: (number) => changePull(number, 'closed', { state: 'closed' }),
    reopenPullRequest: (number) => changePull(number, 'reopened', { state: 'open' }),
    markReady: async (number) => {
      await ask('PATCH', `/pulls/${number}`, { draft: false });
      return pullEvent('ready_for_review', number, fullName);
    },
    changeBase: async (number, base) => {
      const before = Pull.parse((await ask('GET', `/pulls/${number}`)).json).base;
      await ask('PATCH', `/pulls/${number}`, { base });
      return pullEvent('edited', number, fullName, {
        changes: { base: { ref: { from: before.ref }, sha: { from: before.sha } } },
      });
    },
    fork: async (owner) => {
      const forker = `user_${owner}`;
      const made = await askEmulator(state, 'POST', `${root}/forks`, { body: {}, token: forker });
      const fork = Repository.parse(made.json);
      state.forks.set(fullName, [...(state.forks.get(fullName) ?? []), fork.full_name]);
      const sha = await branchSha(json.default_branch);
      await copyCommits(state, { from: fullName, to: fork.full_name, sha, token: forker });
      state.quietCommits.add(sha);
      await askEmulator(
        state,
        'PATCH',
        `/repos/${fork.full_name}/git/refs/heads/${json.default_branch}`,
        { body: { sha, force: true }, token: forker },
      );
      return peerRepository(state, made.json, {
        isInstalled: false,
        parent: fullName,
        token: forker,
      });
    },
    commentAs: async (author, issueNumber, body) => {
      const made = await askEmulator(state, 'POST', `${root}/issues/${issueNumber}/comments`, {
        body: { body },
        token: `user_${author}`,
      });
      const comment = {
        id: z.looseObject({ id: z.number() }).parse(made.json).id,
        repository: fullName,
        issueNumber,
        author,
        body,
        writes: 1,
      };
      state.comments.push(comment);
      return comment;
    },
    rerequestCheckRun: (id) => checkRunEvent('rerequested', id),
    requestAction: async (id, identifier, login = 'admin') =>
      checkRunEvent('requested_action', id, {
        requested_action: { identifier },
        sender: await findPerson(state, login),
      }),
    sayAs: (author, issueNumber, body) =>
      sayAs(state, { fullName, context, author, issueNumber, body }),
    addWriter: async (login) => {
      await ask('PUT', `/collaborators/${login}`, { permission: 'push' });
    },
    rerequestCheckSuite: (headSha) =>
      deliverWebhook(state, {
        event: 'check_suite',
        payload: {
          action: 'rerequested',
          check_suite: {
            id: 1,
            head_sha: headSha,
            head_branch: null,
            pull_requests: [],
            app: { id: state.app.id, slug: state.app.slug },
          },
          ...context,
        },
      }),
    requestMergeGroupChecks: (group) =>
      deliverWebhook(state, {
        event: 'merge_group',
        payload: {
          action: 'checks_requested',
          merge_group: {
            head_sha: group.headSha,
            head_ref: `refs/heads/gh-readonly-queue/${json.default_branch}/pr-1-${group.headSha}`,
            base_sha: group.baseSha,
            base_ref: `refs/heads/${json.default_branch}`,
          },
          ...context,
        },
      }),
    checkRuns: () => state.checkRuns.filter((run) => run.repository === fullName),
    comments: (issueNumber) =>
      state.comments.filter(
        (it) =>
          it.repository === fullName &&
          (issueNumber === undefined || it.issueNumber === issueNumber),
      ),
    sarifUploads: () => state.sarifUploads.filter((it) => it.repository === fullName),
  };
}
