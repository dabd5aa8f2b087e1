import type { Incomplete } from '../contract/incomplete.ts';
import { inertText } from './inert-text.ts';

const parts = {
  rules: 'The rules',
  behavior: 'The behavioural analysis',
  judge: 'The language-model judge',
};
const reasons = {
  opaque: 'could not read the content',
  truncated: 'read only part of the content',
  timeout: 'ran out of time',
  error: 'failed',
  not_requested: 'did not run because it was switched off',
  not_configured: 'did not run because no provider is configured',
  insufficient_credits: 'did not run because the credits do not cover it',
};

/** One sentence that says which part of a scan is missing, and why. */
export function incompleteText({ layer, part, reason, file }: Incomplete): string {
  const place = file === null ? '' : ` of ${inertText(file)}`;
  const what =
    reason === 'opaque' || reason === 'truncated'
      ? place
      : file === null
        ? ''
        : ` on ${inertText(file)}`;
  return `${parts[part]} (layer ${layer}) ${reasons[reason]}${what}.`;
}
