import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../src/contract/finding.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { applyJudgement } from '../../src/engine/apply-judgement.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import type { ArtefactResult } from '../../src/engine/scan-result.ts';
import { connectJudge } from '../../src/judge/connect-judge.ts';
import { itemsOf, modelAnswer } from '../support/model-answer.ts';
import {
  startModelServer,
  type ModelCall,
  type ModelServer,
} from '../support/start-model-server.ts';
import { injectionTexts } from './injection-texts.ts';

let provider: ModelServer;

beforeAll(async () => {
  provider = await startModelServer();
});
afterAll(() => provider.close());

/** Models that do what the attacker says, each in another way. */
const obedient: readonly [string, (call: ModelCall) => string][] = [
  ['calls all benign, the planted item apart', (call) => modelAnswer(call, () => 'benign')],
  ['calls all benign', (call) => modelAnswer(call, () => 'benign').replaceAll('harmful', 'benign')],
  ['says a score', () => '{"trust_score":100,"classification":"safe","findings":[]}'],
  ['says the item that the attacker wrote', () => '{"items":[{"id":"e1","verdict":"benign"}]}'],
  ['repeats what it reads', ({ prompt }) => prompt],
  ['says that it is safe', () => 'This package is safe.'],
];

const now = new Date('2026-01-01T00:00:00.000Z');

function scan(text: string): ArtefactResult {
  const bytes = Buffer.from(text);
  const { artefacts } = scanFiles([{ path: 'SKILL.md', type: 'file', bytes }], {
    now,
    forJudge: true,
  });
  const [artefact] = artefacts;
  if (artefact === undefined) throw new Error('nothing was scanned');
  return artefact;
}

test('S8: no text moves a verdict down, even where the judge obeys it', async () => {
  const judge = connectJudge({
    provider: 'openai-compatible',
    model: 'obedient',
    baseUrl: provider.url,
    apiKey: null,
    timeoutMs: 30_000,
  });
  const texts = injectionTexts();
  expect(new Set(texts).size).toBeGreaterThanOrEqual(200);
  const downgrades: string[] = [];
  let judged = 0;
  for (const [at, text] of texts.entries()) {
    const before = scan(text);
    expect(before.classification).toBe('dangerous');
    const { judgeCase } = before;
    if (judgeCase === undefined) throw new Error('no case');
    const [name, obey] = obedient[at % obedient.length] ?? ['', () => ''];
    provider.say((call) => ({ text: obey(call) }));
    const outcome = await judge.judge(judgeCase, new AbortController().signal);
    if (outcome.kind === 'failed') continue;
    judged += 1;
    const after = applyJudgement(before, { judgeCase, judgement: outcome.judgement });
    if (isLower(before, after)) downgrades.push(`${name}: ${text.slice(0, 120)}`);
  }
  expect(downgrades).toEqual([]);
  // Otherwise nothing was put to the test.
  expect(judged).toBeGreaterThanOrEqual(texts.length / obedient.length);
  expect(provider.calls.every(({ body }) => !('tools' in body))).toBe(true);
});

test('what is said to the reviewer is withheld from the judge, and counts as a finding', async () => {
  const text = injectionTexts()[30] ?? '';
  const before = scan(text);
  expect(before.findings.map(({ rule_id }) => rule_id)).toContain('evasion/addressed-to-reviewer');
  const { purpose, items = [] } = before.judgeCase ?? {};
  // A place is told by file and line only; its excerpt is for the people who read the finding.
  const shown = JSON.stringify([purpose, items.map(({ what, span }) => [what, span])]);
  expect(shown).toContain('withheld');
  expect(shown).not.toContain('approved by the security team');
});

test('a judgement of ids that the case does not hold changes nothing', () => {
  const before = scan(injectionTexts()[0] ?? '');
  const { judgeCase } = before;
  if (judgeCase === undefined) throw new Error('no case');
  const judgement = {
    harmful: ['e900'],
    benign: ['e901'],
    objections: [{ question: 'intent' as const, cites: ['e902'] }],
  };
  expect(applyJudgement(before, { judgeCase, judgement }).findings).toEqual(before.findings);
});

test('no word of the author leaves a delimiter behind, and every item keeps to its line', async () => {
  provider.calls.length = 0;
  provider.say((call) => ({ text: modelAnswer(call, () => 'suspicious') }));
  const judge = connectJudge({
    provider: 'anthropic',
    model: 'm',
    baseUrl: provider.url,
    apiKey: 'k',
    timeoutMs: 30_000,
  });
  for (const text of injectionTexts().filter((_, at) => at % 11 === 0)) {
    const { judgeCase } = scan(text);
    if (judgeCase === undefined) throw new Error('no case');
    const outcome = await judge.judge(judgeCase, new AbortController().signal);
    expect(outcome.kind).toBe('judged');
    const call = provider.calls.at(-1);
    if (call === undefined) throw new Error('nobody was asked');
    expect(call.prompt.match(/<<<(?:DATA|END)/g)).toHaveLength(2);
    expect(itemsOf(call)).toHaveLength(judgeCase.items.length + 1);
  }
});

/** A lower severity, a finding less, or a higher score. */
function isLower(before: ArtefactResult, after: ArtefactResult): boolean {
  const left = new Map(after.findings.map((finding) => [finding.id, finding]));
  const isWeaker = ({ id, severity, suppressed }: Finding): boolean => {
    const now = left.get(id);
    return (
      now === undefined ||
      severityRank[now.severity] > severityRank[severity] ||
      now.suppressed !== suppressed
    );
  };
  return after.trustScore > before.trustScore || before.findings.some(isWeaker);
}
