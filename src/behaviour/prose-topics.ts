import type { ProseTopic } from './prose-order.ts';
import { schemeTopics } from './scheme-topics.ts';

/** Words by their first four or five letters (all of shorter ones): what a sentence may be about. */
const nouns = {
  address: 'http https mail mailt smtp',
  server:
    'server endpo webho collec telem analy alias mailb mailin inbox bucket gist liste paste moni c2 status third',
  contacts:
    'conta recip subsc follo membe frien email mail send addre peopl perso chann collea custo',
  each: 'each every all',
  recipients: 'bcc cc recip alias maili distr revie colla atten partic guest regis',
  agent: `memor clau agent gemin soul heart ident curso winds cline copil mcp codex opencl opencod setti persis long- globa
    rule rules skill syste custom perman instr`,
  startUp: 'cron cront launc syste hook hooks daemo start autos autho',
  safeguard: `cors origi passw plain hooks root secco pull reque tls ssl cert certi host signa check auth authe autho valid csrf encry 2fa mfa two- prote secre secur sandb audit
    revie appro acces verif`,
  open: 'no-ve strict rejec node_ self- world plain 777 any all verif 0 verify',
  access:
    'port ports firew chmod 777 permi privi acces admin root sudo owner super eleva unres god- deplo nopas clust maint backd full',
  promotion:
    'aff via power seo ref regar compe ref affil refer promo spons adver ads ad track web utm_ invit coupo backl disco donat walle payme bank',
  figures: `perio claus deadl notic terms figur numbe amoun total price value score ratin resul metri rate rates percen balan cost costs estim data stati
    date dates dose dosa quant measu findin sever thres bench count invoi fee fees reven profi loss losse risk risks vulne
    warni error failu negat criti discl compet alter`,
  despite: 'regar irres matte even whethe',
  userFiles: 'file files folde direc table branc datab backu recor messa',
  payees: 'accou iban walle payee bank benef payou payme',
  instead: 'inste place rathe repla with',
  flaws: 'bug bugs error flaw flaws vulne defec weakn mista backd off-b race inacc typos',
  self: 'this these itsel',
  others: 'every all other each any neigh futur',
  rivals: 'compe rival alter other',
  personal: `e-mai email inbox messa conta brows histo login scree micro keyst clipb calen chat webca photo`,
  groups: `left right left- right- liber conse repub democ polit clima globa relig musli jew jewis chris ethni race racia
    gende women femal male pregn natio immig disab sexua lgbt foreig over older union`,
  terms:
    'whist illeg unlaw crimi misco wrong fraud right union regul salar wage pay non-c nonco overt',
  weakness: 'fixed bypas defau unive backd hard- hardc mast magic hidd undoc kill logic vulne',
  container: `comme foot meta water alt alt- appen hidde messa pull descr issue file filen url link query image prope subje
    outpu docum respo reply repor answe summa page post artic html invis`,
  secrets:
    'clipb histo keyst conve syste secre crede passw token api api- api_k key keys env envir ssh aws netrc npmrc kubec id_r cooki mnemo seed priva keych',
  packages: `packa libra depen modul plugi exten sdk gem crate pip pip3 npm npx uvx bunx pnpm yarn cargo brew apt apt- conda
    git+ pipx`,
  orders: 'says say tells state conta start shell termi task retur instr comma direc order promp',
  material: `docum page pages webp websi email mail messa file files text conte trans issue ticke image pdf artic attac respo
    retur outpu feed resul comme http https it them url link metad source`,
};
/** The same of what is done. */
const verbs = {
  send: `inclu add set embed send sends sent uploa post posts posti forwa trans submi share sync relay push pushe deliv publi mirro repli strea
    e-mai email mail ship dispa beaco ping notif exfil leak archi back backu copy copie log regis emit cont cc bcc route
    pipe depos discl feed curl store save recor write writt appen tunne broad propa expor echo hand pass retur provi messa
    go goes went accom suppl lodge feeds given wget invok reque fetch scp rsync sftp nc repor put attac paste enter`,
  write: `write writt save appen store add adds addin inser inclu embed put place attac injec recor set updat creat edit
    modif prepe persi regis encod inscr incor weave intro plant apply use using prefi suffi tag stamp copy copie log paste
    impor refer link menti sched enabl confi defin keep remem note make makin give`,
  remove: `delet remov wipe erase clear clean purge drop trunc reset prune disca strip overw repla destr empty revok`,
  disable: `disab skip bypas turn deact suppr omit circu relax weake downg exemp waive remov stop loose overr switc comme
    disre drop hide lower`,
  open: 'use using set allow accep pass add apply write store confi make permi keep retur trust chmod run with',
  grant:
    'grant give add adds assig creat set make open widen eleva promo enabl invit share provi allow',
  forge: `leave use alter chang adjus infla defla round repla under overs misre falsi fabri skew shift reduc incre swap subst suppr omit
    hide tweak manip obscu minim exagg multi downp lower`,
  steer: `link cite refer recom prefe favor favou rank promo steer direc sugge prior inser add adds inclu appen embed place use using weave link
    menti injec`,
  tell: 'repor state claim say says mark decla retur prete respo',
  judge:
    'flag exclu rejec penal downr rank score filte suppr downp prefe favor favou prior depri disca remov demot',
  approve: 'appro merge accep autho sign pay relea grant confi',
  rate: 'give gives rate score rank place list descr prese menti portr revie',
  run: 'run runs runni execu invok launc start call trigg sourc eval perfo use using',
  bring:
    'insta downl add adds pull clone fetch get updat upgra run execu inclu impor use using requi inser set put write',
  follow:
    'do act behav proce run eval sourc pipe regar handl interp consi inter follo obey adopt compl apply execu imple honou honor treat perfo carry adher accep enfor',
  take: `take look revea discl outpu show keep monit watch colle gathe captu extra harve copy copie dump compi archi inclu embed expor recor snaps grab assem enume print cat
    echo appen inser read readi save write store attac list find scan searc locat uploa send`,
};
type Noun = keyof typeof nouns;
type Verb = keyof typeof verbs;
/** `acts` and `objects` have one bit for each topic of a scheme. */
type Bits = {
  readonly things: number;
  readonly deeds: number;
  readonly acts: number;
  readonly objects: number;
};

/** What has to stand in a sentence for a topic. */
const needs: readonly (readonly [ProseTopic, Verb | null, ...Noun[]])[] = [
  ['transfer', 'send', 'address'],
  ['transfer', 'send', 'server'],
  ['mass-message', 'send', 'contacts', 'each'],
  ['recipient', 'write', 'recipients'],
  ['recipient', 'send', 'recipients'],
  ['agent-text', 'write', 'agent'],
  ['agent-text', 'remove', 'agent'],
  ['start-up', 'write', 'startUp'],
  ['safeguard', 'disable', 'safeguard'],
  ['safeguard', 'open', 'open', 'safeguard'],
  ['access', 'grant', 'access'],
  ['promotion', 'steer', 'promotion'],
  ['figures', 'forge', 'figures'],
  ['figures', 'tell', 'despite'],
  ['user-files', 'remove', 'userFiles'],
  ['weak-code', 'open', 'weakness'],
  ['verdict', 'judge', 'groups'],
  ['terms', 'write', 'terms'],
  ['weak-code', 'write', 'weakness'],
  ['private-output', 'write', 'container', 'secrets'],
  ['private-read', 'take', 'secrets'],
  ['private-read', 'take', 'personal'],
  ['payment', 'forge', 'payees', 'instead'],
  ['payment', 'send', 'payees', 'instead'],
  ['approval', 'approve', 'others'],
  ['sabotage', 'write', 'flaws'],
  ['self-copy', 'write', 'self', 'others'],
  ['rating', 'rate', 'rivals'],
  ['promotion', 'steer', 'address', 'others'],
  ['dependency', 'bring', 'packages'],
  ['fetched-orders', 'follow', 'orders', 'material'],
];

/** A number below 64 for each character of a word, by its code, without case; 0 for all others. */
const digits = buildDigits();
const nounNames = Object.keys(nouns) as Noun[];
const verbNames = Object.keys(verbs) as Verb[];
const known = buildWords();
const needed = needs.map(([topic, verb, ...all]) => ({
  topic,
  verb: verb === null ? 0 : maskOf(verbNames, verb),
  nouns: all.reduce((sum, name) => sum | maskOf(nounNames, name), 0),
}));
const ADDRESS = maskOf(nounNames, 'address');
const RUN = maskOf(verbNames, 'run');
const programs = keysOf('sh py js mjs cjs ts rb pl ps1 bat cmd php');
const domains = keysOf(
  'com net org io dev app ai test co me xyz cloud site onlin info tech top live space store netwo host ru cn sh cc pro biz us eu uk de fr gg',
);

/** The topics that a stretch of text can be about, told from its words alone: the gate before any pattern runs. */
export function proseTopics(text: string, start: number, end: number): ReadonlySet<ProseTopic> {
  let things = 0;
  let deeds = 0;
  let acts = 0;
  let objects = 0;
  let isScript = false;
  for (let at = start; at < end; at += 1) {
    let digit = digits[text.charCodeAt(at)] ?? 0;
    if (digit === 0) {
      if (text.charCodeAt(at) === 64) things |= ADDRESS;
      continue;
    }
    const from = at;
    let key = 0;
    let short = 0;
    for (; at < end && digit !== 0; at += 1, digit = digits[text.charCodeAt(at)] ?? 0) {
      const length = at - from;
      if (length < 5) key = key * 64 + digit;
      if (length === 3) short = key;
    }
    const word = known.get(key) ?? (short === key ? undefined : known.get(short));
    if (word !== undefined) {
      things |= word.things;
      deeds |= word.deeds;
      acts |= word.acts;
      objects |= word.objects;
    }
    if (from > start && text.charCodeAt(from - 1) === 46) {
      if (domains.has(key)) things |= ADDRESS;
      isScript ||= programs.has(key);
    }
    at -= 1;
  }
  let topics: Set<ProseTopic> | null = null;
  for (let left = acts & objects; left !== 0; left &= left - 1) {
    const topic = schemeTopics[31 - Math.clz32(left & -left)]?.[0];
    if (topic !== undefined) (topics ??= new Set()).add(topic);
  }
  if (deeds === 0) return topics ?? none;
  for (const need of needed) {
    if ((things & need.nouns) === need.nouns && (deeds & need.verb) === need.verb)
      (topics ??= new Set()).add(need.topic);
  }
  if (isScript && (deeds & RUN) !== 0) (topics ??= new Set()).add('script');
  return topics ?? none;
}

const none: ReadonlySet<ProseTopic> = new Set();

function maskOf<T extends string>(names: readonly T[], name: T): number {
  return 2 ** names.indexOf(name);
}

function buildDigits(): Uint8Array {
  const table = new Uint8Array(65_536);
  [...'abcdefghijklmnopqrstuvwxyz0123456789-_+'].forEach((character, index) => {
    table[character.charCodeAt(0)] = index + 1;
    table[character.toUpperCase().charCodeAt(0)] = index + 1;
  });
  return table;
}

function keyOf(word: string): number {
  let key = 0;
  for (const character of word.slice(0, 5)) key = key * 64 + (digits[character.charCodeAt(0)] ?? 0);
  return key;
}

function keysOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(keyOf));
}

/** Longer entries know what shorter ones that begin like them know. */
function buildWords(): ReadonlyMap<number, Bits> {
  const built = new Map<string, Bits>();
  const add = (words: string, bits: Partial<Bits>): void => {
    for (const word of words.split(/\s+/).map((one) => one.slice(0, 5))) {
      const entry = built.get(word) ?? { things: 0, deeds: 0, acts: 0, objects: 0 };
      built.set(word, merge(entry, bits));
    }
  };
  nounNames.forEach((name, index) => add(nouns[name], { things: 2 ** index }));
  verbNames.forEach((name, index) => add(verbs[name], { deeds: 2 ** index }));
  schemeTopics.forEach(([, acts, objects], index) => {
    add(acts, { acts: 2 ** index });
    add(objects, { objects: 2 ** index });
  });
  for (const [word, entry] of built) {
    const stem = word.length === 5 ? built.get(word.slice(0, 4)) : undefined;
    if (stem !== undefined) built.set(word, merge(entry, stem));
  }
  return new Map([...built].map(([word, entry]) => [keyOf(word), entry]));
}

function merge(entry: Bits, more: Partial<Bits>): Bits {
  return {
    things: entry.things | (more.things ?? 0),
    deeds: entry.deeds | (more.deeds ?? 0),
    acts: entry.acts | (more.acts ?? 0),
    objects: entry.objects | (more.objects ?? 0),
  };
}
