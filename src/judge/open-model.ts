import type { LanguageModel } from 'ai';
import { boundedFetch } from './bounded-fetch.ts';
import type { JudgeSettings } from './judge-settings.ts';

/**
 * Loads the provider's library and opens the model. Key and address are always given, so that the library looks for
 * neither in the environment.
 */
export async function openModel(settings: JudgeSettings): Promise<LanguageModel> {
  const { provider, model, baseUrl, apiKey } = settings;
  const shared = { fetch: boundedFetch };
  // The library would tell the console that a model ignores a setting.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const baseURL = baseUrl ?? 'https://api.anthropic.com/v1';
    return createAnthropic({ ...shared, baseURL, apiKey: apiKey ?? '' })(model);
  }
  if (provider === 'openai') {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const baseURL = baseUrl ?? 'https://api.openai.com/v1';
    return createOpenAI({ ...shared, baseURL, apiKey: apiKey ?? '' }).chat(model);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    ...shared,
    name: 'openai-compatible',
    baseURL: baseUrl ?? '',
    ...(apiKey === null ? {} : { apiKey }),
  }).chatModel(model);
}
