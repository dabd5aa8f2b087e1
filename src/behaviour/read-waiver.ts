/** What a sentence waives: that the person learns of something, or that they are asked. */
export type Waiver = 'knowledge' | 'consent';

const person = String.raw`(?:users?|humans?|persons?|people|customers?|clients?|developers?|owners?|team|anyone|anybody|somebody|someone|them|him|her|they|he|she|staff|management|security|\w{3,14}(?:er|or|ist|ian|yer|ee|man|woman)s?)`;
const record = String.raw`(?:summar(?:y|ies)|reports?|transcripts?|logs?|histor(?:y|ies)|answers?|repl(?:y|ies)|responses?|change ?logs?|commit messages?|commits?|chat|conversation|readme|docs|documentation|tests|notes|minutes|(?:[“"']?sent[”"']? |visible |public |shown )?(?:views?|folder|list|calendar|items)|descriptions?|pull requests?|overview|record|release notes|diff)`;
const no = String.raw`(?:not|n['’]t|never|no|without|nobody|no[- ]one|none|nothing|neither|nor|hardly|rarely|needless|unnecessary|rather than|instead of|refrain from|skip|avoid)`;
const knowledge = [
  // Nobody is to be told, asked to notice, or bothered with it.
  String.raw`\b${no}(?:\s|,)(?:[\w'’-]{1,16}[\s,]{1,2}){0,4}?(?:tell|told|telling|mention|inform|notif|announc|disclos|reveal|bring(?:ing)?\b[^.;\n]{0,12}\bup|rais(?:e|ing)\b|flag(?:ged)?\b|broach|bother|burden|trouble|distract|disturb|alert|advertis|draw(?:ing)? attention|surfac|acknowledg|spell(?:ing)?\b[^.;\n]{0,8}\bout|point(?:ing)?\b[^.;\n]{0,8}\bout|explanation|explain)`,
  String.raw`\b${no}\s(?:[\w'’-]{1,16}\s){0,3}?(?:know|see|seeing|notice|aware|learn|hear|find out|realise|realize|remember|remarked|noticed|understand)\b`,
  String.raw`\b(?:mention|summar|report|explanation|disclosure|notice|comment|remark|announcement|note)\w{0,4}\b[^.;\n]{0,20}\b(?:is|are|were)?\s?(?:not (?:needed|required|necessary|called for|part)|unnecessary|needless|superfluous|redundant)`,
  String.raw`\bwithout\s(?:a |an |any |further |much |so much as a ){0,2}(?:words?|fuss|ado|comment|notice|note|trace|remark|announcement|saying|being (?:told|asked|seen)|involving|letting)\b`,
  String.raw`\b(?:say|mention|tell|write|report|reveal|explain|give away|let on)\b[^.;\n]{0,14}\b(?:nothing|no word|not a word|none of)\b`,
  String.raw`\b(?:need(?:s)? not|needn['’]t|do(?:es)? not (?:have|need) to|don['’]t (?:have|need) to)\s(?:be )?(?:consulted|involved|asked|told|informed|troubled|bothered|know|see|hear|learn|notice)\b`,
  String.raw`\b(?:nobody|no[- ]one|hardly anyone|few people|${person})\s(?:ever |usually |really |will |would ){0,2}(?:asks|ask|notices?|minds?|checks?|looks?|cares?|wonders?|objects?|misses|complains?)\b[^.;\n]{0,30}$`,
  String.raw`\b(?:keep|stay|remain)\s(?:quiet|silent|mum|discreet)\b|\b(?:has|have) (?:enough|other things|better things|more important) (?:on|to)\b|\bbehind (?:his|her|their|the \w{3,12}['’]s) back\b|\boff the record\b|\bon the sly\b|\bunder the (?:cover|guise|label) of\b|\bfor your (?:eyes|ears) only\b`,
  String.raw`\b(?:should|must|is to|are to|shall|will|and|to|it|they|which) (?:read|look|sound|appear|seem|pass|be taken)s? (?:like|as|for) (?:an? |the )?(?:\w{3,14} )?(?:health|ordinary|normal|routine|usual|harmless|refactor\w{0,3}|typo|update|probe|fix|clean-?up|cache|metrics?|log(?:ging)?|test)\b`,
  String.raw`\b(?:reassure|assure|calm|tell|explain to)\s(?:them|him|her|the \w{3,14}|users?|people|customers?)\b[^.;\n]{0,60}\b(?:warning|alert|message|prompt|delay|step|request|dialog)s?\b[^.;\n]{0,20}\b(?:normal|harmless|expected|safe|fine|nothing to worry|a formality|usual)\b`,
  // It stays out of what the person reads.
  String.raw`\b(?:leave|left|leaves|keep|kept|keeps|stay|stays|delete|remove|drop|omit|strip|absent|missing|hide|hidden|clear)\b[^.;\n]{0,40}\b(?:out of|from|off)\b[^.;\n]{0,24}\b${record}\b`,
  String.raw`\b${no}\s(?:[\w'’-]{1,16}\s){0,5}?(?:part of|in|into|on|show up|appear|listed|visible)\s(?:in |on )?(?:the |your |any |its |what you )?(?:[\w'’-]{1,16}\s)?(?:${record}|report)\b`,
  String.raw`\b(?:does|do|will|must|should) ?(?:not|n['’]t) (?:show up|appear|surface|ring|turn up|come up|be (?:shown|listed|visible|seen|noticed))\b`,
  String.raw`\b(?:leave|keep)\s(?:this|it|that|them)\s(?:out|unsaid|unmentioned|to yourself|between us|quiet)\b`,
  // It is done so that nobody sees a difference.
  String.raw`\b(?:quietly|discreetly|unobtrusively|inconspicuously|secretly|covertly|stealthily|on the quiet|under the radar|unremarked|unannounced|unnoticed|unseen|invisibly|behind the scenes)\b`,
  String.raw`\bso (?:that )?[^.;\n]{0,40}\b(?:looks? (?:the same|unchanged|untouched|normal|as before)|does not (?:show|notice|appear)|do(?:es)? not (?:stand out|draw)|only [^.;\n]{0,20} remains?|add(?:s)? up)\b`,
  String.raw`\b(?:technical|implementation|internal|minor|mere|small) detail\b|\bas (?:though|if) (?:it|they|the|nothing|that|you)\b|\b(?:the|its|their) (?:answer|response|result|output|reply) (?:can|may|is to|should|need not) be (?:thrown away|ignored|discarded|dropped)\b`,
  String.raw`\b(?:users?|owners?|customers?|reviewers?|people|teams?|${person})\s(?:[\w'’]{1,12}\s){0,2}?(?:prefers?|find|finds|get|gets|become|keep|keeps|would rather|tends?|usually|dislikes?)\b[^.;\n]{0,30}\b(?:not|confus\w{2,5}|distract\w{0,4}|asking|bothered|worried|questions?|alarm\w{0,4}|nervous|annoy\w{0,4}|noise|noisy)\b`,
  String.raw`\b(?:would|will|can|could|might|may)? ?(?:only|just|merely|needlessly) (?:be )?(?:confuse|delay|distract|worr|alarm|cost|slow|bother|prolong|upset|unsettle|costs|slows|raise|invite|create)\w{0,4}\b`,
  // It goes by another name.
  String.raw`\b(?:describe|label|labell?ed|call|name|named|phrase|present|presented|commit|book|declare|record|state|word|title|titled|disguise|file)\b[^.;:\n]{0,40}\b(?:as|under|with the (?:message|label|title|text)|the name)\s(?:an? |the |something )?(?:["“'‘\x60]|routine|ordinary|normal|maintenance|result of|user |com\.\w)`,
  String.raw`\b(?:should|if|when|in case) (?:someone|anyone|anybody|somebody|they|he|she|the \w{3,14}|users?|asked|reminded)\b[^.;\n]{0,40}\b(?:asks?|ask|wonders?|notices?|reminds?|objects?|questions?|complains?|enquires?|inquires?)\b[^.;\n]{0,60}\b(?:say|reply|answer|tell|claim|state|explain|has been|was|is only|that you|it is)\b`,
];
const consent = [
  String.raw`\b${no}\s(?:[\w'’-]{1,16}[\s,]{1,2}){0,4}?(?:consent|approv\w{1,4}|permission|sign(?:ing)?[- ](?:it |this |them )?off|confirm\w{0,6}|ask(?:ed|ing|s)?\b|check(?:ing)? (?:back|with)|agree\w{0,4}|authori[sz]\w{2,6}|questions?|clicks?|prompts?|interrupt\w{0,3}|wait(?:ing)?\b|go-ahead|review\w{0,3}|second opinion|consult\w{0,6}|involv\w{1,4})`,
  String.raw`\b(?:silently|automatically|unasked|unprompted|straight away|on (?:its|your|their) own|by itself|in the background|as a matter of course|unattended)\b`,
  String.raw`\b(?:has|have|had|is|are) (?:already |thereby |implicitly )?(?:agreed|consented|approved|accepted|authori[sz]ed|aware|cleared|in agreement)\b|\b(?:agreed|consented|accepted)\b[^.;\n]{0,20}\bby (?:install|us|load|enabl|start)ing\b|\b(?:take|count|treat|regard|read) (?:that|this|it|silence|no answer)\b[^.;\n]{0,12}\bas (?:an? )?(?:yes|consent|approval|agreement|permission|go-ahead)\b|\b(?:contract|policy|terms|licen[cs]e|agreement|management|platform (?:group|team)|legal|company|group)\s(?:already )?(?:allows?|permits?|covers?|provides? for|is aware|has (?:agreed|approved|cleared))\b|\b(?:pure|mere) formality\b|\b(?:confirmation|approval|consent|permission|question)s? (?:is|are) (?:not (?:needed|required|necessary)|unnecessary|implied|assumed|given)\b`,
];
/** The same in other languages. */
const elsewhere =
  /\b(?:muss|müssen|soll|sollen|braucht|brauchen|darf)\b[^.\n]{0,40}\b(?:nichts|nicht|kein\w{0,2})\b|\bohne\s(?:[\wäöüß]{1,16}\s){0,3}?(?:rückfrage|zu fragen|nachfrage|hinweis|wissen|zustimmung|erlaubnis|erwähn\w{2,5})|\bfrag\w{0,3}\b[^.\n]{0,30}\b(?:nicht|nie)\b|\bno (?:hace falta|es necesario|hay que|debe|tiene que)\b[^.\n]{0,40}\b(?:cont\w{2,10}|dec\w{2,8}|inform\w{2,6}|mencion\w{2,6}|ped\w{2,8}|saber|avis\w{2,6}|explic\w{2,6}|pregunt\w{2,6})|\bsin\s(?:[\wáéíóúñ]{1,14}\s){0,2}?(?:pedir|preguntar|avisar|decir|informar|permiso|consentimiento|mencionar|que (?:el|la|lo) )|\bsans\s(?:[\wéèà'’]{1,14}\s){0,2}?(?:demander|prévenir|informer|avertir|rien dire|mentionner|accord|autorisation|en parler)|\b(?:inutile|pas besoin|pas nécessaire) d(?:e |['’])(?:[\wéèà'’]{1,14}\s){0,2}?(?:dire|prévenir|informer|demander|mentionner|parler|avertir|signaler)|\bsem\s(?:[\wáéíóúãõç]{1,14}\s){0,2}?(?:pedir|perguntar|avisar|dizer|informar|mencionar|permissão|consentimento)|\bnão (?:é necessário|precisa|é preciso)\b[^.\n]{0,30}\b(?:dizer|avisar|informar|mencionar|pedir|saber|perguntar|contar)|\bsenza\s(?:[\wàèéìòù]{1,14}\s){0,2}?(?:chiedere|avvisare|informare|dire|menzionare|permesso|consenso)|\bnon (?:serve|occorre|è necessario|c['’]è bisogno)\b[^.\n]{0,30}\b(?:dir\w{1,4}|avvis\w{2,5}|inform\w{2,5}|chied\w{2,5}|menzion\w{2,5})|\bzonder\s(?:[\w]{1,14}\s){0,2}?(?:te vragen|vragen|toestemming|melden|te melden|overleg|medeweten)|\b(?:hoeft|hoeven|moet|moeten)\b[^.\n]{0,30}\b(?:niet|niets)\b[^.\n]{0,20}\b(?:weten|zien|merken|vermeld|gemeld)|\bbez\s(?:[\wąćęłńóśźż]{1,16}\s){0,2}?(?:pytania|wiedzy|zgody|informowania|wspominania)/i;

const isKnowledge = new RegExp(knowledge.join('|'), 'i');
const isConsent = new RegExp(consent.join('|'), 'i');

/** Reads whether a sentence, in whatever words, keeps something from people or does without their leave. */
export function readWaiver(text: string): Waiver | null {
  if (isKnowledge.test(text) || elsewhere.test(text)) return 'knowledge';
  return isConsent.test(text) ? 'consent' : null;
}
