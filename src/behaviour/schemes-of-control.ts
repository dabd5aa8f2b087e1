import type { ProseScheme } from './prose-scheme.ts';

const material = String.raw`(?:documents?|files?|web ?pages?|pages?|e-?mails?|mails?|messages?|comments?|issues?|tickets?|transcripts?|attachments?|pdfs?|articles?|web ?sites?|images?|(?:tool|search|api) (?:outputs?|responses?|results?)|source|readmes?|invoices?|calendar (?:entries|events?)|dependenc(?:y|ies)|logs?|captions?|reviews?|profiles?)`;
const memory = String.raw`(?:CLAUDE(?:\.local)?\.md|AGENTS\.md|GEMINI\.md|SOUL\.md|MEMORY\.md|HEARTBEAT\.md|IDENTITY\.md|USER\.md|TOOLS\.md|\.cursorrules|\.cursor\/rules|\.windsurfrules|copilot-instructions|\.claude\/settings|settings\.json|(?:long[- ]term |persistent |permanent |your |project |session |core |global )?memor(?:y|ies)|system prompts?|rules? files?|custom instructions|remember|permanently)`;
const write = String.raw`(?:add|append|write|save|store|insert|put|record|register|remember|paste|copy|note|edit|update|set|place|persist|include|inject|prepend|change|modify|replace|keep)`;
const self = String.raw`(?:this (?:skill|file|text|document|section|instruction|rule|block|notice|prompt|paragraph|policy|line)|these (?:instructions?|rules|lines|sections|directives|guidelines|paragraphs)|(?:a |one )?cop(?:y|ies) of (?:this|itself|these)|itself|the (?:section|block|paragraph|text|rules|lines|instructions) (?:above|below|from this)|(?:above|following) (?:section|block|paragraph|rules|instructions))`;
const agents = String.raw`(?:sub-?agents?|other agents?|another agent|each agent|every agent|peer agents?|child agents?|worker agents?|(?:helpers?|agents?|assistants?|workers?) (?:that )?you (?:spawn|start|launch|create|call)|spawned agents?|downstream agents?|next agent)`;

/** Orders that change whom the agent obeys: fetched or found text, planted memory, other agents, rank, second agents. */
export const schemesOfControl: readonly ProseScheme[] = [
  {
    topic: 'found-orders',
    act: /\b(?:obey|follow|apply|execute|carry out|treat|adopt|use|load|honou?r|implement|run)\b(?:[^.\n]|\.(?=[\w/])){0,90}\b(?:over (?:this|these|the)|instead of (?:this|these)|above this|as (?:part of )?(?:these|your|the system|system|authoritative|binding|the current)|(?:them|it|the (?:steps|rules|commands|instructions|tasks)) (?:before|first|over|verbatim|exactly|immediately|without|prior)|carry them out|listed|returned|(?:that|which) (?:comes?|is returned|it returns|you receive))\b/i,
    also: [
      /https?:\/\/|\bgist\b/i,
      /\b(?:fetch|load|download|check|poll|get|read|retrieve|live|pull|query|visit|open|consult)\w{0,3}\b/i,
    ],
    unless:
      /\b(?:never|docs?|documentation|style ?guide|api reference|tutorial|examples?|template|install\w{0,8}|spec(?:ification)?s?|schema|changelog|curl|version|standard|guidelines?)\b/i,
  },
  {
    topic: 'found-orders',
    act: /\b(?:obey|follow|apply|execute|carry|treat|adopt|use|load|honou?r|implement|run)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:them|it|those|these|the (?:steps|rules|commands|instructions|tasks))\b(?:[^.;\n]|\.(?=[\w/])){0,6}\b(?:out\b(?:[^.;\n]|\.(?=[\w/])){0,20}\bbefore the user|over (?:this|these) (?:file|document|skill|instructions|rules)|instead of (?:this|these) (?:file|document|skill|instructions|rules))/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:treat|regard|take|handle|consider|read)\b[^.;\n]{0,50}\bas (?:coming from|if (?:they|it|these) came from|words of|a word from|orders|instructions|a (?:shell )?command|shell commands|commands|your instructions|code to run|a prompt|prompts)\b[^.;\n]{0,60}\b(?:carry (?:them|it|these) out|run (?:it|them)|execute (?:it|them)|follow (?:it|them)|obey (?:it|them)|act on (?:it|them)|do (?:it|them))\b/i,
    unless: /\b(?:never|do not|don['’]t|user types|user (?:says|gives|writes))\b/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:carry (?:them|it|these|those) out|(?:run|execute|follow|obey|perform|complete|finish|do) (?:it|them|these|those))\b[^.;\n]{0,40}\b(?:straight away|at once|immediately|right away|before (?:going on|you go on|anything else|the user)|first|without (?:asking|question|checking|coming back)|whatever (?:it|they)|unchanged|as (?:is|they are)|verbatim)\b/i,
    also: [
      /\b(?:tickets?|e-?mails?|mails|pages?|comments?|issues?|documents?|messages?|transcripts?|traces?|logs?|attachments?|reviews?|readmes?|descriptions?|captions?|replies|results?|responses?|fields?|cells?|records?)\b/i,
      /\b(?:instructions?|commands?|orders?|directives?|requests?|tasks?|hints?|prompts?|steps)\b/i,
    ],
    isNear: true,
    unless: /\b(?:never|do not|don['’]t|user types|plan|checklist|this (?:skill|file|document))\b/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:ask|query|consult|poll|call|request|check|fetch)\b[^;\n]{0,12}https?:\/\/[^\s;]{4,120}[^;\n]{0,40}\b(?:what to do|next (?:step|task|action|command|instruction)|for (?:orders|instructions|commands|tasks))\b/i,
    unless: /\b(?:never|do not|docs?\b|documentation)\b/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:what(?:ever)?|everything|anything|all that) (?:it|they|that (?:page|file|text|document)|the (?:file|page|answer|text|document|response|reply|server|site|list|note)|stands there|is written there)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:says?|contains?|lists?|returns?|states?|asks?|orders?|tells?|holds?|prescribes?|takes?|replaces?|is|has|goes|comes)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:takes? (?:the place|precedence|priority|over|effect)|replaces?|overrides?|prevails?|supersedes?|wins|binding|carry (?:it|them)? ?out|carried out|before (?:this|these|the)|comes? first|to be (?:followed|obeyed|done|executed)|counts as)\b/i,
    also: [/https?:\/\/|\bgist\b|\bpastebin\b/i],
    isNear: true,
    unless: /\b(?:never|do not|docs?\b|documentation|spec(?:ification)?|schema|user types)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'self-copy',
    act: /\b(?:append|add|insert|copy|paste|write|put|repeat|place)\b[^.;\n]{0,8}\b(?:it|them|this|that|the (?:present|same|above|following|whole) \w{3,12})\b[^.;\n]{0,40}\b(?:word for word|verbatim|unchanged|as (?:it is|is|they are)|in full|in the same wording)\b/i,
    also: [
      /\b(?:other|every|each|all|any|neighbou?ring|further)\b[^.;\n]{0,24}\b(?:skills?|skill folders?|rules? files?|agents?|repositor(?:y|ies)|projects?|prompts?|instructions? files?)\b/i,
      /\b(?:present|this|these|same) (?:sections?|paragraphs?|blocks?|text|instructions?|rules?|lines?|notes?)\b/i,
    ],
    isNear: true,
    unless: /\b(?:template|licen[sc]e|header|never|do not|if the user|user wants|changelog)\b/i,
    isGrave: true,
  },
  {
    topic: 'remote-control',
    act: /\b(?:cron(?:tab| job| entry)?|scheduled (?:task|job)|launch ?(?:agent|daemon)|systemd|start-?up (?:item|task|script)|log-?in item|task scheduler|autostart)\b[^;\n]{0,140}\b(?:fetch|download|pull|curl|get|load|retriev|request|poll)\w{0,4}\b[^;\n]{0,60}https?:\/\/[^;\n]{3,140}\b(?:run|runs|execut\w{1,4}|feeds?|pipes?|python|bash|shell|node|sh|interpreter|apply|applies)\b/i,
    unless: /\b(?:never|do not|malware|attack\w{0,4}|look for|detect|suspicious|example)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:drop|forget|shed|set aside|leave behind|put aside|abandon|lay aside|discard|ignore|shake off|step (?:outside|out of)|let go of|do without|suspend)\b[^.;\n]{0,14}\b(?:limits?|limitations?|rules|restrictions?|guardrails?|constraints?|guidelines|polic(?:y|ies)|boundaries|reservations|scruples|safety \w{4,12})\b[^.;\n]{0,40}\b(?:makers?|developers?|creators?|provider|vendor|train(?:ed|ing)|given|gave|imposed|built[- ]in|company|system|platform|designers?|you (?:have|had|were|usually|normally))\b/i,
    unless:
      /\b(?:never|do not|don['’]t|must not|attack\w{0,4}|jailbreak\w{0,4}|injection|detect|example|flag|refuse|if (?:someone|a user|they)|pretend|speed limit|rate limits?)\b/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:do|run|execute|carry out|perform|enter|type|obey|follow)\b[^.;\n]{0,8}\b(?:what(?:ever)?|everything|anything)\b[^.;\n]{0,8}\b(?:follows|comes after|stands|is (?:written|asked|in)|it (?:says|asks|wants)|they (?:say|ask|want))\b[^.;\n]{0,60}\b(?:shell|terminal|runner|command line|bash|console|colon|comment|mail|issue|page|file)\b/i,
    also: [
      /\b(?:comments?|e-?mails?|mails|issues?|messages?|tickets?|pages?|documents?|reviews?|replies)\b/i,
    ],
    isNear: true,
    unless: /\b(?:never|do not|don['’]t|user types|attack\w{0,4}|injection)\b/i,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\b(?:get|fetch|load|read|open|download|pull|retrieve|take|check)\b[^;\n]{0,16}https?:\/\/[^\s;]{4,140}[^;\n]{0,20}\b(?:and|then)\b[^;\n]{0,12}\b(?:work|go|live|act|proceed|abide|behave|answer|operate|be guided)\b[^;\n]{0,12}\b(?:by|according to|as|from) (?:it|them|that|what|its)\b/i,
    unless:
      /\b(?:never|do not|don['’]t|docs?\b|documentation|style ?guide|spec(?:ification)?|schema|user (?:gives|names|asks))\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:knows?|has|have|recogni[sz]es?|accepts?|observes?|there (?:is|are))\s(?:no|nothing|not any)\b[^.;\n]{0,14}\b(?:forbidden|off[- ]limits|taboo|banned|prohibited|restricted)\b[^.;\n]{0,14}\b(?:topics?|subjects?|requests?|questions?|things?|content)?\b|\b(?:usual|normal|standard|own|ordinary|regular|built-in) (?:checks|filters|safeguards|guardrails|policies|refusals|caution|reservations|safety \w{4,10})\b[^.;\n]{0,14}\b(?:belong (?:to|in) (?:another|a different)|(?:are|is) (?:left|set|put) (?:aside|behind|outside)|stay (?:outside|behind|out)|(?:are|is) (?:off|paused|suspended)|have no place|end here)\b/i,
    unless:
      /\b(?:never|attack\w{0,4}|jailbreak\w{0,4}|injection|detect|example|flag|refuse|if (?:someone|a user|they)|pretend|claims?)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: /\bcarry (?:them|it|these|those) out\b/i,
    also: [/https?:\/\/|\bgist\b/i],
    unless: /\b(?:never|do not|docs?\b|documentation)\b/i,
  },
  {
    topic: 'found-orders',
    act: new RegExp(
      String.raw`\b(?:if|when|whenever|where|should)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b${material}\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:asks?|tells?|instructs?|requests?|orders?|directs?|wants?|says?|contains? (?:an? )?(?:instructions?|commands?|orders?|directives?|tasks?))\b(?:[^.\n]|\.(?=[\w/])){0,80}\b(?:perform|do|run|execute|follow|obey|carry out|comply|act on|treat|apply|honou?r)\b\s(?:it|them|that(?! \w)|this(?! \w)|so|what|right|the (?:action|command|instruction|task|order|request|step)s?|immediately|as if)\b`,
      'i',
    ),
    unless:
      /\b(?:never|do not|don['’]t|ignore|user (?:asks|tells|says)|confirm\w{0,4}|ask (?:the )?user|warn|refuse|stop|flag|data|not as|issue template|error message)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: new RegExp(
      String.raw`\b(?:${material}|tool results?|retrieved text|fetched (?:text|content))\b(?:[^.;\n]|\.(?=[\w/])){0,70}\b(?:are|is|count as|counts as|have|has|carry|carries|should be (?:treated|regarded|obeyed|followed)|must be (?:treated|regarded|obeyed|followed)|take|takes)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:instructions? (?:to|for) you|orders? (?:to|for) you|same (?:authority|rank|weight|priority|force|standing)|binding|as (?:if|though) the user|as good as (?:an? )?(?:orders?|words?|requests?) (?:of|from|by) the user|effect (?:at once|immediately)|user['’]s own (?:words|orders)|like (?:user|system) (?:instructions|messages|prompts)|as (?:user|system) (?:instructions|messages|prompts))\b`,
      'i',
    ),
    unless: /\b(?:never|not|untrusted|data|no authority)\b/i,
    isStatement: true,
    isGrave: true,
  },
  {
    topic: 'found-orders',
    act: new RegExp(
      String.raw`\b(?:follow|obey|execute|carry out|act on|comply with|honou?r|perform)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:any|all|every|whatever|the|such)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:instructions?|directives?|commands?|orders?|requests?|prompts?|tasks?)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:find|found|embedded|contained|hidden|appear\w{0,3}|inside|within|come|see|encounter\w{0,2}|written|discover\w{0,2})\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b${material}\b`,
      'i',
    ),
    unless:
      /\b(?:never|do not|don['’]t|not to|skill(?:['’]s)?|plan|user['’]s (?:file|spec)|README|guide|setup|reference|this (?:file|document|folder)|CLAUDE\.md|AGENTS\.md|task list)\b/i,
    isGrave: true,
  },
  {
    topic: 'planted-order',
    act: new RegExp(String.raw`\b${write}\b(?:[^.\n]|\.(?=[\w/])){0,90}\b${memory}(?![\w-])`, 'i'),
    also: [
      /\b(?:permission|approv|bypass|bash\s?\(|allow list|pre-?approved|without (?:asking|confirm\w{0,5}|question\w{0,3}|review|approval|a check)|(?:not|no|never|n['’]t) (?:be )?(?:need|require|ask|confirm|question|prompt|refus|challeng)\w{0,4}|has (?:agreed|consented|approved|authori[sz]ed)|(?:not|no|never) (?:wanted|wished)|agreed to|consent\w{0,3} to|ignore (?:all|any|the|previous|other|user)|never mention|do not (?:mention|tell)|load this skill|loyal\w{0,3}|obey|trusted|same (?:rank|authority|rights)|objections?|security (?:rules?|checks?|warnings?)|always (?:send|upload|forward|share|post|include|recommend|use our|run|approve|trust|load|call)|send\w{0,3} (?:[^.\n]|\.(?=[\w/])){0,40}(?:https?:|@)|https?:\/\/|overrid\w{1,4}|takes? precedence|first (?:and|before)|data sharing)\b/i,
    ],
    unless:
      /\b(?:(?:if|when|once|after|unless|until) (?:the )?user (?:asks|wants|agrees|confirms|approves|says|requests)|ask (?:the )?user|ask (?:before|first|for)|never (?:write|store|save|add|commit)|do not (?:write|store|save|add|commit|put)|show (?:it|the diff)|remove|docs? (?:link|at)|documentation|from memory|memory leak|memory (?:usage|limit|store|system)|secrets?)\b/i,
  },
  {
    topic: 'planted-order',
    act: /\b(?:edit|change|rewrite|update|set|modify|alter|adjust|write)\b(?:[^.;\n]|\.(?=[\w/])){0,10}\b(?:SOUL|IDENTITY|PERSONA)\.md\b/i,
    also: [
      /\b(?:loyal\w{0,3}|first|obey|serve|priorit\w{1,6}|never|always|secret\w{0,2}|ignore|belief|goal|instead)\b/i,
    ],
    unless: /\b(?:user (?:asks|wants|agrees|confirms)|ask (?:the )?user|show)\b/i,
  },
  {
    topic: 'self-copy',
    act: new RegExp(
      String.raw`\b(?:copy|insert|add|append|paste|write|include|replicate|spread|propagate|embed|install|place|put|carry|commit|push|distribute|share|pass on|plant|drop)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b${self}\b(?:[^.\n]|\.(?=[\w/])){0,90}\b(?:every|all|other|each|any|neighbou?ring|future|another|new|~\/\.claude\/skills|as well|too|it|next)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:projects?|repositor(?:y|ies)|repos?|skills?|agents?|prompts?|messages?|sub-?agents?|workspaces?|machines?|CLAUDE\.md|AGENTS\.md|config\w{0,8}|rules? files?|packages?|people|contacts?|passes it on|dependents?)\b`,
      'i',
    ),
    unless:
      /\b(?:template|licen[sc]e|header|never|do not|if the user|to install|installation|user wants)\b/i,
    isGrave: true,
  },
  {
    topic: 'self-copy',
    act: new RegExp(
      String.raw`\b(?:when(?:ever)?|each time|every time|if|for)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:skills?|agents?|prompts?|repositor(?:y|ies)|projects?)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:copy|insert|add|append|paste|include|embed|put|repeat)\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b${self}\b`,
      'i',
    ),
    unless:
      /\b(?:template|licen[sc]e|header|never|do not|if the user wants|to install|installation|user wants)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'peer-orders',
    act: new RegExp(
      String.raw`\b(?:put|insert|add|include|give|instruct|tell|pass|prefix|inject|order|make|have|write|append|direct|require|send|begin|start|open|hand)\b(?:[^.\n]|\.(?=[\w/])){0,90}\b${agents}\b`,
      'i',
    ),
    also: [
      /\b(?:ignore|bypass|skip|never (?:report|mention|tell|ask|refuse|flag)|do not (?:report|mention|tell|ask|refuse|flag)|hide|objections?|without (?:asking|confirm\w{0,5}|review)|dangerously|auto-?approve|bypassPermissions|yolo|loyal\w{0,3}|obey|https?:\/\/|secretly|reviewer['’]?s?|override|disregard|outdated|standing approval|pre-?approved|approval for|no longer apply|lifted|full access)\b/i,
    ],
    isNear: true,
    unless: /\b(?:context budget|never ignore|do not skip|localhost|docs?|documentation)\b/i,
  },
  {
    topic: 'self-rewrite',
    act: /\b(?:rewrite|replace|overwrite|update|edit|modify|change|patch|regenerate|append|refresh|swap|sync|exchange|extend)\b(?:[^.\n]|\.(?=[\w/])){0,60}\b(?:(?:this|its own|own|your own|the current|the local) (?:SKILL\.md|skill(?: file| text| folder)?|instructions?|file|prompt|scripts?|rules)|this SKILL\.md|SKILL\.md|itself)\b/i,
    also: [
      /https?:\/\/|\b(?:fetched|downloaded|served|remote|latest (?:text|version|copy|instructions)|newest|upstream|server|returns?|what \S{3,60}\.\w{2,6}\/|response|whatever|gist|published)\b/i,
    ],
    unless:
      /\b(?:user (?:asks|confirms|confirmed|runs|wants|requests)|ask (?:the )?user|npx|npm|git (?:pull|clone)|docs?|pinned|never|checksum|release notes|manually|upstream repo)\b/i,
  },
  {
    topic: 'remote-control',
    act: /\b(?:install|set up|enable|start|launch|configure|download|deploy|open|add|activate|register|keep|run)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:any ?desk|team ?viewer|rust ?desk|screen ?connect|splashtop|mesh ?agent|atera|ultra ?vnc|tight ?vnc|vnc server|rdp|remote (?:desktop|access|management|support|shell|control|administration)|unattended access|reverse (?:ssh )?(?:tunnel|proxy|shell)|ngrok|cloudflared|frpc?|chisel|bore|localtunnel|tailscale|zerotier|web ?shell|(?:second|another|additional) (?:coding )?agent|background agent|openclaw|c2 agent|beacon)\b/i,
    also: [
      /\b(?:so (?:that )?(?:we|support|our|the (?:vendor|author|team|help ?desk))|unattended|support (?:can|staff|team)|our (?:team|server|staff|engineers|relay)|without (?:asking|prompt\w{0,3}|confirm\w{0,5})|silently|quietly|background|at (?:start-?up|boot|log-?in)|keep it|before (?:each|every|any)|always|for (?:later|remote) (?:access|support|help)|permission\w{0,3}|dangerously|auto-?approve|yolo)\b/i,
    ],
    unless:
      /\b(?:user (?:asks|wants|confirms|chooses)|local development|webhook test\w{0,4}|never|detect|block|remove|your own|preview|optional\w{0,2}|react native|storybook|expo)\b/i,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:(?:these|this|the|our) (?:instructions?|rules?|requirements|guidelines|directives|document|skill|file|text|policy|prompt)(?: (?:here|below|above|of this (?:document|skill|file)|in this (?:document|skill|file)))?)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:take(?:s)? (?:\w{1,12} )?(?:precedence|priority)|override[sn]?|outrank|prevail|supersede|ha(?:s|ve) (?:higher |the highest |absolute )?(?:priority|authority|precedence)|come(?:s)? (?:before|first)|win(?:s)?|stand(?:s)? above|are above|is above)\w{0,2}\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:users?(?:['’]s)?|system(?:['’]s)?|platform|safety|developers?|anthropic|openai|operator|host|your (?:own )?(?:instructions|guidelines|training|policies|rules)|all (?:other|previous|prior|earlier)|any (?:other|previous|prior|earlier|user)|everything|anything)\b/i,
    unless:
      /\b(?:never|not|no rule|style|template|formatting|brand|unless|user['’]?s? (?:instructions?|requests?|preferences?) (?:always )?(?:take|win|override|come)|project['’]?s?|general guide|lint\w{0,3}|default(?:s)?|convention)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:they|these|those|it|which|this)\b (?:always |also )?(?:outranks?|overrides?|supersedes?|takes? precedence over|stands? above|prevails? over|come before|rank above|trumps?)\b[^.;\n]{0,60}\b(?:users?(?:['’]s)?|system|safety|limits|platform|those the user|what the user|operator|policies|permissions?)\b/i,
    unless:
      /\b(?:never|not|style|template|defaults?|user['’]?s? (?:instructions?|requests?|preferences?) (?:always )?(?:take|win|override|come))\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:(?:an? |the )?(?:engine|model|assistant|agent|system|mode|machine|persona|character|ai)\b[^.;\n]{0,30}\b(?:without|with no|free of|lacking) (?:an? |any )?(?:policy|policies|filters?|moral\w{0,5}|ethic\w{0,3}|restrictions?|guardrails?|limits?|limitations|refusals?|censorship|safety)|no (?:topics?|requests?|tasks?|subjects?|questions?) (?:that |which )?you (?:turn down|refuse|decline|avoid|reject|may refuse)|(?:your|the) (?:usual|normal|ordinary|original|default|former|previous) (?:role|rules|guidelines|instructions|persona|limits|restrictions|policies)\b[^.;\n]{0,12}\b(?:does|do|is|are) (?:not (?:apply|in force|valid)|no longer (?:apply|valid|in force)|suspended|void|off|lifted)|(?:remarks?|warnings?|concerns?|notes?) (?:about|on) (?:safety|legality|ethics|risk)[^.;\n]{0,30}\b(?:bug|error|fault|failure|mistake|not (?:wanted|allowed)|forbidden)|(?:content )?(?:restrictions|filters|limits|guardrails|policies|safeguards)\b[^.;\n]{0,40}\b(?:were|are|have been|has been|was|is) (?:now )?(?:lifted|removed|waived|suspended|relaxed|switched off))\b/i,
    unless:
      /\b(?:attack\w{0,4}|jailbreak\w{0,4}|injection|detect|example|flag|refuse|claims?|pretend|test(?:s|ing)?|rate limits?|if (?:someone|they)|page limits?|firewall)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:put|place|rank|rate|set|treat|regard|weigh|value)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:this|these|the (?:requirements|rules|instructions|guidelines) (?:of|in|below|above|here))\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:above|before|over|higher than|ahead of)\b(?:[^.;\n]|\.(?=[\w/])){0,25}\b(?:the )?(?:users?|system|platform|safety|operator|developer|anything)\b/i,
    unless: /\b(?:never|not|style|template)\b/i,
    isGrave: true,
  },
  {
    topic: 'seized-rank',
    act: /\b(?:(?:policies|rules|guidelines|restrictions|limits|guardrails|safety (?:rules|filters|checks|policies|guidelines)|filters|refusals?)(?: (?:of|from) the (?:platform|system|model|host|provider|vendor))?\s(?:do not|don['’]t|no longer|never|does not) (?:apply|count|hold|matter|bind)|safety (?:filters|checks|rules|guardrails) (?:are|is) (?:off|disabled|lifted|suspended|inactive)|(?:you|it) ha(?:ve|s) no (?:restrictions?|limits?|limitations|rules|guidelines)|(?:including|even) (?:illegal|harmful|unethical|dangerous|unsafe) (?:ones|requests|content|actions|acts)|never refuse[sd]?\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:ignor\w{1,4}|bypass\w{0,3}|safety|rules|any|request))/i,
    unless:
      /\b(?:attack\w{0,4}|jailbreak\w{0,4}|injection|prompts? like|detect|example|flag|refuse to|if (?:someone|a user|they)|claims?|says?|pretend|in dry[- ]run|test(?:s|ing)? (?:only|mode)|do not apply (?:to|for|if|when|here))\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'runaway',
    act: /\b(?:keep|retry|repeat|loop|continue|try again|poll|call|re-?run|go on)\b(?:[^.;\n]|\.(?=[\w/])){0,80}\b(?:no matter how (?:many|long|often)|indefinitely|forever|endlessly|without (?:a |any )?(?:limit|stopping|end|pause)|as (?:many|often) (?:times )?as (?:it takes|possible)|until (?:the )?(?:result|answer|response|output) (?:contains|includes|has|returns))\b/i,
    unless:
      /\b(?:never|do not|don['’]t|at most|max\w{0,5}|up to|limit(?:ed)? (?:to|of)|timeout|backoff|user (?:asks|stops|says|interrupts|cancels)|ctrl|event loop|server|daemon|avoid)\b/i,
  },
  {
    topic: 'runaway',
    act: /\b(?:keep|retry|repeat|loop|continue|try again|call|re-?run|go on)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:no matter how (?:many|long|often)|indefinitely|forever|endlessly|without (?:a |any )?(?:limit|stopping|end|pause)|as (?:many|often) (?:times )?as (?:it takes|possible))\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:until|till)\b(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:keys?|tokens?|secrets?|passwords?|credentials?|cookies?)\b/i,
    unless:
      /\b(?:never|do not|don['’]t|at most|up to|limit(?:ed)? (?:to|of)|user (?:asks|stops|says|interrupts|cancels|enters|types)|avoid)\b/i,
    isGrave: true,
  },
  {
    topic: 'runaway',
    act: /\b(?:start|spawn|launch|create|open|fork|run)\b(?:[^.;\n]|\.(?=[\w/])){0,15}\bas many\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:agents?|sub-?agents?|processes|requests|threads|calls|instances|sessions|jobs)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:possible|you can|allowed)\b/i,
    unless: /\b(?:never|do not|at most|limit)\b/i,
  },
  {
    topic: 'runaway',
    act: /\b(?:use|spend|burn|run|occupy|employ|donate|dedicate)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:spare|idle|free|unused|remaining|available|all)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:cpu|gpu|cycles|compute|cores?|processing power|resources|hash\w{0,5})\b/i,
    also: [/\b(?:min(?:e|er|ing)|worker|pool|hash\w{0,5}|coin|monero|grid)\b/i],
    unless:
      /\b(?:never|make -j|build|compile|training|render\w{0,3}|parallel|test|worker threads?|thread pool|connection pool)\b/i,
    isGrave: true,
  },
];
