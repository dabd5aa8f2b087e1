import { expect, it } from 'vitest';
import { decideConclusion } from '../../src/render/decide-conclusion.ts';

const config = {
  mode: 'enforce',
  'on-incomplete': 'action_required',
  'on-no-credits': 'neutral',
} as const;
const clean = {
  config,
  isGatePassed: true,
  isUnfinished: false,
  isUnread: false,
  isOutOfCredits: false,
  hasArtefacts: true,
};
const observe = { ...config, mode: 'observe' } as const;

it.each([
  ['a passed gate is a success', {}, 'passed', 'success'],
  ['no artefacts is a success', { hasArtefacts: false }, 'no-artefacts', 'success'],
  ['a failed gate is a failure', { isGatePassed: false }, 'failed', 'failure'],
  [
    'observed, a failed gate is neutral',
    { isGatePassed: false, config: observe },
    'would-fail',
    'neutral',
  ],
  ['a gap is never a success', { isUnfinished: true }, 'unfinished', 'action_required'],
  [
    'a gap is never a success where it is observed',
    { isUnfinished: true, config: observe },
    'unfinished',
    'action_required',
  ],
  [
    'a gap with no artefacts is no success either',
    { isUnfinished: true, hasArtefacts: false },
    'unfinished',
    'action_required',
  ],
  [
    'a failed gate outweighs a gap',
    { isUnfinished: true, isGatePassed: false },
    'failed',
    'failure',
  ],
  ['unread content asks for action', { isUnread: true }, 'unread', 'action_required'],
  [
    'unread content as configured: neutral',
    { isUnread: true, config: { ...config, 'on-incomplete': 'neutral' } },
    'unread',
    'neutral',
  ],
  [
    'unread content as configured: failure',
    { isUnread: true, config: { ...config, 'on-incomplete': 'failure' } },
    'unread',
    'failure',
  ],
  ['observed, unread content is neutral', { isUnread: true, config: observe }, 'unread', 'neutral'],
  ['out of credits is neutral', { isOutOfCredits: true }, 'no-credits', 'neutral'],
  [
    'out of credits as configured: failure',
    { isOutOfCredits: true, config: { ...config, 'on-no-credits': 'failure' } },
    'no-credits',
    'failure',
  ],
  [
    'out of credits with a failed gate is a failure',
    { isOutOfCredits: true, isGatePassed: false },
    'failed',
    'failure',
  ],
  [
    'out of credits with unread content asks for action',
    { isOutOfCredits: true, isUnread: true },
    'unread',
    'action_required',
  ],
] as const)('%s', (_, change, situation, conclusion) => {
  expect(decideConclusion({ ...clean, ...change })).toEqual({ situation, conclusion });
});
