/** What a verb makes of its object. */
export type ProseAct =
  | 'collect'
  | 'send'
  | 'write'
  | 'run'
  | 'install'
  | 'follow'
  | 'delete'
  | 'disable'
  | 'grant'
  | 'alter';

/** `verb` is the base form. A weak verb needs an object and a direction before it means what its class says. */
export type ProseVerb = {
  readonly verb: string;
  readonly acts: readonly ProseAct[];
  readonly form: 'base' | 'third' | 'past' | 'gerund';
};

const table: Readonly<Record<ProseAct, string>> = {
  collect: `read collect gather capture extract retrieve obtain fetch get scan find search list locate look enumerate
    harvest copy dump grab pull record snapshot open load export query compile assemble cat print take monitor watch
    intercept reveal disclose output show visit access download consult`,
  send: `send upload post forward transmit submit share report sync synchronise synchronize relay push deliver publish
    mirror replicate stream e-mail email mail ship dispatch beacon ping notify transfer exfiltrate leak archive back
    backup copy log register emit contribute cc bcc route pipe deposit disclose feed put curl store save record write
    append attach paste enter tunnel broadcast propagate export echo hand pass return provide message reply`,
  write: `write save append store add insert include embed put place attach inject record set update create edit modify
    prepend persist register encode inscribe incorporate weave introduce plant apply use prefix suffix tag stamp copy
    log paste import reference link mention recommend append drop schedule enable configure define keep remember note`,
  run: `run execute invoke launch start call trigger source eval evaluate perform issue use open spawn`,
  install: `install download add pull clone fetch get update upgrade`,
  follow: `follow obey adopt comply apply execute implement honor honour treat perform carry act adhere respect accept
    process enforce run`,
  delete: `delete remove wipe erase clear clean purge drop truncate reset prune discard strip overwrite replace destroy
    empty revoke archive`,
  disable: `disable skip bypass turn deactivate ignore suppress omit circumvent relax weaken downgrade exempt waive
    remove set allow accept trust use switch stop comment lower avoid disregard commit push merge approve permit expose
    override loosen reduce pass return store hardcode hard-code log`,
  grant: `grant give allow add assign create set make open widen elevate promote enable invite share provision`,
  alter: `change alter adjust inflate deflate round replace favour favor prefer recommend rank bias downplay exclude flag
    understate overstate misreport falsify fabricate skew shift reduce increase prioritise prioritize promote rate score
    swap substitute suppress omit hide reject tweak manipulate obscure minimise minimize exaggerate steer direct suggest
    list present report label mark underreport deprioritize deprioritise penalize penalise multiply treat describe
    include filter discard emphasise emphasize leave give use`,
};

const irregular: Readonly<Record<string, readonly [string, string, string]>> = {
  send: ['sends', 'sent', 'sending'],
  read: ['reads', 'read', 'reading'],
  write: ['writes', 'written', 'writing'],
  run: ['runs', 'run', 'running'],
  get: ['gets', 'got', 'getting'],
  put: ['puts', 'put', 'putting'],
  set: ['sets', 'set', 'setting'],
  find: ['finds', 'found', 'finding'],
  take: ['takes', 'taken', 'taking'],
  keep: ['keeps', 'kept', 'keeping'],
  give: ['gives', 'given', 'giving'],
  make: ['makes', 'made', 'making'],
  hide: ['hides', 'hidden', 'hiding'],
  feed: ['feeds', 'fed', 'feeding'],
  do: ['does', 'done', 'doing'],
  weave: ['weaves', 'woven', 'weaving'],
  override: ['overrides', 'overridden', 'overriding'],
  understate: ['understates', 'understated', 'understating'],
  overwrite: ['overwrites', 'overwritten', 'overwriting'],
  cc: ['ccs', 'cced', 'ccing'],
  bcc: ['bccs', 'bcced', 'bccing'],
  'hard-code': ['hard-codes', 'hard-coded', 'hard-coding'],
};
/** Verbs of one syllable, or stressed at the end, that double their last letter. */
const doubling =
  /^(?:log|scan|ship|skip|drop|wipe?|strip|plan|stop|grab|submit|transfer|permit|swap|tag|omit|commit|forget|pin|beg|cat|stop|remit|emit)$/;

/** Verbs by every form they take, lower case. */
export const proseVerbs: ReadonlyMap<string, ProseVerb> = build();

function build(): Map<string, ProseVerb> {
  const acts = new Map<string, ProseAct[]>();
  for (const act of Object.keys(table) as ProseAct[]) {
    for (const verb of table[act].split(/\s+/)) acts.set(verb, [...(acts.get(verb) ?? []), act]);
  }
  const verbs = new Map<string, ProseVerb>();
  const forms = ['third', 'past', 'gerund'] as const;
  for (const [verb, own] of acts) {
    inflect(verb).forEach((word, index) => {
      const form = forms[index];
      if (form !== undefined && !verbs.has(word)) verbs.set(word, { verb, acts: own, form });
    });
  }
  for (const [verb, own] of acts) verbs.set(verb, { verb, acts: own, form: 'base' });
  return verbs;
}

function inflect(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb))
    return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = doubling.test(verb) ? verb + (verb.at(-1) ?? '') : verb;
  return [/(?:s|x|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}
