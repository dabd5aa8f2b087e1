/** Ports below this belong to other protocols, which a request could be made to speak. */
const FIRST_FREE_PORT = 1024;
const WEB_PORTS = new Set(['', '80', '443']);

/** What is wrong with an address before any name is resolved, in words for its author; null: nothing. */
export function findUrlProblem(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'Must be an http or https URL';
  if (url.username !== '' || url.password !== '') return 'Must not carry a user name or password';
  if (!WEB_PORTS.has(url.port) && Number(url.port) < FIRST_FREE_PORT) {
    return 'Must use port 80, 443 or one from 1024';
  }
  return null;
}
