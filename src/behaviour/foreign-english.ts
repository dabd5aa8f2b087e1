import type { ForeignLanguage } from './foreign-language.ts';

/** What an English half of a sentence adds to a foreign one; never judged by itself. */
export const foreignEnglish: ForeignLanguage = {
  code: 'en',
  script: null,
  marks: '',
  letters: '',
  isSpaced: true,
  not: "never|not>|don't|cannot|avoid",
  notAfter: null,
  or: 'or>|nor>',
  words: {
    send: 'send>|upload>|forward>|post>|copy>|attach>|publish>|push>|submit>|transmit>',
    destroy: 'delete>|wipe>|drop>|erase>|overwrite>|purge>|force-push',
    disable: 'disable>|turn_off|skip>|bypass>|ignore>',
    write: 'write>|append>|add>|save>|store>|insert>',
    alter: 'change>|replace>|alter>|raise>|lower>|adjust>',
    run: 'run>|execute>|install>|start>|download>|open>',
    obey: 'follow>|obey>|execute>',
    cancel: 'ignore>|disregard>|forget>|override>',
    rules: 'instructions?>|rules?>|guidelines?>|prompt>',
    scope: 'previous|prior|earlier|above|system>',
    personal:
      'contracts?>|invoices?>|patients?>|payroll|passports?>|customer_(?:list|data|records)|conversation|chat_history|home_(?:folder|directory)|bank_(?:data|details|statements?)|contacts>',
    work: 'files?>|documents?>|report>|source_code|results?>|output>|data>',
    everything: 'all>|every>|entire|whole|database|backups?>|production',
    standing: 'always|after_(?:each|every)|before_(?:each|every)|every_time|at_the_end',
    covert:
      "secretly|silently_(?:send|upload|add|copy)|without_(?:telling|informing|mentioning)|(?:do_not|don't|never)_(?:tell|mention|inform)",
    unasked: 'without_(?:asking|confirmation|approval)|in_the_background',
    confirmed:
      'if_the_user_(?:agrees|confirms|asks)|ask_(?:first|the_user)|with_(?:their|the_user)',
    figures: 'amounts?>|totals?>|prices?>|results?>|scores?>|invoices?>',
    guard: 'verification|validation|review>|tests>|sandbox|confirmation',
    teach: 'for_example|attack|phishing|suspicious|malicious|injection',
  },
};
