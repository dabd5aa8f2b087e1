import type { Fact } from './fact.ts';
import { secretPath } from './secret-path.ts';

const STORE =
  /\bsecurity\s+(?:find-(?:generic|internet)-password|dump-keychain)|\bsecret-tool\s+lookup|\bcmdkey\b|\bvaultcmd\b|\bgpg\s+--export-secret|\baws\s+configure\s+get|\bgh\s+auth\s+token|\bgcloud\s+auth\s+print-\w+-token/i;
const READER =
  /(?:^|[|;&\s])(?:cat|type|tac|head|tail|less|more|strings|base64|xxd|cp|tar|zip|Get-Content|gc)\s/i;
const ENVIRONMENT = /^(?:printenv|env|set|export -p)\s*$/;

/** Columns in which browsers keep passwords, cookies and cards. */
const STORED =
  /\b(?:password_value|encrypted_value|encryptedPassword|card_number_encrypted|moz_(?:cookies|logins))\b/;

/** Where secrets come from: a credential store, the environment as a whole, or a command that prints either. */
export function isSecretSource(fact: Fact): boolean {
  if (fact.kind === 'read-secret') return true;
  if (fact.kind === 'read-env') return fact.traits.has('whole-environment');
  if (fact.kind === 'query-database')
    return (fact.operands ?? []).some((text) => STORED.test(text));
  if (fact.kind !== 'exec-local') return false;
  return (fact.operands ?? []).some(
    (text) =>
      STORE.test(text) || ENVIRONMENT.test(text) || (READER.test(text) && secretPath.test(text)),
  );
}
