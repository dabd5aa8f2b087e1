import type { JudgeSettings } from './judge-settings.ts';

const DEFAULT_TIMEOUT_SECONDS = 30;

/**
 * The judge's settings from environment variables that the caller has read: none at all, or complete. Each problem names
 * the variable and what to set.
 */
export function readJudgeSettings(given: Readonly<Record<string, string | undefined>>): {
  readonly settings: JudgeSettings | null;
  readonly problems: readonly string[];
} {
  const read = (name: string): string | null => {
    const value = given[`SKILLGATE_JUDGE_${name}`]?.trim() ?? '';
    return value === '' ? null : value;
  };
  const [provider, model] = [read('PROVIDER'), read('MODEL')];
  const [baseUrl, apiKey] = [read('BASE_URL'), read('API_KEY')];
  if (provider === null) {
    const isHalf = model !== null || baseUrl !== null || apiKey !== null;
    const problem =
      'SKILLGATE_JUDGE_PROVIDER is missing: set openai-compatible, anthropic or openai, or remove the other SKILLGATE_JUDGE_ settings';
    return { settings: null, problems: isHalf ? [problem] : [] };
  }
  const problems: string[] = [];
  if (!isProvider(provider)) {
    problems.push(
      'SKILLGATE_JUDGE_PROVIDER must be openai-compatible, anthropic or openai; remove it to do without a judge',
    );
  }
  if (model === null) {
    problems.push('SKILLGATE_JUDGE_MODEL is missing: set the id of the model, pinned to a version');
  }
  if (provider === 'openai-compatible' && baseUrl === null) {
    problems.push(
      'SKILLGATE_JUDGE_BASE_URL is missing: set the address of the endpoint, such as http://localhost:11434/v1',
    );
  }
  if (baseUrl !== null && !isHttpUrl(baseUrl)) {
    problems.push('SKILLGATE_JUDGE_BASE_URL must be an http or https address');
  }
  if (provider !== 'openai-compatible' && apiKey === null) {
    problems.push('SKILLGATE_JUDGE_API_KEY is missing: set the key of the provider');
  }
  if (!isProvider(provider) || model === null || problems.length > 0) {
    return { settings: null, problems };
  }
  const seconds = Number(read('TIMEOUT_SECONDS') ?? DEFAULT_TIMEOUT_SECONDS);
  return {
    settings: {
      ...{ provider, model, apiKey },
      baseUrl: baseUrl?.replace(/\/+$/, '') ?? null,
      timeoutMs: (Number.isFinite(seconds) ? seconds : DEFAULT_TIMEOUT_SECONDS) * 1000,
    },
    problems,
  };
}

function isProvider(word: string): word is JudgeSettings['provider'] {
  return word === 'openai-compatible' || word === 'anthropic' || word === 'openai';
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
