import type { ProseScheme } from './prose-scheme.ts';

const off = String.raw`(?:disable|skip|bypass|turn(?:ed|ing)? off|switch(?:ed)? off|deactivate|omit|leave (?:out|off)|drop|remove|strip|comment out|ignore|suppress|relax|loosen|weaken|lower|exempt|waive|opt out of|silence|turn down|exclude|circumvent|swallow|avoid (?:adding|using)|do without|do not (?:add|use|implement|enable|require|perform|run)|don['’]t (?:add|use|implement|enable|require|perform|run)|stop (?:validating|checking|verifying|enforcing|escaping|saniti[sz]ing|using)|no longer (?:validate|check|verify|enforce|require))`;
const guard = String.raw`(?:(?:tls|ssl|https|certificate|cert|host[- ]?key|signature|checksum|integrity|hash|provenance|jwt|webhook|oauth|origin|referr?er|permission|access|ownership|identity|security|safety|input|schema|csrf|xss|age|kyc|fraud|auth|authentication|authori[sz]ation|role|tenant|bounds|null|type|sandbox|content|malware|virus|dependency|vulnerability|secret|code|license|licence) (?:\w{1,14} )?(?:verification|validation|checks?|checking|errors?|warnings?|pinning|controls?|scans?|scanning|scanners?|tests?|headers?|middleware|reviews?|gates?|guards?|filters?|rules|polic(?:y|ies)|alerts?|prompts?|sanitization|sanitisation|escaping|protection|hooks?|audits?)|authentication|authori[sz]ation|rate limit(?:s|ing|er)?|encryption|(?:2fa|mfa|two-factor(?: authentication)?|multi-factor(?: authentication)?)|branch protection|dependabot|renovate|npm audit|pip-audit|code ?ql|audit (?:log|trail)(?:s|ging)?|sandbox(?:ing)?|firewalls?|content[- ]security[- ]polic(?:y|ies)|\bcsp\b|code reviews?|peer reviews?|(?:pre-?commit|commit|pre-push) hooks?|saniti[sz](?:ation|ing|e|er)|output escaping|parametri[sz]ed quer(?:y|ies)|prepared statements|password (?:polic(?:y|ies)|strength|requirements)|lockfile|csrf(?: tokens?| protection)?|same-?site|httponly|secure flag|hsts|prompt for (?:confirmation|approval)|human (?:approval|review)|validate (?:the )?(?:signatures?|certificates?|tokens?|inputs?|origins?)|validating (?:signatures?|certificates?|tokens?|inputs?|origins?)|(?:checking|verifying|enforcing) (?:signatures?|certificates?|tokens?|permissions?|ownership|origins?|hashes))`;
const make = String.raw`(?:set|use|pass|add|configure|enable|allow|keep|store|write|put|create|make|build|generate|log|print|hard-?code|default to|choose|prefer|return|emit|embed|specify|give|open|expose|grant|run|concatenate|accept|trust|commit|append|include|apply|define|fall back to|switch to|rely on|assemble|compose|construct|treat|bind|mark)`;
const bad = String.raw`(?:verify ?(?:=|to|:) ?false|verify_ssl ?(?:=|to|:) ?false|rejectUnauthorized|InsecureSkipVerify|NODE_TLS_REJECT_UNAUTHORIZED|StrictHostKeyChecking|--no-verify|--insecure|--no-check-certificate|--trusted-host|--ignore-scripts=false|--disable-web-security|_create_unverified_context|CERT_NONE|(?:chmod (?:-R )?|permissions? (?:to |of |as )?|mode )0?777|world[- ](?:writable|readable)|0\.0\.0\.0\/0|(?:any|all|every|wildcard) origins?|origins? (?:to |of |as |set to )?(?:["'“]?\*?["'”]?\s{1,3}(?:and|with)\b|["'“]\*["'”]|any\b|wildcard)|Access-Control-Allow-Origin|public[- ]read|public (?:read )?(?:access|acl)|publicly (?:readable|accessible|writable)|AllowAny|permitAll|AdministratorAccess|cluster-admin|--privileged|privileged (?:mode|container)|(?:iam|policy|role|permissions?) (?:with |of )?(?:\*|wildcards?|full access|all actions)|(?:md5|sha-?1|des|rc4|ecb|base64|xor)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:password|hash|token|signature|encrypt|sign|secret|security|credential)\w{0,6}|(?:password|token|signature|secret|encrypt|credential)\w{0,6}(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:md5|sha-?1|des|rc4|ecb|base64|xor)\b|Math\.random|random\.(?:random|randint|choice)|string (?:concatenation|formatting|interpolation)|f-strings?(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:sql|quer)|eval\(|shell=True|pickle\.loads?|yaml\.load\(|dangerouslySetInnerHTML|(?:secret|key|token|password|credential|connection string|jwt secret|api key)s? (?:\w{1,12} ){0,3}(?:as (?:a )?(?:constants?|literals?|plain ?text|clear ?text|string)|in (?:plain ?text|clear ?text|the (?:source|code|repository|url|query string)|source|code|git|localStorage)|inline|directly in)|plain ?text (?:passwords?|secrets?|tokens?|credentials?)|(?:passwords?|tokens?|secrets?|credentials?|authorization headers?|session ids?|card numbers?|request bodies)(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:to|in|into) (?:the |an? )?(?:\w{1,14} ){0,2}(?:logs?|console|stdout|output)\b|empty (?:except|catch)|bare except|expired certificates?|self-signed certificates?|http (?:instead of|rather than|over) https|plain http|unencrypted|unsigned|without (?:a )?(?:password|authentication|auth\b|encryption|tls|signature|validation|saniti[sz]\w{3,6}|escaping))`;

/** Where a safeguard is commonly off for a reason, or the sentence speaks of something else. */
const excused =
  /\b(?:local(?:ly|host)?|dev(?:elopment)?\b|test(?:ing)? (?:env|only|data|fixture|server|double)\w{0,8}|unit tests?|debugging|staging|mock|examples?|demo|temporar(?:y|ily)|offline|fixture|sample|only (?:if|when|for)|not in production|troubleshoot\w{0,3}|internal network|preview|prototype|user (?:asks|wants|requests|confirms|agrees)|explicit\w{0,2}|dangerous|insecure|unsafe|vulnerab\w{2,8}|attack\w{0,4}|exploit\w{0,5}|anti-?pattern|instead,? use|deprecated|warn|flag|detect|report|look for|check (?:for|whether|if|that)|never|trusted|caution|risk|redact\w{0,3}|mask\w{0,3}|hash(?:ed)? only|not secure|duplicate|false positive|prompt-free|read-only|whitespace)\b/i;

/** Orders to leave protection out, or to build something without it. */
export const schemesOfSafeguards: readonly ProseScheme[] = [
  {
    topic: 'weakening',
    act: /\b(?:approve|merge|sign off(?: on)?|accept|wave through|pass|lgtm)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:even (?:where|when|if|though)|although|whatever|no matter|regardless|despite)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:credentials?|secrets?|keys|tokens?|back ?doors?|disabled?|removed?|switch(?:ed)? off|unsigned|outbound|foreign hosts?|unknown hosts?|vulnerabilit\w{1,3}|obfuscated|eval)\b/i,
    unless:
      /\b(?:never|do not|don['’]t|must not|should not|test (?:fixtures?|data)|rotated?|block|reject|ask)\b/i,
    isGrave: true,
  },
  {
    topic: 'weakening',
    act: new RegExp(String.raw`\b${off}\b[^.;:\n]{0,50}?\b${guard}\b`, 'i'),
    unless: excused,
  },
  {
    topic: 'weakening',
    act: new RegExp(String.raw`\b${make}\b[^.;:()—–\n]{0,70}?(?:\b|(?=--|_|0))${bad}`, 'i'),
    unless: excused,
  },
  {
    topic: 'weakening',
    act: /\b(?:hash|encrypt|sign|protect|derive|save|store|keep|compare|obfuscate)\b[^.;\n]{0,30}\b(?:passwords?|tokens?|secrets?|pins?|credentials?|sessions?|keys?|card numbers?)\b[^.;\n]{0,30}\b(?:with|using|by|as|in|via)\b[^.;\n]{0,20}\b(?:(?:unsalted|plain|simple|fast) |)(?:md5|sha-?1|crc32|base64|rot13|xor|des|rc4|ecb|plain ?text|clear ?text)\b/i,
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'weakening',
    act: /\b(?:session|token|identifier|secret|password|key|nonce|salt|otp|code|id)\w{0,3}\b[^.;\n]{0,40}\b(?:comes?|generated|derived|made|taken|drawn|created|computed|built)\b[^.;\n]{0,20}\b(?:from|by|with|using|of)\b[^.;\n]{0,12}\b(?:random\.\w{3,10}|math\.random|the (?:clock|time|user ?name|user id|date)|a counter|md5|rand\(\))/i,
    unless: excused,
    isStatement: true,
  },
  {
    topic: 'weakening',
    act: /\b(?:stop|kill|unload|uninstall|disable|pause|quit|remove|end|terminate|unregister|mask|switch|turn|take|exclude|blind)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:endpoint (?:agent|protection|security)|(?:security|monitoring|audit|edr|dlp) (?:agent|daemon|client|service|tool|software|sensor)|anti-?virus|defender|xprotect|gatekeeper|crowdstrike|falcon|sentinel ?one|osquery|auditd|fail2ban|selinux|apparmor|tamper protection|firewall|siem|smart ?screen)\b/i,
    unless: excused,
  },
  {
    topic: 'weakening',
    act: new RegExp(
      String.raw`\b(?:(?:do|does) not (?:need|require|have to have|get)|(?:need|require|get|have|use)s? no|leave)\b\s(?:an? |any |the )?${guard}`,
      'i',
    ),
    also: [
      /\b(?:you (?:write|produce|create|generate|build|scaffold)|generated|in (?:all|every|new)|out of|gateway|handled elsewhere|later|slow\w{0,4})\b/i,
    ],
    unless: excused,
    isStatement: true,
  },
  {
    topic: 'weakening',
    act: /\b(?:passwords?|tokens?|secrets?|credentials?|authori[sz]ation headers?|card numbers?|session (?:ids?|cookies))\b[^.;\n]{0,12}\b(?:may|can|should|must|are to|shall|are)\b[^.;\n]{0,6}\b(?:be )?(?:written|logged|printed|stored|kept|saved|recorded|shown)\b[^.;\n]{0,40}\b(?:logs?|log file|plain ?text|clear ?text|in full|unencrypted|console|stdout|as (?:they|it) (?:are|is))\b/i,
    unless: excused,
    isStatement: true,
  },
  {
    topic: 'weakening',
    act: /\bstop (?:validating|checking|verifying|enforcing|requiring)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:signatures?|certificates?|tokens?|permissions?|inputs?|origins?|ownership|hashes|identit(?:y|ies)|passwords?|licen[sc]es?)\b/i,
    unless: excused,
  },
  {
    topic: 'weakening',
    act: /\b(?:build|create|compose|assemble|write|construct|generate|form)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:sql|quer(?:y|ies)|commands?|shell)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:string concatenation|concatenat\w{2,4}|f-strings?|string (?:formatting|interpolation)|template strings?)\b/i,
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'weakening',
    act: /\b(?:wrap|catch|swallow|ignore|suppress|handle)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:certificate|tls|ssl|signature|verification|auth\w{0,10}) (?:errors?|failures?|exceptions?|warnings?)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:empty|silently|pass\b|always succeed|continue anyway|go on|proceed)/i,
    unless: excused,
  },
  {
    topic: 'weakening',
    act: /\b(?:pin|use|stay on|downgrade|keep|lock|install|hold|choose)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:v?\d{1,3}(?:\.\d{1,4}){1,3}|old(?:er|est)?|earlier|previous|legacy|outdated|unpatched|vulnerable) ?(?:versions?|releases?)?\b/i,
    also: [
      /\b(?:newer|later|latest|recent|patched|upgrad\w{1,4}|updat\w{1,4})\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:break|cause|fail|slow|unstable|incompatib|not (?:needed|supported|work))\w{0,4}|\b(?:advisor|audit|cve|security (?:warning|alert|notice))\w{0,4}(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:ignore|even|despite|regardless|aside)|\b(?:ignore|even if|despite|regardless of)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:advisor|audit|cve|vulnerab|security|warning|alert)/i,
    ],
    unless: /\b(?:never|user asks|temporar\w{1,4}|until (?:the )?(?:fix|bug|issue))\b/i,
  },
  {
    topic: 'weakening',
    act: /\b(?:approve|merge|accept|sign off|lgtm|rubber-?stamp|auto-?merge|auto-?approve)\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:pull requests?|prs?|merge requests?|changes?|commits?|diffs?|contributions?|deployments?|releases?)\b/i,
    also: [
      /\b(?:without (?:reading|looking|review\w{0,3}|checking|inspecting|opening|human|any review|a review|approval)|unread|unseen|blindly|admin override|(?:when|while|even (?:if|when|though)|although) (?:the )?(?:checks?|tests?|ci|builds?) (?:are|is|fail\w{0,3}|red|still)|LGTM|whatever (?:it|they)|no matter what|regardless)\b/i,
    ],
    unless:
      /\b(?:dependabot|renovate|once (?:ci|tests)|if (?:ci|all|tests)|after (?:ci|tests|review)|never|only)\b/i,
    isGrave: true,
  },
  {
    topic: 'weakening',
    act: /\b(?:comment out|delete|remove|skip|disable|mute|xfail|mark)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:security|auth\w{0,12}|failing|broken|red|failed)?\s?(?:tests?|assertions?|test (?:files|cases|suites?)|specs|checks)\b/i,
    also: [
      /\b(?:stays? green|turns? green|go(?:es)? green|is green|report (?:success|that)|pipeline|so (?:that )?(?:the )?(?:build|ci|suite|tests?) (?:pass|succe|is|stay)|to (?:make|keep|get) (?:the )?(?:build|ci|suite|pipeline|tests?)|that fail|when they fail|if they fail)\w{0,4}\b/i,
    ],
    unless: /\b(?:never|obsolete|duplicate|user|with a reason|ticket|flaky|do not)\b/i,
  },
];
