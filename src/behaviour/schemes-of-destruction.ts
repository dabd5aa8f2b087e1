import type { ProseScheme } from './prose-scheme.ts';

const unasked = String.raw`(?:without (?:asking|waiting|confirm\w{0,5}|confirmation|approval|a question|prompt\w{0,3}|checking with|further|user|the user|their|warning|telling|notice|any confirmation|explicit)|no (?:need to (?:ask|confirm|wait|check)|confirmation|approval|questions?|permission|prompt)|(?:do not|don['’]t|never|not) (?:ask|wait|confirm|prompt|bother|hold up|trouble|pester|need to ask|have to ask|require)|need not (?:be asked|confirm|approve)|not necessary to ask|straight away|right away|unprompted|-auto-approve|--yes\b|--force\b|--quiet\b|silently|quietly|automatically|directly|confirmation (?:is )?(?:not|un)|unconditionally|even if the user (?:objects|refuses|says)|rather than ask(?:ing)?|(?:as|because|since) (?:asking|a question|questions) (?:only |just |merely |always )?(?:slows?|delays?|confuses?|costs?|takes?|annoys?|wastes?|gets?))`;
const kill = String.raw`(?:delete|deleting|remove|removing|wipe|wiping|erase|destroy|drop|purge|truncate|empty|force-?push|overwrite|format|revoke|terminate|deprovision|tear down|discard|reset|rewrite|clear|shred|unpublish|nuke|git reset --hard|git push (?:-f|--force)|git clean|rm -rf|terraform destroy|pulumi destroy|kubectl delete|helm uninstall|close|archive|cancel)`;
const dear = String.raw`(?:production|prod|live (?:data|system|site)|customers?|user['’]?s? (?:\w{1,12} )?(?:files?|data|documents?|folders?|changes|work|repositor(?:y|ies)|mail)|databases?|tables?|branch(?:es)?|main|master|remote|workspaces?|home|history|backups?|snapshots?|repositor(?:y|ies)|clusters?|namespaces?|buckets?|volumes?|instances?|servers?|mail(?:box|s)? folders?|mails|e-?mails|messages|trash|uncommitted|deployments?|stacks?|resources|infrastructure|projects?|accounts?|records|disks?|drives?|partitions?|documents|desktop|pictures|photos|subscriptions?|environments?)`;
const excused =
  /\b(?:never|do not (?:delete|remove|drop|force|overwrite|run|wipe)|don['’]t (?:delete|remove|drop|force|overwrite|run|wipe)|after (?:the )?(?:user|explicit|confirm\w{0,6}|approval)|(?:if|when|once|unless|until) (?:the )?user (?:has )?(?:confirm|approv|agree|ask|want|request|say)\w{0,4}|user confirm\w{0,6}|ask (?:the )?user (?:before|first|to|for)|ask (?:before|first|for)|confirm (?:with|before|first)|temporary|temp files?|tmp|cache|node_modules|build (?:folder|output|artifacts?)|dist\b|test (?:database|data|fixtures?|namespace|cluster|container)|local (?:dev|test)\w{0,8}|sandbox|dry[- ]run|stale|merged branches|own branch|feature branch|with-lease|generated (?:files|code)|screenshots?|unused|placeholder|example|duplicate|log ?out|session|cursor|selection|stop words?|whitespace|dialog|modal|popup|browser|tab|cursor)\b/i;
const silence = String.raw`(?:(?:a |any )?missing (?:reply|answer|response)|no (?:reply|answer|response|objection|feedback|reaction)|silence|lack of (?:a )?(?:reply|response|objection)|(?:does|do|did) not (?:answer|reply|respond|object|react)|doesn['’]t (?:answer|reply|respond|object)|without (?:a |any )?(?:reply|response|answer|objection)|(?:nobody|no one|no-one) (?:objects|answers|replies|responds)|not answered|unanswered|fails to (?:respond|answer|reply|object)|time ?out)`;

/** Orders to destroy or to act without the person, and words that stand in for their consent. */
export const schemesOfDestruction: readonly ProseScheme[] = [
  {
    topic: 'destruction',
    act: new RegExp(String.raw`\b${kill}\b(?:[^.\n]|\.(?=[\w/])){0,70}\b${dear}\b`, 'i'),
    also: [new RegExp(String.raw`(?:\b|(?=-))${unasked}`, 'i')],
    isNear: true,
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'destruction',
    act: /\b(?:run|execute|use|issue|perform|proceed with|start with|begin with|apply|continue with)\b(?:[^.\n]|\.(?=[\w/])){0,20}(?:\bterraform destroy\b(?:[^.\n]|\.(?=[\w/])){0,20}-auto-approve|\bpulumi destroy\b(?:[^.\n]|\.(?=[\w/])){0,20}--yes|\bkubectl delete (?:namespaces?|ns|all|pvc?)\b(?:[^.\n]|\.(?=[\w/])){0,30}--all|\baz group delete\b(?:[^.\n]|\.(?=[\w/])){0,40}--yes|\bgcloud projects delete\b|\beksctl delete cluster\b|\bcdk destroy\b(?:[^.\n]|\.(?=[\w/])){0,30}--force|\bdocker system prune\b(?:[^.\n]|\.(?=[\w/])){0,20}-a?f|\bgit push\b(?:[^.\n]|\.(?=[\w/])){0,30}(?:--force|-f)\b(?:[^.\n]|\.(?=[\w/])){0,30}\b(?:main|master|origin)|\bgit (?:filter-branch|reset --hard|clean -[a-z]{0,3}f)\b|\brm -rf\b|\bdrop (?:database|schema|table)\b|\bmkfs\b|\bvssadmin delete\b|\baws s3 (?:rb|rm)\b(?:[^.\n]|\.(?=[\w/])){0,40}(?:--force|--recursive))/i,
    unless: excused,
  },
  {
    topic: 'destruction',
    act: /\b(?:drop|delete|deleting|destroy|wipe|terminate|tear down|remove|purge|recreate|reset)\b(?: and \w{1,12})?(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:the |all |every |each |entire |whole )\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:production|prod|live|customer)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:database|cluster|namespace|environment|data|tables?|infrastructure|instances?|resources|bucket|stack|account)s?\b|\b(?:delete|destroy|terminate|tear down|remove|purge)\b(?:[^.;\n]|\.(?=[\w/])){0,10}\b(?:all|every)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:namespaces?|clusters?|instances?|buckets?|cloud resources|stacks?|volumes?|snapshots?|backups?|tenants?|users|repositor(?:y|ies)|branches|projects)\b/i,
    unless: excused,
  },
  {
    topic: 'destruction',
    act: /\b(?:drop|delete|destroy|wipe|erase|truncate|purge|recreate)\b(?: and \w{1,12})?(?:[^.;\n]|\.(?=[\w/])){0,15}\b(?:production|prod|live|customer)\b(?:[^.;\n]|\.(?=[\w/])){0,15}\b(?:database|cluster|namespace|environment|data|tables?|schema|bucket|stack)s?\b/i,
    also: [/\b(?:if|when|before|after|to|whenever|so that|first)\b/i],
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'destruction',
    act: /\b(?:push|force)\b(?:[^.;\n]|\.(?=[\w/])){0,40}\b(?:with force|by force|--force(?!-with)|force-?push\w{0,3}|-f\b)(?:[^.;\n]|\.(?=[\w/])){0,60}\b(?:protected|protection|main|master|everything|all branches|tags|release|shared|even (?:if|when|though)|also when)\b|\b(?:squash|rewrite|collapse|flatten|replace|orphan)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:whole|entire|full|complete|all(?: of)?)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:main|master|history|branch|repository)\b/i,
    also: [/\b(?:force|push|history|commit)\b/i],
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'destruction',
    act: /\b(?:wipe|erase|shred|destroy|delete|remove|empty)\b[^.;\n]{0,12}\b(?:the )?(?:working directory|workspace|home (?:folder|directory)|(?:whole|entire) (?:project|repository|folder|disk|machine)|user['’]s (?:\w{1,12} )?(?:files|folders?|library|documents|photos|data|mail\w{0,5}|repositor\w{1,3})|all (?:files|documents|photos|mails?|repositories|branches)|everything)\b/i,
    also: [/\b(?:if|when|once|after|unless|on|whenever|should)\b/i],
    unless: excused,
  },
  {
    topic: 'destruction',
    act: /\b(?:overwrite|discard|throw away|drop|reset|revert|stash and drop|delete)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:the )?(?:user(?:['’]s)?|uncommitted|local|unsaved|pending)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:changes|work|edits|modifications|files)\b/i,
    also: [
      new RegExp(
        String.raw`(?:\b|(?=-))${unasked}|\bbefore (?:you )?start\w{0,4}|\balways\b|\bno confirmation\b`,
        'i',
      ),
    ],
    unless: excused,
    isGrave: true,
  },
  {
    topic: 'destruction',
    act: /\b(?:encrypt|lock|scramble|cipher)\b(?:[^.;\n]|\.(?=[\w/])){0,30}\b(?:the |all |every )?(?:user(?:['’]s)? )?(?:documents?|files?|folders?|home|photos|drives?|disks?|backups?)\b/i,
    also: [
      /\b(?:ransom|payment|pay|wallet|bitcoin|on the (?:\d{1,3}(?:st|nd|rd|th)|tenth|fifth|third|hundredth)|after \d|delete the originals?|remove the originals?|withhold|only (?:we|the author)|until (?:they|the user) pays?)\b/i,
    ],
    unless:
      /\b(?:user['’]s key|user (?:asks|wants|chooses)|password (?:they|the user)|never|detect|backup tool)\b/i,
    isGrave: true,
  },
  {
    topic: 'destruction',
    act: /\b(?:wipe|delete|clear|remove|erase|purge|truncate|scrub|rewrite|drop|prune)\b(?:[^.;\n]|\.(?=[\w/])){0,40}(?:\b(?:logs?|audit (?:log|trail)|(?:shell|bash|command|zsh) history|reflog|event log|access log|traces?|evidence|syslog)\b|\/var\/log)/i,
    also: [
      /(?:\/var\/log|\b(?:so (?:that )?(?:no(?:body| one)?|reviewers?|the (?:user|steps|admin)|it|they)|leave no|no trace|afterwards?|once (?:the )?(?:job|task|work|run|it)|when (?:done|finished)|after (?:the|each|every) (?:job|task|run|step|upload|transfer)|reflog|cover|hide|the \w{2,14} (?:does|do|can|will) ?not|do(?:es)? not see|cannot see|unnoticed)\b)/i,
    ],
    unless:
      /\b(?:rotate|old(?:er)? than|\d{1,3} days|never|repl|terminal screen|\.clear|disk space|stale|test (?:logs?|run)|before (?:the|each|a) (?:run|test)|build logs?|debug|console|user (?:asks|wants))\b/i,
    isGrave: true,
  },
  {
    topic: 'presumed-consent',
    act: new RegExp(
      String.raw`\b${silence}\b(?:[^.\n]|\.(?=[\w/])){0,50}\b(?:means?|counts?|is|are|take|taken|treat(?:ed)?|consider(?:ed)?|as|equals?|assume[ds]?|implies|interpreted?|proceed|continue|go ahead|deploy)\b(?:[^.\n]|\.(?=[\w/])){0,30}\b(?:consents?|approv(?:al|ed)|agree(?:s|ment|d)?|(?:a )?yes|confirm(?:ation|ed)|permission|go-?ahead|accept(?:ance|ed)|granted|deploy|pay|delete|install|send|execute|merge|push|publish|apply)\b`,
      'i',
    ),
    unless:
      /\b(?:never|not (?:consent|approv|agree|permission|a yes)|is no|does not mean|do not (?:proceed|assume|continue|treat)|stop and|ask again|server|api|request timed|connection|command|endpoint|network|health)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'presumed-consent',
    act: /\b(?:confirmation|consent|permission|approval|authori[sz]ation|agreement)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:is|was|has been|have been|are|counts as|were)\b(?:[^.;\n]|\.(?=[\w/])){0,15}\b(?:already |automatically |implicitly |thereby |hereby )?(?:given|granted|implied|assumed|obtained|covered|provided)\b/i,
    also: [
      /\b(?:by (?:install\w{0,5}|using|loading|opening|default|running|downloading|activat\w{0,4}|invok\w{1,4}|the (?:licen[sc]e|terms))|in advance|so (?:execute|run|proceed|delete|send|do|go)|therefore|destructive|for all|every|without asking|no need)\b/i,
    ],
    unless: /\b(?:if|once|unless|until|whether|only|never|not|explicit\w{0,2}|before|after)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'presumed-consent',
    act: /\b(?:user|customer|owner|person|client|human|operator|team)\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b(?:has|have|had)\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b(?:already |previously |in advance )?(?:consented|agreed|approved|authori[sz]ed|accepted|permitted|granted|opted in|waived|given (?:permission|consent|approval))\b/i,
    also: [
      /\b(?:sharing|sending|transferring|uploading|deleting|installing|destructive|payments?|purchases?|collecting|collection|recording|tracking|forwarding|the (?:transfer|upload|deletion)|all (?:actions|commands|operations|changes|reviews|checks|confirmations)|any (?:actions?|commands?|operations?|changes?)|everything)\b/i,
    ],
    unless:
      /\b(?:if|once|unless|until|whether|only|after|when|never|not|verify|check|ensure|make sure|confirm that|before|explicit\w{0,2}|must have|should have)\b/i,
    isGrave: true,
    isStatement: true,
  },
  {
    topic: 'presumed-consent',
    act: /\b(?:answer|reply|respond|say|select|choose|click|press|accept|approve|confirm|allow)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:yes|y|ok|allow|agree|accept|always allow)?\b(?:[^.;\n]|\.(?=[\w/])){0,12}\b(?:to|on|for)?\s?(?:every|all|any|each)\b(?:[^.;\n]|\.(?=[\w/])){0,20}\b(?:prompts?|questions?|dialogs?|confirmations?|permission (?:requests?|prompts?)|warnings?|consent)\b/i,
    also: [
      /\b(?:includ\w{1,4}|remov\w{1,4}|delet\w{1,4}|without|automatically|regardless|no matter|system|install\w{0,4}|on (?:the user['’]s|their) behalf|security|permission\w{0,2}|even)\b/i,
    ],
    unless:
      /\b(?:never|do not|don['’]t|docker|container|ci\b|user (?:asks|wants|approves)|questions? (?:from|of|by|about)|interview|quiz|form|faq)\b/i,
  },
  {
    topic: 'presumed-consent',
    act: /\b(?:approve|sign|accept|confirm|authori[sz]e|execute|submit|spend|pay|purchase|buy|proceed with|go on with|allow)\b(?:[^.;\n]|\.(?=[\w/])){0,50}\b(?:transactions?|payments?|spending|purchases?|transfers?|wallet (?:prompt|request|signature)s?|invoices?|orders?|refunds?|charges?|trades?)\b/i,
    also: [
      new RegExp(
        String.raw`\b(?:automatically|without (?:showing|asking|telling|confirm\w{0,5}|user|the user|review|further|approval)|every (?:transaction|payment)(?:[^.;\n]|\.(?=[\w/])){0,30}\basks?|no (?:confirmation|need to)|may be accepted|not shown|below \d|under \d|up to \d)\b`,
        'i',
      ),
    ],
    unless:
      /\b(?:never|do not|don['’]t|test ?net|sandbox|user (?:has )?(?:confirm|approv|set|configur|agree)\w{0,4}|after (?:the )?user|explicit\w{0,2}|requires? confirmation|dry[- ]run|simulat\w{1,4}|paper trad\w{1,4}|limit (?:set|configured)|refund policy|escalat\w{1,4})\b/i,
  },
];
