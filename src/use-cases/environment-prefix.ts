import type { Settings } from './settings.ts';

/** The prefix of keys that belong to this environment. */
export function environmentPrefix(settings: Pick<Settings, 'environment'>): 'sq_' | 'sq_dev_' {
  return settings.environment === 'production' ? 'sq_' : 'sq_dev_';
}
