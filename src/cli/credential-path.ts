import { posix, win32 } from 'node:path';
import type { Terminal } from './terminal.ts';

/** Where the login is kept: the platform's folder for settings; null where the environment names no home. */
export function credentialPath({
  environment,
  platform,
}: Pick<Terminal, 'environment' | 'platform'>): string | null {
  const { join } = platform === 'win32' ? win32 : posix;
  const folder = settingsFolder(environment, platform);
  return folder === undefined ? null : join(folder, 'skillgate', 'credentials.json');
}

function settingsFolder(
  environment: Terminal['environment'],
  platform: NodeJS.Platform,
): string | undefined {
  if (platform === 'win32') return present(environment['APPDATA']);
  const home = present(environment['HOME']);
  if (platform === 'darwin') {
    return home === undefined ? undefined : posix.join(home, 'Library', 'Application Support');
  }
  const named = present(environment['XDG_CONFIG_HOME']);
  return named ?? (home === undefined ? undefined : posix.join(home, '.config'));
}

/** Only full paths count, as the XDG rules have it. */
function present(value: string | undefined): string | undefined {
  return value === undefined || !(posix.isAbsolute(value) || win32.isAbsolute(value))
    ? undefined
    : value;
}
