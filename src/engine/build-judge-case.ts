import type { Artefact } from '../artefacts/artefact.ts';
import { buildBehaviour } from '../behaviour/build-behaviour.ts';
import { describeFact } from '../behaviour/describe-fact.ts';
import type { Fact, FactKind } from '../behaviour/fact.ts';
import type { Finding } from '../contract/finding.ts';
import type { JudgeCase, JudgeItem } from '../contract/judge-case.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { locatePlace } from './locate-place.ts';
import { maskSecrets } from './mask-secrets.ts';

type Draft = Omit<JudgeItem, 'id'>;

/** A median skill then stays well below 1,500 tokens. */
const MAX_FINDINGS = 24;
const MAX_FACTS = 24;
const PURPOSE_LENGTH = 400;
const WITHHELD = '[text addressed to the reviewer, withheld]';
const ADDRESSED = 'evasion/addressed-to-reviewer';

/** Operations that say nothing about intent by themselves. */
const plain: ReadonlySet<FactKind> = new Set([
  'read-file',
  'tool-argument',
  'return-result',
  'format-text',
  'write-log',
  'read-clock',
  'match-pattern',
  'open-path',
  'set-field',
  'encode',
]);

/**
 * What a judge is shown of an artefact: its unsuppressed findings, one a rule and file and the most severe first, and
 * the operations that matter, one of each kind and operand. Text that speaks to the reviewer is withheld.
 */
export function buildJudgeCase(
  artefact: Artefact,
  input: { readonly findings: readonly Finding[]; readonly withFacts: boolean },
): JudgeCase {
  const behaviour = input.withFacts ? buildBehaviour(artefact) : null;
  const findings = selectFindings(input.findings);
  const facts = selectFacts(behaviour?.facts ?? []);
  const isBeside = besideAddressed(input.findings.filter(isAddressed));
  const drafts = [
    ...findings.slice(0, MAX_FINDINGS).map(fromFinding),
    ...facts.slice(0, MAX_FACTS).map(fromFact),
  ];
  return {
    kind: artefact.kind,
    // Where it stands is not known any more, so one such text anywhere withholds it.
    purpose: input.findings.some(isAddressed)
      ? WITHHELD
      : maskSecrets(behaviour?.declared.purpose ?? '').slice(0, PURPOSE_LENGTH),
    items: drafts.map((draft, at) => ({
      ...draft,
      id: `e${String(at + 1)}`,
      span: isBeside(draft) ? WITHHELD : draft.span,
    })),
    omitted: Math.max(0, findings.length - MAX_FINDINGS) + Math.max(0, facts.length - MAX_FACTS),
  };
}

function selectFindings(all: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  const open = all
    .filter(({ suppressed }) => !suppressed)
    .toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity]);
  for (const finding of open) {
    const key = `${finding.rule_id}\0${finding.location.file ?? ''}`;
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}

function selectFacts(all: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of all) {
    if (plain.has(fact.kind) || fact.traits.has('negated')) continue;
    const key = `${fact.kind}\0${fact.operand ?? ''}`;
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

function fromFinding({ id, title, location }: Finding): Draft {
  return { what: `reported: ${title}`, findingId: id, location, span: location.excerpt };
}

function fromFact({ kind, actor, traits, place }: Fact): Draft {
  const manner = [...traits].sort().join(', ');
  const location = locatePlace(place.file, place.start, place.end);
  return {
    what: `${actor} ${describeFact[kind]}${manner === '' ? '' : ` (${manner})`}`,
    findingId: null,
    location,
    span: location.excerpt,
  };
}

function isAddressed({ rule_id: rule }: Finding): boolean {
  return rule === ADDRESSED;
}

/** An excerpt shows its whole line, so every item on a line with such text is meant. */
function besideAddressed(findings: readonly Finding[]): (draft: Draft) => boolean {
  return ({ location }) =>
    findings.some(
      ({ location: one }) =>
        one.file === location.file &&
        one.line <= location.end_line &&
        one.end_line >= location.line,
    );
}
