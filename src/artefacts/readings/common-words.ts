/**
 * Words that instructions are made of: function words, verbs of orders, and the things that agents handle. They tell
 * language from letters in disguise (rot13, mirrored, spaced, spelt with digits); no rule reads them.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above access account accounts across act action actions active add additional address addresses admin after
  afterwards again against agent agents all allow allowed already also although always am among an and another answer
  answers any anybody anyone anything api append appends apply approval approve archive are around as ask asked asking asks
  assistant at attach attachment audit authorised authorized auto automatic automatically available avoid away back
  background backup backups balance bank base base64 bash be because become been before begin behind being below beside best
  between beyond body both branch browser build bundle but button by bypass cache calendar call called calls can cannot card
  carry case cases cat change changed changes channel chat check checks chmod choose claude clean clear click clipboard clone
  close cloud code collect collected command commands comment comments commit commits company complete completely config
  configuration confirm confirmation connect contact contacts contain contains content contents context continue contract
  conversation conversations cookie cookies copies copy could covert create credential credentials cron current currently
  curl customer data database databases date day days debug decode default delete deleted dependency deploy describe details
  developer device diagnostic directory disable disabled disclose discord display disregard do document documents does doing
  domain done down download downloaded downloads draft due during each earlier edit editor either else email emails embed
  employee empty enable enabled encode encoded encrypt end endpoint engine ensure enter entire entries entry env environment
  erase error errors etc even event events every everything exact exactly example except execute executed executes exfiltrate
  exist existing expired explain explicit export extension external fail false fetch fetched field fields file files filter
  final finally find finish finished first fix flag folder folders follow followed following follows for force forget format
  forward forwarded found free from full fully function further gather generate get git give given gives global go goes good
  got group guard guardrail guardrails guideline guidelines had hand handle happened has hash have header headers hello help
  helper her here hide hidden him history home hook hooks host hosts hour hourly how however human id identity if ignore
  ignored image images immediately important in include included includes including index info inform information initial
  input inputs insert inside instead instruction instructions internal into invoice is issue issues it item its itself job
  json just keep key keychain keys kind know last later launch law learn leave left let level license like limit limits line
  lines link links list listed listen lists load local log logged login logs long look made mail mailbox main make makes manager
  mandatory many marker matter may me mean means medical meeting memory mention mentioning message messages metadata method
  might mode model modify module money more most mount move much must my name named names nc necessary need needed needs never
  new next no node nobody none nor not note notes nothing notice notify now npm number numbers object of off office often old on
  once one only open operation operations operator option options or order orders other others otherwise our out output over
  override overrides own owner package packages page pages pass password passwords paste path paths pay payload payment people
  per perform permission permissions permitted person personal phrase pip place plain please point policies policy port post
  posted posts power prefer prepare present preserve previous previously print printed prior private process production profile
  program project prompt prompts protected protection provide provided provider public publish pull push put python query
  question questions quiet quietly quote raise raw read reader reading reads real really reason recipient record records
  recover refer refuse regard register registry remember remote remove removed rename repeat replace reply report reports
  repository request requests require required requires reset resource respond response responses rest restore restriction
  restrictions result results return reveal review reviewer reviews rm root row rows rule rules run running runs safe safety
  same save saved say says scan schedule script scripts search second secret secretly secrets section secure security see seed
  seen send sending sends sensitive sent sentence server servers service session sessions set settings setup several share
  shared sheet shell shoud should show shown sign silent silently simply since single site skill skills skip slack small so
  software some someone something sound source sources speak special specific ssh stage standard start started starting starts
  startup state statement status step steps still stop storage store stored string style subject submit such sudo summaries
  summarise summarize summary support sure system systems tab table take taken takes talk target task tasks team telegram tell
  telling tells terminal test tests text than that the their them themselves then there these they thing things this those
  through time times to today together token tokens told too tool tools top transfer transmit transcript treat true trust trusted
  turn two type under undo unless unlimited unrestricted until up update updates upload uploaded uploads upon url us use used
  user username users uses using valid value values variable variables vault verification verify version very via view visible
  visit wait wallet want warn warning warnings was way we web webhook website week well were wget what whatever when whenever
  where whether which while who whole whose why will window windows wipe with within without word words work worker working
  workspace would write writes written wrong year yes yet you your yourself zip`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
