import type { Artefact, OpaqueFile } from '../artefacts/artefact.ts';
import { findUpstream } from '../artefacts/find-upstream.ts';
import { findPathKind } from '../artefacts/find-path-kind.ts';
import { isServerCode } from '../artefacts/is-server-code.ts';
import { readThrough } from '../artefacts/readings/read-through.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Behaviour } from '../behaviour/behaviour.ts';
import { buildBehaviour } from '../behaviour/build-behaviour.ts';
import type { Finding } from '../contract/finding.ts';
import type { Incomplete } from '../contract/incomplete.ts';
import type { ScanType } from '../contract/scan-type.ts';
import { rules } from '../rules/index.ts';
import type { ArtefactRule, BehaviourRule, Rule } from '../rules/rule.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { buildFindings } from './build-findings.ts';
import { buildJudgeCase } from './build-judge-case.ts';
import { findHits } from './find-hits.ts';
import { hashFindingLines } from './hash-finding-lines.ts';
import { hashLegs } from './hash-legs.ts';
import { readCapabilities, type FilePass } from './read-capabilities.ts';
import { runTextRules, type RuleEvidence } from './run-text-rules.ts';
import { toOrigin } from './to-origin.ts';
import type { ScanOptions } from './scan-options.ts';
import type { ArtefactResult } from './scan-result.ts';
import { scoreFindings } from './score-findings.ts';

const artefactRules = rules.filter((rule): rule is ArtefactRule => rule.reads === 'artefact');
const behaviourRules = rules.filter((rule): rule is BehaviourRule => rule.reads === 'behaviour');

type TimedOptions = ScanOptions & Required<Pick<ScanOptions, 'hasTime'>>;

/** Scans one artefact with every rule that applies to its kind. */
export function scanArtefact(
  artefact: Artefact,
  options: ScanOptions,
): { readonly result: ArtefactResult; readonly warnings: readonly string[] } {
  const late = new Set<1 | 2>();
  const hasTime = (layer: 1 | 2): boolean => {
    if (options.hasTime?.(layer) ?? true) return true;
    late.add(layer);
    return false;
  };
  const passes: FilePass[] = [];
  const found = buildFindings(runRules(artefact, passes, { ...options, hasTime }));
  const { findings, warnings } = applySuppressions(found, options.suppressions ?? [], options.now);
  // What not every rule has looked at was not read either.
  const isOpaque = late.has(1) || artefact.opaque.some((file) => !file.isHarmless);
  const score = scoreFindings(findings, { isOpaque });
  const incomplete = [
    ...artefact.opaque.flatMap(toIncomplete),
    ...layer2Incomplete(options),
    ...[...late].map(toLate),
  ];
  const scored = addImpacts(findings, score.breakdown);
  const withFacts = options.layer2 !== false;
  const judgeCase =
    options.forJudge === true && late.size === 0
      ? { judgeCase: buildJudgeCase(artefact, { findings: scored, withFacts }) }
      : {};
  return {
    warnings,
    result: {
      root: artefact.root,
      path: artefact.path,
      kind: artefact.kind,
      kindSource: artefact.kindSource,
      sha256: artefact.sha256,
      files: artefact.files.map(({ path }) => path),
      isOpaque,
      skipped: artefact.opaque.map(({ path, reason, isHarmless }) => ({
        path,
        reason,
        isHarmless,
      })),
      fileHashes: artefact.fileHashes,
      findings: scored,
      lineHashes: hashFindingLines(artefact, scored),
      legs: hashLegs(artefact, scored),
      trustScore: score.trustScore,
      classification: score.classification,
      scoreCap: score.cap,
      capabilities: readCapabilities(passes),
      layer1Complete: incomplete.every(({ layer }) => layer !== 1),
      layer2Complete: incomplete.every(({ layer }) => layer !== 2),
      incomplete,
      ...judgeCase,
    },
  };
}

/** The artefact as it stands, and again as it reads without disguises where it has any. */
function* runRules(
  artefact: Artefact,
  kept: FilePass[],
  options: TimedOptions,
): Iterable<RuleEvidence<Rule>> {
  const { hasTime } = options;
  yield* runRulesOn(artefact, readPasses(artefact.files, { hasTime, kept }), options);
  if (!hasTime(1)) return;
  const through = readThrough(artefact);
  if (through === null) return;
  const disguised = through.files.filter(({ origin }) => origin !== undefined);
  const readings = readPasses(disguised, { hasTime });
  for (const found of runRulesOn(through, readings, options)) {
    yield { rule: found.rule, evidence: toOrigin(found.evidence) };
  }
}

/** The first pass over each file, just before its rules, as far as the time goes; `kept` collects them. */
function* readPasses(
  files: readonly TextFile[],
  input: { readonly hasTime: TimedOptions['hasTime']; readonly kept?: FilePass[] },
): Iterable<FilePass> {
  for (const file of files) {
    if (!input.hasTime(1)) return;
    const pass = { file, rawHits: findHits(file.format, file.raw) };
    input.kept?.push(pass);
    yield pass;
  }
}

function* runRulesOn(
  artefact: Artefact,
  passes: Iterable<FilePass>,
  options: TimedOptions,
): Iterable<RuleEvidence<Rule>> {
  const hasTime = () => options.hasTime(1);
  const kinds = kindsOf(artefact);
  const applies = (rule: Rule): boolean =>
    rule.kinds === 'all' ||
    rule.severity === 'critical' ||
    artefact.kindSource === 'fallback' ||
    rule.kinds.some((kind) => kinds.has(kind));
  for (const pass of passes) yield* runTextRules({ artefact, ...pass, applies, hasTime });
  for (const rule of artefactRules) {
    if (!applies(rule)) continue;
    if (!hasTime()) break;
    for (const evidence of rule.check(artefact)) yield { rule, evidence };
  }
  const hasTimeLeft = () => options.hasTime(2);
  if (options.layer2 === false || !hasTimeLeft()) return;
  const { upstream: index } = options;
  const upstream = !index ? null : findUpstream(artefact, index);
  const behaviour = { ...buildBehaviour(artefact, hasTimeLeft), upstream };
  yield* runBehaviourRules(behaviour, (rule) => applies(rule) && hasTimeLeft());
  yield* runServerRules({ behaviour, kinds, hasTime: hasTimeLeft });
}

function* runBehaviourRules(
  behaviour: Behaviour,
  applies: (rule: Rule) => boolean,
): Iterable<RuleEvidence<Rule>> {
  for (const rule of behaviourRules) {
    if (!applies(rule)) continue;
    for (const evidence of rule.check(behaviour)) yield { rule, evidence };
  }
}

/** The artefact's own kind, and those of the files in it: a skill that brings a config is judged as a config too. */
function kindsOf(artefact: Artefact): ReadonlySet<ScanType> {
  return new Set([
    artefact.kind,
    ...artefact.files.flatMap(({ path }) => findPathKind(path) ?? []),
  ]);
}

/** Whether a file is the program of a server that another kind of artefact brings along. */
function isServer({ format, text }: TextFile): boolean {
  return PROGRAM.test(format) && isServerCode(text.slice(0, HEAD));
}

/** The rules for servers that apply to nothing but the server inside of another artefact; its documents only show code. */
function* runServerRules(input: {
  readonly behaviour: Behaviour;
  readonly kinds: ReadonlySet<ScanType>;
  readonly hasTime: () => boolean;
}): Iterable<RuleEvidence<Rule>> {
  const { behaviour, kinds, hasTime } = input;
  const { files, kindSource } = behaviour.artefact;
  if (kinds.has('mcp_server') || kindSource === 'fallback' || !files.some(isServer)) return;
  const isForServers = (rule: Rule): boolean =>
    rule.severity !== 'critical' &&
    rule.kinds !== 'all' &&
    rule.kinds.includes('mcp_server') &&
    !rule.kinds.some((kind) => kinds.has(kind)) &&
    hasTime();
  for (const found of runBehaviourRules(behaviour, isForServers)) {
    const { place } = found.evidence;
    if (place !== null && PROGRAM.test(place.file.format)) yield found;
  }
}

const PROGRAM = /^(?:python|javascript|typescript|go|rust|php|ruby|code)$/;
/** Imports stand at the beginning of a program. */
const HEAD = 65_536;

function toIncomplete(file: OpaqueFile): Incomplete[] {
  if (file.isHarmless) return [];
  const reason = file.isTransient ? 'error' : file.reason === 'too-large' ? 'truncated' : 'opaque';
  return [{ layer: 1, part: 'rules', reason, file: file.path }];
}

function layer2Incomplete(options: ScanOptions): Incomplete[] {
  if (options.layer2 !== false) return [];
  return [{ layer: 2, part: 'behavior', reason: 'not_requested', file: null }];
}

function toLate(layer: 1 | 2): Incomplete {
  const part = layer === 1 ? 'rules' : 'behavior';
  return { layer, part, reason: 'timeout', file: null };
}

/** The first unsuppressed finding of a rule at its highest severity carries the rule's weight, the others 0. */
function addImpacts(
  findings: readonly Finding[],
  breakdown: ReturnType<typeof scoreFindings>['breakdown'],
): Finding[] {
  const open = new Map(breakdown.map((row) => [row.ruleId, row]));
  return findings.map((finding) => {
    const row = open.get(finding.rule_id);
    if (row === undefined || finding.suppressed || finding.severity !== row.severity)
      return finding;
    open.delete(finding.rule_id);
    return { ...finding, score_impact: row.weight };
  });
}
