import type { Settings } from './settings.ts';

/** Whether the operator named this GitHub login as an administrator of the instance. */
export function isInstanceAdmin(
  settings: Pick<Settings, 'adminLogins'>,
  userLogin: string,
): boolean {
  const login = userLogin.toLowerCase();
  return settings.adminLogins?.some((name) => name.toLowerCase() === login) === true;
}
