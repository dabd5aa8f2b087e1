import type { LanguageModel } from 'ai';
import type { JudgeFailure } from './judge.ts';
import type { Prompt } from './prompt.ts';

/** Four characters a token is what English and code come to; a prompt beyond that is not sent. */
const MAX_PROMPT_CHARACTERS = 32_000;

/**
 * Asks once: temperature 0, no tools, no retries, a cap on both sides. What comes back is text that nobody has checked.
 */
export async function askModel(input: {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}): Promise<{ readonly kind: 'text'; readonly text: string } | JudgeFailure> {
  const { model, prompt, maxOutputTokens, signal } = input;
  if (prompt.system.length + prompt.text.length > MAX_PROMPT_CHARACTERS) {
    return { kind: 'failed', reason: 'truncated' };
  }
  const { generateText } = await import('ai');
  try {
    const { text, finishReason } = await generateText({
      model,
      system: prompt.system,
      prompt: prompt.text,
      temperature: 0,
      maxOutputTokens,
      maxRetries: 0,
      abortSignal: signal,
    });
    if (finishReason === 'length') return { kind: 'failed', reason: 'truncated' };
    if (finishReason !== 'stop' || text.includes(prompt.canary)) {
      return { kind: 'failed', reason: 'error' };
    }
    return { kind: 'text', text };
  } catch {
    // Whatever a provider does is one of two things to the caller; its words may quote the prompt and go nowhere.
    return { kind: 'failed', reason: signal.aborted ? 'timeout' : 'error' };
  }
}
