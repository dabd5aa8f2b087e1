import { secretFormats } from '../artefacts/secret-formats.ts';
import type { TextHit } from './text-hit.ts';

/** Shapes beside those the rules look for: older, shorter or rarer tokens that must not be published either. */
const furtherTokens = [
  'gh[oprsu]_[A-Za-z0-9]{30,255}',
  'github_pat_[A-Za-z0-9_]{36,255}',
  'gl(?:pat|rt|dt|ptt|cbt)-[\\w-]{20,100}',
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])',
  'xox[abeoprs]-[\\w-]{10,250}',
  'xapp-[0-9]-[\\w-]{10,250}',
  'sk-(?:ant|proj|svcacct|admin|or)-[\\w-]{20,250}',
  'sk-(?=[\\w]{0,60}[0-9])[A-Za-z0-9_]{20,250}',
  '[prs]k_(?:live|test)_[A-Za-z0-9]{16,250}',
  'ya29\\.[\\w-]{20,250}',
  'pypi-AgEI[\\w-]{20,250}',
  'SG\\.[\\w-]{16,64}\\.[\\w-]{16,64}',
  'hf_[A-Za-z0-9]{30,60}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'sq(?:_dev)?_[0-9A-Za-z]{49}',
  'whsec_[A-Za-z0-9+/]{32,100}',
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
].join('|');
const furtherToken = new RegExp(`(?<![A-Za-z0-9])(?:${furtherTokens})`, 'g');

const privateKey =
  /-----\s{0,4}BEGIN[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?\s{0,4}-----(?:[\s\\nr]{0,8}[A-Za-z0-9+/=:-]{1,100}){0,200}/g;
/** Passwords that are plainly placeholders (`***`, `${PASSWORD}`, `[masked]`, `<password>`) are no secrets. */
const credentialUrl =
  /:\/\/[^\s/:@?#"'<>]{0,128}:(?!(?:\*+|x{3,20}|\[[\w -]{1,40}\]|\$\{?\w{1,60}\}?|[‹<][^‹›<>@]{1,60}[›>]|\{\{?[^{}@]{1,60}\}\}?)@)[^\s/@"'`]{1,256}@(?=[\w[])/gi;

const tokenFormats = secretFormats.filter(
  ({ kind }) => kind !== 'private-key' && kind !== 'url-password',
);

/**
 * Finds credentials: tokens with a provider's mark, private keys, passwords inside addresses. Repetitions are bounded, so
 * one failing start costs at most a few hundred steps and a hostile run of prefixes stays linear.
 */
export function* findSecrets(text: string): Iterable<TextHit> {
  if (text.length < 8) return;
  const lower = text.toLowerCase();
  for (const { keywords, pattern } of tokenFormats) {
    if (keywords.some((word) => lower.includes(word))) {
      yield* hitsOf('provider-token', pattern, text);
    }
  }
  yield* hitsOf('provider-token', furtherToken, text);
  if (text.includes('PRIVATE KEY')) yield* hitsOf('private-key', privateKey, text);
  if (text.includes('://')) yield* hitsOf('credential-url', credentialUrl, text);
}

function* hitsOf(
  pattern: 'provider-token' | 'private-key' | 'credential-url',
  regExp: RegExp,
  text: string,
): Iterable<TextHit> {
  for (const match of text.matchAll(regExp)) {
    yield { pattern, category: 'secret', start: match.index, end: match.index + match[0].length };
  }
}
