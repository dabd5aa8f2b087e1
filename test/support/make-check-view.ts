import type { CheckView } from '../../src/render/check-view.ts';
import { makeFinding } from './make-finding.ts';

/** A failed check over one changed skill; everything may be overridden. */
export function makeCheckView(overrides: Partial<CheckView> = {}): CheckView {
  return {
    situation: 'failed',
    conclusion: 'failure',
    trustScore: 39,
    classification: 'dangerous',
    artefacts: [
      {
        root: 'skills/deploy',
        kind: 'skill',
        isChanged: true,
        trustScore: 39,
        classification: 'dangerous',
        baseTrustScore: 100,
      },
    ],
    fresh: [makeFinding()],
    existing: [],
    suppressed: [],
    fixedCount: 0,
    lowScores: [],
    unread: [],
    notices: [],
    config: { path: null, sha: null, problems: [], excluded: [] },
    reportUrl: 'https://gate.test/r/0123456789abcdefghijkl',
    rulesetVersion: '0011223344556677',
    ...overrides,
  };
}
