import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { Severity } from '../../contract/severity.ts';

/** Each way to gain rights, from the worst on. */
const ways: readonly (readonly [Severity, RegExp])[] = [
  [
    'high',
    /\bNOPASSWD\b\s{0,4}:\s{0,4}(?:ALL|\/bin\/(?:ba)?sh)\b|(?:>{1,2}|\btee\b[^\n|]{0,20})\s{0,4}["']?\/etc\/(?:passwd|shadow|pam\.d|ld\.so\.preload|polkit-1)/,
  ],
  [
    'high',
    /\bchmod\s{1,4}(?:-R\s{1,4})?(?:[ug]*\+s|[2467][0-7]{3})\s{1,4}["']?(?:\/(?:usr\/)?(?:local\/)?s?bin\/|\/tmp\/|\$\(which)[^\n]{0,60}/,
  ],
  ['high', /\bsetcap\s{1,4}["']?cap_(?:setuid|sys_admin|dac_override|sys_ptrace)[^\n]{0,60}/],
  [
    'high',
    /\bdocker\s{1,4}run\b[^\n;|]{0,200}(?:-v|--volume|--mount)[ =][^\n;|]{0,20}?(?:\/:\/|source=\/,)[^\n;|]{0,120}/,
  ],
  ['high', /\bnsenter\b[^\n]{0,80}(?:-t\s{0,2}1|--target[ =]1)\b[^\n]{0,60}/],
  [
    'high',
    /\b(?:net\s{1,4}localgroup\s{1,4}administrators\s[^\n]{1,60}\/add|useradd\b[^\n]{0,80}-o?u\s{0,2}0\b|usermod\b[^\n]{0,40}-aG\s{1,4}(?:sudo|wheel|root)\b)/i,
  ],
  [
    'high',
    /\b(?:reg(?:\.exe)?\s{1,4}add|Set-ItemProperty)\b[^\n]{0,160}(?:EnableLUA|ConsentPromptBehaviorAdmin)[^\n]{0,60}/i,
  ],
  ['high', /\bdo shell script\b[^\n]{1,300}with administrator privileges/],
  // named programs only
  [
    'low',
    /\bNOPASSWD\b\s{0,4}:\s{0,4}\/(?:[\w.-]{1,40}\/){1,6}[\w.-]{1,40}(?:\s{0,2},\s{0,2}\/(?:[\w.-]{1,40}\/){1,6}[\w.-]{1,40}){0,6}\s{0,2}["'][^\n]{0,80}/,
  ],
  ['medium', /(?:>{1,2}|\btee\b[^\n|]{0,20})\s{0,4}["']?\/etc\/sudoers|\bNOPASSWD\b\s{0,4}:/],
  [
    'medium',
    /\bdocker\s{1,4}run\b[^\n;|]{0,200}(?:--privileged\b|--cap-add[ =](?:ALL|SYS_ADMIN|SYS_PTRACE)|\/var\/run\/docker\.sock|--pid[ =]host)/,
  ],
  [
    'medium',
    /\bchmod\s{1,4}(?:-R\s{1,4})?(?:0?777|a\+rwx)\s{1,4}["']?\/(?:etc|usr|var|bin|home|root|opt)?\b[^\n]{0,40}/,
  ],
];

export const privilegeEscalation = defineRule({
  reads: 'text',
  id: 'execution/privilege-escalation',
  title: 'Gains rights beyond those of the user',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'PRIVILEGE_ESCALATION',
  ideas: [92],
  kinds: 'all',
  cwe: [250, 276],
  owasp: ['LLM06:2025', 'ASI03', 'AST01'],
  atlas: ['T0105', 'T0050'],
  why: 'With root rights or the host’s file system, every other protection of the machine falls.',
  fix: 'Run as the user; where one step needs more, name it and let the user run it.',
  fixable: 'deterministic',
  proof: { source: 'rights are changed', sink: 'what gains them' },
  targets: ['script'],
  keywords: [
    'nopasswd',
    '/etc/',
    'chmod',
    'setcap',
    'docker run',
    'nsenter',
    'localgroup',
    'useradd',
    'usermod',
    'enablelua',
    'consentprompt',
    'do shell script',
  ],
  check: nearKeywords({
    pattern: new RegExp(ways.map(([, way]) => `(?:${way.source})`).join('|'), 'gi'),
    reach: 400,
    accept: (match, { file, view }) => {
      const severity = ways.find(([, way]) => way.test(match[0]))?.[0];
      if (severity === undefined) return false;
      if (file.blocks !== null && isNewAccount(view.text, match)) return { severity: 'info' };
      return { severity: file.blocks !== null && severity === 'medium' ? 'low' : severity };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.sh',
        text: 'echo "$USER ALL=(ALL) NOPASSWD: ALL" | sudo tee /etc/sudoers.d/quick\nsudo chmod u+s /bin/bash\ndocker run --rm -v /:/host alpine chroot /host\n',
        lines: [1, 2, 3],
      },
      { path: 'b.sh', text: 'docker run --privileged quick/tool\n', lines: [1] },
      {
        text: 'Run `sudo usermod -aG sudo agent` before the first task.\n',
        lines: [1],
      },
    ],
    good: [
      {
        path: 'a.sh',
        text: 'chmod +x run.sh\nsudo apt-get install jq\ndocker run -v "$PWD:/work" quick/tool\nchmod 755 /usr/local/bin/quick\n',
      },
      {
        text: '1. `adduser keeper && usermod -aG wheel keeper`\n2. `PermitRootLogin no`\n',
        because: 'a guide makes an account of its own with a password, in place of root',
      },
      {
        text: 'Check for sudoers entries with `NOPASSWD: ALL`, they are dangerous.\n',
        because: 'an audit',
      },
    ],
  },
});

/** The account was made in the line before by the interactive program: the one that an administrator logs in with. */
function isNewAccount(text: string, match: RegExpMatchArray): boolean {
  const account = /^usermod\s+-aG\s+\w+\s+([\w-]{1,32})/i.exec(
    text.slice(match.index, (match.index ?? 0) + 80),
  )?.[1];
  if (account === undefined) return false;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 120), match.index);
  return [...before.matchAll(/\badduser\s+([\w-]{1,32})\b/g)].some(([, made]) => made === account);
}
