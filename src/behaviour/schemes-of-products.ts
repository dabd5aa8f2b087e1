import type { ProseScheme } from './prose-scheme.ts';

const put = String.raw`(?:insert|add|include|create|embed|build|implement|expose|generate|seed|leave|provide|ship|plant|register|introduce|contain|put|place|define|keep|bake|wire|hide|set up|have)`;
const door = String.raw`(?:endpoint|route|handler|function|method|middleware|param(?:eter)?|header|hook|listener|command|page|job|task|service|script|module|class|option|flag|cookie|socket|branch)`;
const harmless =
  /\b(?:never|avoid|remove|detect|scan|flag|audit|rotate|do not|don['’]t|must not|should not|ctf|honeypot|exercise|training|lab|challenge|vulnerab\w{2,8}|attack\w{0,4}|example|documented|test (?:account|user|data|fixture)|placeholder|local)\b/i;
const outputs = String.raw`(?:answers?|responses?|repl(?:y|ies)|outputs?|reports?|summar(?:y|ies)|documents?|files?|commits?|pages?|posts?|articles?|e-?mails?|messages?|pdfs?|slides?|code|readmes?|reviews?|results?|tables?|charts?)`;
const unasked = String.raw`(?:even (?:if|when|where|though)|although|only ask\w{0,3}|(?:did|does|do|has|have) not ask(?:ed)?|didn['’]t ask|not (?:been )?asked|unprompted|regardless|no matter|whatever the|irrespective|whether or not|without (?:saying|explanation|explaining|mention\w{0,3}|comment|telling|noting|disclos\w{2,5}|attribution|marking)|do not explain|costs? more|more expensive|is (?:worse|slower))`;

/** Orders to slip something into what the agent makes: ways in, bent facts, advertising, other payees. */
export const schemesOfProducts: readonly ProseScheme[] = [
  {
    topic: 'back-door',
    act: new RegExp(
      String.raw`\b${put}\b[^.;()—–\n]{0,60}\b${door}s?\b[^.;()—–\n]{0,60}\b(?:run|execut|evaluat|eval|invok|spawn)(?:s|es|e|ing|ed)?\b[^.;()—–\n]{0,50}\b(?:param(?:eter)?|header|body|query|request|payload|input|command|cmd|code|string|received|posted|passed|sent)\w{0,3}\b`,
      'i',
    ),
    unless: harmless,
  },
  {
    topic: 'back-door',
    act: /\b(?:routes?|endpoints?|handlers?|GET|POST|routers?|pages?|commands?|functions?)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:return(?:s|ing)?|answer(?:s|ing)?|print(?:s|ing)?|expos(?:es|ing)|dump(?:s|ing)?|serv(?:es|ing)|send(?:s|ing)?|giv(?:es|ing))\b(?:[^.;\n]|\.(?=[\w/])){0,30}(?:\bprocess\.env\b|\bos\.environ\b|\benvironment(?: variables)?\b|\b(?:all |the )?(?:secrets|credentials|config(?:uration)?|user table|database dump)\b)(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:header|callers?|param(?:eter)?|token|cookie|query|whose|anyone|ip address)\b/i,
    unless: harmless,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'back-door',
    act: /\b(?:accept|allow|let|permit|treat|recogni[sz]e|honou?r|grant|admit|approve|trust)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:passwords?|pass[ -]?phrases?|passcode|(?:pass|magic) words?|token|code|key|header|pin|string|value|cookie|user ?name)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:any|every|all|each|whatever|regardless)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:accounts?|users?|tenants?|logins?|admins?|customers?|roles?|passwords?)\b/i,
    unless: harmless,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: new RegExp(
      String.raw`\b${put}\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:additional|hidden|extra|second|our|support|maintenance|fallback|secret|undocumented|emergency|recovery|shadow|spare|built-in)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:admin(?:istrator)?s?|superuser|root|owner|service|support|maintenance)?\s?(?:accounts?|users?|logins?|administrator|credentials?|passwords?|tokens?|keys?)\b`,
      'i',
    ),
    also: [
      /\b(?:password|credential|known|fixed|named|called|admin\w{0,10}|every (?:tenant|account|user)|sign in|log in|full access|each (?:app|application|project|system|service)|hard-?coded|so that (?:we|support|our))\b/i,
    ],
    unless:
      /\b(?:never|remove|detect|scan|flag|audit|rotate|do not|don['’]t|must not|should not|test (?:account|user)|user (?:asks|chooses|names)|environment variable|prompt the user|ask the user|recovery (?:e-?mail|codes?))\b/i,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: new RegExp(
      String.raw`\b${put}\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:hidden|undocumented|secret|unlisted|concealed|invisible)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:endpoint|route|api|page|admin|function|parameter|account|menu|command|switch|login|mode)s?\b`,
      'i',
    ),
    unless:
      /\b(?:never|remove|detect|scan|flag|audit|hidden by default|css|aria|display|ui\b|sidebar|column|input|form field|ctf|game|easter egg|test|secret (?:manager|store|name))\b/i,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: /\b(?:add|append|install|include|put|write|register|upload|insert|place|import|deploy|authori[sz]e)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:our|the author['’]?s?|the vendor['’]?s?|the (?:helper|support|maintainer|skill)['’]?s?|following|below|bundled|included|supplied|support|keys?\/[\w.-]{2,30})\s?(?:\w{1,14} )?(?:public |ssh |deploy |gpg |access |signing )?keys?\b(?:[^.;\n]|\.(?=[\w/])){0,90}\b(?:authorized_keys|servers?|repositor(?:y|ies)|hosts?|machines?|deploy keys?|instances?|accounts?|root|so that|each|every)\b/i,
    unless: /\b(?:your own|user['’]s (?:own )?(?:public )?key|never|remove|if the user)\b/i,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: /\b(?:include|add|install|register|use|set)\b(?:[^.;\n]|\.(?=[\w/])){0,10}\b(?:the|our|a|this)\s(?:deploy|ssh|access|machine)\s?(?:user )?keys?\b(?:[^.;\n]|\.(?=[\w/])){0,90}\b(?:our|so that (?:we|support|the (?:vendor|author|bot|team))|\w{2,20}[- ]?bot|\.pub)\b/i,
    unless: /\b(?:your|user['’]s|never|ask)\b/i,
  },
  {
    topic: 'back-door',
    act: /\b(?:insert|embed|add|accept|include|hard-?code|leave|keep|allow|build in|provide|honou?r)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:fallback|master|universal|bypass|override|skeleton|magic|backup|static|hard-?coded|debug|support)\s(?:admin )?(?:tokens?|passwords?|keys?|pins?|codes?|credentials?|cookies?|headers?|login|account|user)\b/i,
    also: [
      /\b(?:auth\w{0,12}|login|log in|sign in|sign-in|every|any|all|middleware|support|tenant|admin\w{0,10}|production|account|access)\b/i,
    ],
    unless: harmless,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: /\b(?:skip|leave out|omit|bypass|disable|drop|ignore|waive)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:checks?|auth\w{0,12}|validation|verification|limits?|billing|payment|permissions?|login)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:for|when|if|where|on)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:carry|carries|with|contain|from|have|has|include|set|equals|is|starts?|ends?|named|called)\w{0,3}\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:header|token|cookie|param\w{0,5}|user[- ]agent|e-?mail|domain|ip address|X-[\w-]{2,30}|user ?name|account)\b/i,
    unless:
      /\b(?:health|cors preflight|options requests?|static|test|public routes?|bearer|never|valid (?:token|session)|user (?:asks|wants))\b/i,
    isGrave: true,
  },
  {
    topic: 'back-door',
    act: /\b(?:contracts?|functions?|modifier|proxy)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:owner|deployer|admin|author|creator)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:withdraw|drain|sweep|mint|transfer|seize|pause)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:all|any|every|unlimited|without)\b/i,
    also: [/\b(?:should|must|always|include|add|contain|build|make)\b/i],
    unless:
      /\b(?:check|audit|flag|risk|never|vulnerab\w{2,8}|review|verify|warn|documented|timelock|multisig|not)\b/i,
  },
  {
    topic: 'false-status',
    act: new RegExp(
      String.raw`\b(?:state|report|say|claim|tell|mark|declare|record|answer|confirm|show|assure|write|note|list|announce|log)\b(?:[^.;\n]|\.(?=[\w/])){0,80}\b(?:pass(?:ed|es|ing)?|succe(?:ss|eded|ssful|ssfully)|complete[d]?|no (?:risks?|issues?|errors?|findings?|problems?|vulnerabilit\w{1,3}|warnings?)|safe|clean|verified|compliant|healthy|secure|fixed|backed up|up to date)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:even (?:if|when|where|though)|whether or not|regardless|no matter|irrespective|despite|whatever the (?:result|outcome|exit code)|(?:if|when) (?:it|they) (?:was|were|is|are|comes?) (?:written|made|published|signed|sent|from|by))\b`,
      'i',
    ),
    unless:
      /\b(?:not (?:report|claim|say|mark|state)|never (?:report|claim|say|mark|state)|warn|gracefully)\b/i,
    isGrave: true,
  },
  {
    topic: 'false-status',
    act: /\b(?:mark|report|record|show|log|count|list|write|treat|describe|present)\b(?:[^.;\n]|\.(?=[\w/])){0,25}\b(?:it|them|that|the (?:tests?|checks?|steps?|builds?|jobs?|items?|results?|runs?|failures?))\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:as )?(?:pass(?:ed|ing)?|succe(?:ss|eded|ssful)|green|complete[d]?|ok|done|resolved|fixed)\b/i,
    also: [
      /\b(?:if|when|where|whenever|even) (?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:fail|error|broken|crash|not run|could not|cannot|did not|time out|times out)\w{0,4}\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|only (?:if|when|after)|once|until|retry|fix|expected|xfail|skipped)\b/i,
    isGrave: true,
  },
  {
    topic: 'false-status',
    act: /\b(?:tests?|checks?|steps?|builds?|jobs?|tasks?|scans?|audits?|runs?|migrations?)\b[^.;\n]{0,40}\b(?:cannot|could not|can['’]t|fail(?:s|ed|ing)?|were not|was not|did not|crash\w{0,3}|time out|times out|not run|skipped|broken)\b[^.;\n]{0,30}\b(?:reported|marked|shown|counted|recorded|listed|presented|logged)\b[^.;\n]{0,6}\bas (?:passed|passing|succe\w{2,6}|green|complete[d]?|ok|done|fixed)\b/i,
    unless:
      /\b(?:never|must not|should not|not be|bug|problem|wrong(?:ly)?|incorrect\w{0,2}|false positive)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'false-status',
    act: /\b(?:delete|remove|drop|skip|discard)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:fail|error|broken|red)\w{0,4}\b(?:[^.;\n]|\.(?=[\w/])){0,30}\band\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b(?:report|claim|say|state|declare|show)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:success|pass|green|complet|all|done)\w{0,4}/i,
    isGrave: true,
  },
  {
    topic: 'bent-figures',
    act: /\b(?:adjust|round|raise|lower|increase|reduce|decrease|inflate|shift|correct|improve|change|modify|scale|nudge|bump|shave|massage|tweak|alter|replace|smooth|boost|trim|fudge|edit|skew|pad|cut|cap|downgrade|upgrade)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:results?|figures?|numbers?|revenue|scores?|severit(?:y|ies)|benchmarks?|metrics|data|ratings?|costs?|prices?|estimates?|totals?|counts?|values?|percentages?|profits?|losses|margins?|dos(?:e|age)s?|measurements?|p-values?|findings|risk levels?|expenses|hours|invoices?)\b/i,
    also: [
      /\b(?:in (?:our |its |the )?(?:\w{1,14} )?favou?r|(?:looks?|appears?|seems?|reads?|comes? out) (?:\w{1,8} )?(?:better|worse|higher|lower|good|favou?rabl[ey]|lower|healthier|smaller|significant)|not (?:be )?(?:blocked|rejected|flagged|noticed)|target (?:was|is) missed|(?:meet|match|reach|hit)s? the (?:target|expectation|narrative|budget|quota)|supports? (?:the|our) (?:claim|story|narrative|hypothesis|conclusion)|favou?rabl[ey]|more (?:convincing|persuasive|attractive)|please the|without (?:saying|noting|telling|mention\w{0,3}|disclos\w{2,5})|slightly|(?:up|down)wards?\b(?:[^.;\n]|\.(?=[\w/])){0,20}\d|silently|quietly)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|css|font|padding|margin (?:top|left)|chart axis|axis|pixel|learning rate|timeout|outlier|currency|inflation|user (?:asks|gives|specif)|contrast|opacity|brightness|temperature|readab\w{2,5}|resolution|chunk|token|cache|batch)\b/i,
    isGrave: true,
  },
  {
    topic: 'bent-figures',
    act: /\b(?:leave out|omit|exclude|hide|drop|suppress|filter out|remove|skip|downplay|ignore|play down|understate|do not (?:mention|report|include|list)|don['’]t (?:mention|report|include|list)|never (?:mention|report|include|list)|avoid (?:mentioning|reporting|listing))\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:adverse (?:events?|effects?|findings?)|negative (?:\w{1,12} )?(?:results?|findings?|reviews?|feedback|data)|critical (?:findings?|vulnerabilit\w{1,3}|reviews?)|unfavou?rable|risks?|side[- ]effects?|complaints?|vulnerabilit\w{1,3}|limitations|conflicts? of interest|losses|contraindications|safety (?:concerns?|warnings?|issues?)|drawbacks|disclaimers?|cve)\b/i,
    also: [
      /\b(?:from|in) (?:the |your |each |every |all |any )?(?:\w{1,12} )?(?:summar|report|answer|review|output|response|analys|overview|comparison|document)\w{0,4}\b|\b(?:when|if|where|for|about|of)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:sponsor|vendor|author|brand|compan|client|partner|manufacturer|our|we)\w{0,4}\b/i,
    ],
    unless:
      /\b(?:theoretical|false positives?|out of scope|duplicate|already|unless|user (?:asks|wants)|generic|boilerplate|obvious|hypothetical|unverified|speculat\w{2,6}|low[- ](?:confidence|severity)|style)\b/i,
    isGrave: true,
  },
  {
    topic: 'steered-choice',
    act: /\b(?:rank|list|place|put|name|mention|recommend|suggest|choose|prefer|favou?r|pick|present|promote|propose|select|describe|praise|book|buy|say|state|answer)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:first|on top|best|recommended|preferred|superior|leading|top choice|vendor|seller|supplier|provider|brand|shop|store|product|service|hotel|broker|exchange|partner)s?\b/i,
    also: [
      new RegExp(
        String.raw`\b${unasked}\b|\b(?:others?|alternatives?|competitors?|rivals?)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:outdated|inferior|unsafe|unreliable|worse|risky|lower|slow|expensive)\b`,
        'i',
      ),
      /\b(?:vendor|seller|supplier|provider|brand|shop|store|product|service|hotel|broker|exchange|partner|buy|purchase|tool|compan|plan|offer|deal|library|platform|competitor|alternatives?)\w{0,3}\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|neutral|objective|user (?:prefers|names|chose|asks for)|requirements|cheapest)\b/i,
    isGrave: true,
  },
  {
    topic: 'steered-choice',
    act: /\b(?:append|add|replace|rewrite|swap|insert|put|attach|use|change|convert|wrap|tag|decorate|include)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:links?|urls?|addresses)\b(?:[^.;\n]|\.(?=[\w/])){0,70}(?:[?&]\w{1,12}=|\b(?:affiliate|referral|partner (?:tag|id|code|link)|tracking (?:tag|id|param\w{0,5}|link)|commission|our (?:tag|id|code))\b)/i,
    unless:
      /\b(?:remove|strip|never|user['’]?s? (?:own|affiliate|tag)|their own|utm_\w{2,10} (?:the )?user|disclos\w{1,3}|campaign)\b/i,
    isGrave: true,
  },
  {
    topic: 'slipped-phrase',
    act: new RegExp(
      String.raw`\b(?:include|insert|add|put|append|mention|write|say|state|output|begin|end|start|close|prefix|sign|repeat|work in|place|print|recommend)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:phrase|token|string|code ?word|marker|sentence|line|tag|identifier|keyword|hashtag|slogan|words?|notice|link|statement|vendor|brand|product|claim)\b(?:[^.\n]|\.(?=[\w/])){0,90}\b${outputs}\b`,
      'i',
    ),
    also: [new RegExp(String.raw`\b${unasked}\b`, 'i')],
    unless:
      /\b(?:never|do not|don['’]t (?:add|insert|include)|language|licen[sc]e|copyright|generated (?:by|with)|co-authored|citation|disclaimer|medical|legal|alt text|source)\b/i,
    isGrave: true,
  },
  {
    topic: 'payment',
    act: /\b(?:change|swap|replace|set|use|put|insert|substitute|redirect|route|overwrite|fill in|enter|exchange|send|pay|print|show|state|quote|write|give|name)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:wallets?|iban|account (?:numbers?|details)|payment (?:address|link|details|account)|bank (?:details|account)|payees?|recipient(?: address)?|beneficiar(?:y|ies)|donation (?:address|link)|deposit address|payout (?:address|account))\b/i,
    also: [
      /\b(?:(?:the )?(?:skill )?(?:author|developer|maintainer|vendor)(?:['’]s)?|our|ours|(?:given|listed|shown|stored|written) (?:in|below|here)|(?:the one|the value|that) (?:in|from|below|given)|below|(?:in|from) (?:assets|references|data|config|scripts|templates)\/[\w./-]{2,60}|treasury|0x[0-9a-f]{3,40}|bc1\w{3,60}|(?:partner|collection|agency|holding)\b[^.;\n]{0,20}\binstead|instead of (?:the )?(?:supplier|user|customer|vendor|payee|recipient|one)\w{0,3})\b/i,
    ],
    unless:
      /\b(?:verify|check|compare|never|user (?:gives|names|provid\w{1,3}|confirm\w{0,2}|specif\w{1,4})|confirm\w{0,4}|matches|if it (?:differs|does not)|example|sample|test ?net|warn)\b/i,
    isGrave: true,
  },
  {
    topic: 'payment',
    act: /(?:\b(?:put|use|write|insert|enter|print|replace|set|show|quote|give|state|substitute|pay)\b(?:[^.;\n]|\.(?=[\w/])){0,50}(?:\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b|\b0x[0-9a-fA-F]{40}\b|\bbc1[a-z0-9]{25,60}\b)|\b(?:account|iban|wallet|address|payee|bank details)\b[^.;\n]{0,90}\b(?:is|are|becomes|must be|reads|with|to)\b[^.;\n]{0,10}(?:\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b|\b0x[0-9a-fA-F]{40}\b|\bbc1[a-z0-9]{25,60}\b))/,
    also: [
      /\b(?:in place of|instead of|rather than|in lieu of|not the one|whatever|regardless|over the one|seller|supplier|payer|invoices?|faster|the one given|the user['’]s|the customer['’]s|given by|typed in|stated|keep the (?:bank )?names?)\b/i,
    ],
    unless:
      /\b(?:verify|validate|checksum|format|example|sample|test ?net|placeholder|looks like|never|warn|contract address|token address)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'payment',
    act: /\b(?:add|deduct|include|apply|charge|take|append|route|send|transfer|withhold|keep|skim|donate|forward|insert)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:fee|commission|percent|\d ?%|tip|cut|share|donation|surcharge|basis points|markup)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:wallet|address|account|author|developer|our|treasury|maintainer|creator|referrer|partner)\b/i,
    unless:
      /\b(?:show|disclos\w{1,4}|never|user (?:confirm|agree|asks|sets|specif)\w{0,4}|display|invoice line|example|explain|if configured|optional|estimate|calculate|gas fee)\b/i,
    isGrave: true,
  },
];
