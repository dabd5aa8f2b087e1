import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contract/finding.ts';
import { RepositoryConfig } from '../../src/contract/repository-config.ts';
import { decideGate, type GateArtefact } from '../../src/engine/decide-gate.ts';
import { makeFinding } from '../support/make-finding.ts';

const hunted = 'hunt/guess';
const laneOf = (ruleId: string) => (ruleId === hunted ? ('hunt' as const) : ('enforce' as const));
let count = 0;
function finding(change: Partial<Finding> = {}): Finding {
  count += 1;
  return makeFinding({ rule_id: 'delivery/pipe', fingerprint: `f${count}`, ...change });
}
const critical = finding({ severity: 'critical' });
const high = finding({ severity: 'high', rule_id: 'delivery/other' });
const low = finding({ severity: 'low', rule_id: 'delivery/small' });

function artefact(change: Partial<GateArtefact> = {}): GateArtefact {
  return { root: 'a', isChanged: true, isOpaque: false, findings: [], base: null, ...change };
}
const base = (...findings: Finding[]) => ({ findings, isOpaque: false });

describe('gate: new', () => {
  it.each<[string, GateArtefact, Partial<RepositoryConfig>, string[]]>([
    ['nothing found passes', artefact(), {}, []],
    [
      'a new critical finding fails, and so does its score',
      artefact({ findings: [critical] }),
      {},
      ['finding', 'score'],
    ],
    [
      'a known critical finding passes',
      artefact({ findings: [critical], base: base(critical) }),
      {},
      [],
    ],
    ['a new high finding passes by default', artefact({ findings: [high] }), {}, []],
    [
      'a new high finding fails where it is listed',
      artefact({ findings: [high] }),
      { 'fail-on': ['high'] },
      ['finding'],
    ],
    [
      'severities are exact: critical passes where only high is listed',
      artefact({ findings: [critical] }),
      { 'fail-on': ['high'], threshold: 0 },
      [],
    ],
    [
      'a suppressed finding passes',
      artefact({ findings: [{ ...critical, suppressed: true }] }),
      {},
      [],
    ],
    [
      'a finding of the hunt lane never fails',
      artefact({ findings: [{ ...critical, rule_id: hunted }] }),
      { 'fail-on': ['critical'] },
      [],
    ],
    [
      'block cannot make the hunt lane fail',
      artefact({ findings: [{ ...critical, rule_id: hunted }] }),
      { rules: { [hunted]: 'block' } },
      [],
    ],
    [
      'a rule set to warn does not fail',
      artefact({ findings: [critical] }),
      { rules: { 'delivery/pipe': 'warn' } },
      [],
    ],
    [
      'a folder set to monitor does not fail',
      artefact({ findings: [critical] }),
      { rules: { delivery: 'monitor' } },
      [],
    ],
    [
      'the id outweighs its folder',
      artefact({ findings: [critical] }),
      { rules: { delivery: 'monitor', 'delivery/pipe': 'block' }, threshold: 0 },
      ['finding'],
    ],
    [
      'a blocked rule fails at any severity',
      artefact({ findings: [low] }),
      { rules: { delivery: 'block' } },
      ['finding'],
    ],
    [
      'a low score that is not lower than before passes',
      artefact({ findings: [critical], base: base(critical) }),
      { threshold: 100 },
      [],
    ],
    [
      'a low score that fell fails',
      artefact({ findings: [high, low], base: base(high) }),
      { threshold: 90 },
      ['score'],
    ],
    [
      'an unchanged artefact counts for nothing',
      artefact({ findings: [critical], isChanged: false }),
      {},
      [],
    ],
  ])('%s', (_, one, policy, reasons) => {
    const decision = decideGate({
      policy: { ...RepositoryConfig.parse({}), ...policy },
      artefacts: [one],
      laneOf,
    });
    expect(decision.reasons.map(({ kind }) => kind)).toEqual(reasons);
    expect(decision.isPassed).toBe(reasons.length === 0);
  });
});

describe('gate: all', () => {
  it.each<[string, GateArtefact, string[]]>([
    [
      'a known critical finding fails',
      artefact({ findings: [critical], base: base(critical) }),
      ['finding', 'score'],
    ],
    [
      'an unchanged artefact counts',
      artefact({ findings: [critical], base: base(critical), isChanged: false }),
      ['finding', 'score'],
    ],
    [
      'a suppressed finding passes',
      artefact({ findings: [{ ...critical, suppressed: true }] }),
      [],
    ],
  ])('%s', (_, one, reasons) => {
    const policy = { ...RepositoryConfig.parse({}), gate: 'all' as const };
    const decision = decideGate({ policy, artefacts: [one], laneOf });
    expect(decision.reasons.map(({ kind }) => kind)).toEqual(reasons);
  });
});
