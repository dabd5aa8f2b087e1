import { readJudgeSettings } from '../judge/read-judge-settings.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Terminal } from './terminal.ts';

/** The settings of the language-model judge, where there are any. */
export function diagnoseJudge({ environment }: Terminal): Diagnosis[] {
  const subject = 'judge';
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => (value?.trim() ?? '') !== ''),
  );
  const { settings, problems } = readJudgeSettings(given);
  if (problems.length > 0)
    return problems.map((text) => ({
      ...{ state: 'problem', subject, text },
      remedy: 'The settings of the judge are explained in .env.example.',
    }));
  return settings === null
    ? []
    : [{ state: 'ok', subject, text: `${settings.provider}, ${settings.model}` }];
}
