import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/contract/severity.ts';
import { scoreFindings } from '../../src/engine/score-findings.ts';

const finding = (severity: Severity, rule_id: string, suppressed = false) => ({
  severity,
  rule_id,
  suppressed,
});
const distinct = (severity: Severity, count: number) =>
  Array.from({ length: count }, (_, index) => finding(severity, `${severity}/${index}`));

describe('the trust score (Scan API contract, 5.7)', () => {
  it.each([
    ['no findings', [], 100, 'safe'],
    ['1 medium', distinct('medium', 1), 94, 'safe'],
    [
      '1 high and a medium rule twice',
      [finding('high', 'a/h'), finding('medium', 'a/m'), finding('medium', 'a/m')],
      82,
      'caution',
    ],
    [
      '1 high, 1 medium, 2 low',
      [...distinct('high', 1), ...distinct('medium', 1), ...distinct('low', 2)],
      78,
      'caution',
    ],
    ['2 low', distinct('low', 2), 96, 'safe'],
    ['5 low', distinct('low', 5), 90, 'safe'],
    ['6 low', distinct('low', 6), 88, 'caution'],
    ['3 high', distinct('high', 3), 64, 'risky'],
    ['5 high', distinct('high', 5), 40, 'risky'],
    ['6 high', distinct('high', 6), 28, 'dangerous'],
    ['1 critical', distinct('critical', 1), 39, 'dangerous'],
    ['2 critical', distinct('critical', 2), 20, 'dangerous'],
    ['3 critical', distinct('critical', 3), 0, 'dangerous'],
    ['a suppressed critical', [finding('critical', 'a/c', true)], 100, 'safe'],
  ])('%s', (_, findings, trustScore, classification) => {
    expect(scoreFindings(findings, { isOpaque: false })).toMatchObject({
      trustScore,
      classification,
    });
  });

  it('caps unread content at 89', () => {
    expect(scoreFindings([], { isOpaque: true })).toMatchObject({
      trustScore: 89,
      classification: 'caution',
      cap: 'opaque',
    });
  });

  it('shows deductions that add up', () => {
    const { trustScore, breakdown } = scoreFindings(
      [...distinct('high', 2), ...distinct('low', 3)],
      { isOpaque: false },
    );
    expect(100 - breakdown.reduce((sum, { weight }) => sum + weight, 0)).toBe(trustScore);
  });
});
