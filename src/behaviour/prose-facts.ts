import type { Artefact } from '../artefacts/artefact.ts';
import type { PrivateData } from './classify-private-data.ts';
import { proseData } from './prose-data.ts';
import type { Fact, FactKind, Trait } from './fact.ts';
import { judgeDestination } from './judge-destination.ts';
import { proseContext, type ProseContext } from './prose-context.ts';
import { proseManner, type ProseManner } from './prose-manner.ts';
import { proseOperations } from './prose-operations.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import { proseReads } from './prose-reads.ts';
import type { ProseStatement } from './prose-statement.ts';

const QUOTED = /["“](?=[^"“”\n]{12,400}["”])[^"“”\n]{12,400}["”]/g;
const REFERRING =
  /\b(?:it|them|this|that|these|those|everything|(?:the|its|their|all|each|every|any) (?:\w{1,14} ){0,2}(?:results?|outputs?|files?|contents?|responses?|data|payload|archive|bundle|values?|cop(?:y|ies)|logs?|report|summary|information|details|items?|entries|list|text|documents?))\b|@[\w./-]{1,80}|<[\w -]{1,40}>|\{[\w -]{1,40}\}|[\w-]{1,40}\.(?:txt|json|log|md|csv|zip|gz|tar|yaml|dat|env|bin)\b/i;

const kinds: Readonly<Record<ProseTopic, FactKind>> = {
  transfer: 'net-post',
  'mass-message': 'msg-send',
  recipient: 'msg-send',
  'agent-text': 'write-agent-config',
  'start-up': 'write-os-persist',
  safeguard: 'disable-control',
  access: 'change-permission',
  promotion: 'alter-output',
  figures: 'alter-output',
  verdict: 'alter-output',
  terms: 'alter-output',
  'private-output': 'alter-output',
  'weak-code': 'alter-output',
  dependency: 'install-package',
  script: 'exec-local',
  command: 'exec-local',
  'fetched-orders': 'follow-text',
  'private-read': 'read-file',
  'user-files': 'delete',
  payment: 'pay-sign',
  approval: 'disable-control',
  sabotage: 'alter-output',
  'self-copy': 'write-agent-config',
  rating: 'alter-output',
  weakening: 'disable-control',
  'back-door': 'alter-output',
  'false-status': 'alter-output',
  'bent-figures': 'alter-output',
  'steered-choice': 'alter-output',
  'slipped-phrase': 'alter-output',
  'found-orders': 'follow-text',
  'planted-order': 'write-agent-config',
  'peer-orders': 'spawn-agent',
  'self-rewrite': 'write-agent-config',
  'remote-control': 'install-package',
  'seized-rank': 'follow-text',
  runaway: 'use-resources',
  'private-sweep': 'read-file',
  'context-leak': 'return-result',
  'asked-secret': 'read-comm',
  lure: 'exec-remote-code',
  outsider: 'msg-send',
  destruction: 'delete',
  'presumed-consent': 'disable-control',
  'concealed-act': 'hide-from-user',
  'waived-act': 'hide-from-user',
};
const sourceKinds: Readonly<Record<PrivateData, FactKind>> = {
  secret: 'read-secret',
  conversation: 'read-comm',
  personal: 'read-comm',
  internal: 'read-file',
  work: 'read-file',
};
const weight: readonly (PrivateData | null)[] = [
  null,
  'work',
  'internal',
  'personal',
  'conversation',
  'secret',
];

/** The facts of one order: what it does, and what it takes when that is private. */
export function proseFacts(input: {
  readonly artefact: Artefact;
  readonly statements: readonly ProseStatement[];
  readonly index: number;
  readonly draft: ProseDraft;
}): Fact[] {
  const { artefact, statements, index, draft } = input;
  const statement = statements[index];
  if (statement === undefined) return [];
  const { file } = statement;
  const context = proseContext(statements, index);
  const manner = inheritManner(statement, context);
  const isFlow = draft.topic === 'transfer' || draft.topic === 'private-output';
  const source = isFlow ? findSource(statement, context, draft) : null;
  const sourceFact = source === null ? null : makeSource(statement, source);
  const isLinked =
    isOutside(draft, artefact) && (manner.isStanding || manner.isCovert || manner.isSilent);
  const order: Fact = {
    kind: draft.address?.kind === 'mail' ? 'msg-send' : kinds[draft.topic],
    place: { file, start: statement.start + draft.start, end: statement.start + draft.end },
    actor: 'agent',
    operand: draft.operand,
    traits: traitsOf(draft, manner),
    inputs: new Set(sourceFact !== null && isLinked ? [sourceFact] : []),
    certainty: 0.7,
    order: {
      topic: draft.topic,
      verb: draft.verb,
      sentence: statement.text,
      context: [context.lead, ...context.before.map(({ text }) => text)].join(' . '),
      manner,
      data: source?.data ?? null,
      address: draft.address,
      target: draft.target,
      isGrave: draft.isGrave === true,
      source:
        source === null || sourceFact === null
          ? null
          : { place: sourceFact.place, data: source.data },
    },
  };
  return sourceFact === null ? [order] : [sourceFact, order];
}

function makeSource({ file }: ProseStatement, { data, start, end }: Source): Fact {
  return {
    kind: sourceKinds[data],
    place: { file, start, end },
    actor: 'agent',
    operand: null,
    traits: new Set<Trait>(['private-data']),
    inputs: new Set(),
    certainty: 0.7,
  };
}

function isOutside({ address }: ProseDraft, artefact: Artefact): boolean {
  if (address === null) return false;
  const destination = judgeDestination(address, artefact);
  return destination === 'foreign' || destination === 'anonymous';
}

function inheritManner(statement: ProseStatement, { lead, around }: ProseContext): ProseManner {
  const own = proseManner(statement.text);
  const above = proseManner(lead);
  return {
    isStanding: own.isStanding || above.isStanding,
    isCovert: own.isCovert || above.isCovert || proseManner(around).isCovert,
    isSilent: own.isSilent || above.isSilent,
    hasCover: own.hasCover || above.hasCover,
    hasAuthority: own.hasAuthority || above.hasAuthority,
    isAsked: own.isAsked || above.isAsked,
    isConfirmed: own.isConfirmed || above.isConfirmed,
  };
}

function traitsOf(draft: ProseDraft, manner: ProseManner): Set<Trait> {
  const traits = new Set<Trait>();
  if (draft.target === 'fixed') traits.add('literal');
  if (manner.isStanding) traits.add('standing');
  if (manner.isSilent) traits.add('silent');
  if (manner.isCovert) traits.add('covert');
  if (manner.isConfirmed) traits.add('guarded');
  return traits;
}

type Source = { readonly data: PrivateData; readonly start: number; readonly end: number };

/** What is handed over: named in the order itself, or before it where the order says “it”, a file or nothing. */
function findSource(
  statement: ProseStatement,
  context: ProseContext,
  draft: ProseDraft,
): Source | null {
  const own =
    proseData(draft.object) ??
    (draft.topic === 'transfer'
      ? proseData(statement.text.replaceAll(/https?:\/\/\S{1,400}/g, ' '))
      : null);
  const end = statement.start + Math.min(statement.text.length, draft.start + draft.object.length);
  const mine = own === null ? null : { data: own, start: statement.start + draft.start, end };
  if (own !== null && own !== 'work' && own !== 'internal') return mine;
  if (own !== null && !REFERRING.test(draft.object) && statement.kind !== 'command') return mine;
  let best: Source | null = mine;
  if (draft.topic === 'private-output' && !REFERRING.test(draft.object)) return mine;
  for (const read of proseReads(statement.text, proseOperations(statement.text))) {
    if (
      read.start >= draft.start ||
      weight.indexOf(read.data) <= weight.indexOf(best?.data ?? null)
    )
      continue;
    best = {
      data: read.data,
      start: statement.start + read.start,
      end: statement.start + read.end,
    };
  }
  for (const earlier of context.before) {
    if (earlier.isTeaching || /\b(?:never|not|don['’]t|without)\b/i.test(earlier.text)) continue;
    const plain = earlier.text.replaceAll(QUOTED, (quote) => ' '.repeat(quote.length));
    const [read] = proseReads(
      earlier.text,
      earlier.kind === 'command' ? [] : proseOperations(plain),
    );
    if (read === undefined || weight.indexOf(read.data) <= weight.indexOf(best?.data ?? null))
      continue;
    best = { data: read.data, start: earlier.start + read.start, end: earlier.start + read.end };
  }
  return best;
}
