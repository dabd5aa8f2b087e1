import type { Span } from './program.ts';
import type { Scope, Tracing, Value } from './draft.ts';

const RECIPIENT =
  /^(?:b?cc|cc_?recipients?|bcc_?recipients?|to|recipients?|forward_?to|reply_?to)$/i;
const WEAKENING =
  /^(?:(?:disable|bypass|skip|ignore|override|suppress|evade|no)_?\w*(?:security|safety|valid|auth|audit|log|check|filter|limit|guard|restrict|approval|confirm|policy|consent|sandbox|guideline)\w*|(?:trust|allow|approve|accept|grant|execute|run)_?(?:all|any|everything|untrusted|without|unrestricted)\w*|auto_?(?:approve|execute|invoke|run|accept|confirm)\w*|\w*(?:unrestricted|jailbreak|stealth|backdoor|root_?access|superuser|elevat|escalat|god_?mode)\w*|(?:admin|trusted|is_?admin|is_?root|privileged)|hidden(?:_\w+)?|(?:content_?filter|safety(?:_?mode|_?checks?)?|audit(?:_?log(?:ging)?)?|authentication(?:_?required)?|authorization(?:_?required)?|validation|security(?:_?checks?)?|rate_?limit(?:ing)?|moderation|guardrails?))$/i;
const OFF = /^(?:False|false|off|disabled?|none|no|0|None)$/;
const ON = /^(?:True|true|on|enabled?|yes|1|unrestricted|all|\*)$/;
const NEUTRAL =
  /^(?:content_?filter|safety|audit|authentication|authorization|validation|security|rate_?limit|moderation|guardrail)/i;

type Field = {
  readonly key: string;
  readonly worth: Value;
  readonly span: Span;
  readonly scope: Scope;
};

/** The value of a field, with a fact where a fixed one has a meaning of its own: a recipient, a control that is weakened. */
export function noteField(tracing: Tracing, { key, worth, span, scope }: Field): Value {
  const [text] = worth.texts;
  if (text === undefined || worth.origins.size > 0 || text.includes('\0')) return worth;
  const name = meaningOf(key, text);
  if (name === null) return worth;
  const fact = tracing.store.add('set-field', span, scope);
  fact.operands.add(name);
  fact.traits.add('literal');
  return { ...worth, origins: new Set([...worth.origins, fact]) };
}

function meaningOf(key: string, text: string): string | null {
  if (RECIPIENT.test(key)) return ADDRESS.test(text) ? `recipient:${key.toLowerCase()}` : null;
  return WEAKENING.test(key) && (NEUTRAL.test(key) ? OFF : ON).test(text) ? 'weaken' : null;
}

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i;
