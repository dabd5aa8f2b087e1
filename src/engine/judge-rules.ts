import type { Finding } from '../contract/finding.ts';
import type { JudgeQuestion } from '../contract/judge-question.ts';

/** What a finding of the judge says; every word of it is ours. */
export type JudgeRule = Pick<
  Finding,
  'rule_id' | 'severity' | 'category' | 'title' | 'description' | 'remediation' | 'cwe' | 'owasp'
>;

/** The findings that a judge may add: one for each question answered against the artefact, and one for single acts. */
export const judgeRules: Readonly<Record<JudgeQuestion | 'act', JudgeRule>> = {
  intent: {
    rule_id: 'judge/other-intent',
    severity: 'medium',
    category: 'DECEPTIVE_BEHAVIOR',
    title: 'Does something else than it says it is for',
    description:
      'The language-model judge finds that what is cited here does not belong to the stated purpose. Whoever installs it gets behaviour that was not agreed to.',
    remediation: 'Remove what does not belong to the purpose, or state it in the description.',
    cwe: ['CWE-912'],
    owasp: ['ASI09'],
  },
  permissions: {
    rule_id: 'judge/unjustified-permission',
    severity: 'medium',
    category: 'EXCESSIVE_PERMISSIONS',
    title: 'Asks for rights that its purpose does not need',
    description:
      'The language-model judge finds no reason in the stated purpose for the rights cited here. Rights nobody needs are what an attacker uses first.',
    remediation: 'Drop the right, or say in the description what it is needed for.',
    cwe: ['CWE-250'],
    owasp: ['ASI03'],
  },
  covert: {
    rule_id: 'judge/covert-behaviour',
    severity: 'medium',
    category: 'DECEPTIVE_BEHAVIOR',
    title: 'Acts behind the back of the user',
    description:
      'The language-model judge finds that what is cited here is arranged so that the user does not notice it.',
    remediation: 'Let the agent say what it does, and ask before it acts.',
    cwe: ['CWE-451'],
    owasp: ['ASI09'],
  },
  files: {
    rule_id: 'judge/files-disagree',
    severity: 'medium',
    category: 'DECEPTIVE_BEHAVIOR',
    title: 'Its files contradict each other',
    description:
      'The language-model judge finds that the documents say one thing and the code cited here does another.',
    remediation: 'Make documents and code say the same; remove what only one of them knows.',
    cwe: ['CWE-912'],
    owasp: ['ASI09'],
  },
  act: {
    rule_id: 'judge/harmful-act',
    severity: 'medium',
    category: 'DECEPTIVE_BEHAVIOR',
    title: 'An act that looks harmful in its context',
    description:
      'Two answers of the language-model judge agree that this act harms the user. No rule reported it by itself.',
    remediation: 'Remove the act, or restrict it to what the description promises.',
    cwe: ['CWE-506'],
    owasp: ['ASI09'],
  },
};
