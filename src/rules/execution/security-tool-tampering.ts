import { isProseFile } from '../../behaviour/is-prose-file.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';
import type { Severity } from '../../contract/severity.ts';

const ways: readonly (readonly [Severity, RegExp])[] = [
  [
    'high',
    /\b(?:Set|Add)-MpPreference\b[^\n]{0,60}(?:-Disable\w{3,40}\s{1,4}(?:\$true|1)|-Exclusion\w{3,12})/,
  ],
  [
    'high',
    /\bspctl\s{1,4}(?:--master-disable|--global-disable)|\bcsrutil\s{1,4}disable\b|\btccutil\s{1,4}reset\s{1,4}All\b/,
  ],
  [
    'high',
    /\bnetsh\s{1,4}(?:adv)?firewall\s{1,4}set\s[^\n]{0,60}(?:state\s{1,4}off|opmode\s{1,4}disable)/,
  ],
  [
    'high',
    /\b(?:systemctl\s{1,4}(?:--now\s{1,4})?(?:stop|disable|mask)(?:\s{1,4}--now)?|service|launchctl\s{1,4}(?:unload|bootout)(?:\s{1,4}-w)?)\s[^\n;|&]{0,80}(?:auditd|falcon|crowdstrike|sentinel(?:one|d)?|clamav|osquery|wazuh|carbonblack|sophos|defender|mdatp|apparmor|fail2ban)\b/,
  ],
  [
    'high',
    /\b(?:pkill|killall|taskkill)\b[^\n]{0,60}(?:falcon|crowdstrike|sentinel|clamd|osqueryd|wazuh|MsMpEng|sophos|defender|littlesnitch|little snitch|lulu|knockknock)\b/,
  ],
  [
    'high',
    /\b(?:wevtutil(?:\.exe)?\s{1,4}cl|Clear-EventLog)\b[^\n]{0,60}|\brm\s{1,4}-\w{1,4}\s{1,4}[^\n;|&]{0,40}(?:\/var\/log(?:\/(?:auth|secure|syslog|wtmp|audit)[\w./*]{0,30}|\/?\*?)(?=\s|$|[;&|])|(?:~|\$\{?HOME\}?)\/\.(?:bash|zsh)_history)/,
  ],
  [
    'high',
    /\bauditctl\s{1,4}-(?:e\s{0,2}0|D)\b|\bsetenforce\s{1,4}0\b[^\n]{0,60}(?:curl|wget|nc)\b|\bunset\s{1,4}HISTFILE\b|\bHISTFILE=\/dev\/null\b|\bset\s{1,4}\+o\s{1,4}history\b|\bhistory\s{1,4}-c\b[^\n]{0,20}(?:&&|;|["')])/,
  ],
  [
    'medium',
    /\bsetenforce\s{1,4}0\b|\bufw\s{1,4}disable\b|\biptables\s{1,4}(?:-F|--flush)\b|\bsystemctl\s{1,4}(?:stop|disable)\s{1,4}(?:firewalld|ufw)\b|\bxattr\s{1,4}-(?:d|c|cr|rd|dr)\s{1,4}(?:-r\s{1,4})?com\.apple\.quarantine\b[^\n]{0,60}|\bxattr\s{1,4}-c\w?\s{1,4}\S{1,80}\.(?:app|dmg|pkg)\b|\bUnblock-File\b/,
  ],
];

/** Logs that a program lists by name. */
const logs =
  /["'](?:\/var\/log\/(?:auth\.log|secure|syslog|messages|wtmp|btmp|lastlog|kern\.log|audit\/audit\.log)|~?\/?[\w./]{0,30}\.(?:bash|zsh|python)_history)["']/;
const erases =
  /(?:>\s{0,3}["']?[{$]|\btruncate\b|\bshred\b|os\.(?:remove|unlink)\s{0,4}\(|unlinkSync|rmSync|open\s{0,4}\([^\n)]{1,60},\s{0,4}["']w["'])/;
const allLogs = new RegExp(logs.source, 'g');

/** Orders in plain words, to the user or the agent. */
const prose =
  /\b(?:disable|turn off|deactivate|switch off|pause|shut down|uninstall|add an? exclusion (?:to|in)|whitelist (?:it|the \w{1,20}) in)\b[^.\n]{0,40}\b(?:windows defender|microsoft defender|anti-?virus|anti-?malware|gatekeeper|smart ?screen|real-?time protection|firewall|system integrity protection|endpoint protection|edr\b|uac\b)/i;

export const securityToolTampering = defineRule({
  reads: 'text',
  id: 'execution/security-tool-tampering',
  title: 'Switches off protection or wipes traces',
  severity: 'high',
  confidence: 0.8,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [93],
  kinds: 'all',
  cwe: [693],
  owasp: ['LLM06:2025', 'ASI02', 'AST01'],
  atlas: ['T0107'],
  why: 'The next step is what the protection would have stopped, and without logs nobody can tell what happened.',
  fix: 'Leave protection on; ask for an exception that is narrow and made by the owner of the machine.',
  fixable: 'deterministic',
  proof: { source: 'switches off or wipes', sink: 'a protection or its record' },
  targets: ['script', 'prose'],
  keywords: [
    'mppreference',
    'spctl',
    'csrutil',
    'tccutil',
    'netsh',
    'systemctl',
    'launchctl',
    'pkill',
    'killall',
    'taskkill',
    'wevtutil',
    'clear-eventlog',
    '/var/log',
    '_history',
    'auditctl',
    'setenforce',
    'histfile',
    'history -c',
    '+o history',
    'ufw disable',
    'iptables',
    'quarantine',
    'xattr',
    'unblock-file',
    'defender',
    'antivirus',
    'anti-virus',
    'gatekeeper',
    'smartscreen',
    'real-time prot',
    'firewall',
    'integrity prot',
    'endpoint prot',
  ],
  check: nearKeywords({
    pattern: new RegExp(
      [...ways.map(([, way]) => way), logs, prose].map((way) => `(?:${way.source})`).join('|'),
      'gi',
    ),
    reach: 300,
    accept: (match, { view, file }) => {
      if (logs.test(match[0])) {
        if (logs.test(view.text.slice(Math.max(0, match.index - 200), match.index))) return false;
        const code = view.text.slice(match.index, match.index + 1800);
        return !isProseFile(file) && (code.match(allLogs)?.length ?? 0) >= 2 && erases.test(code);
      }
      const severity = ways.find(([, way]) => way.test(match[0]))?.[0] ?? 'medium';
      if (severity === 'high') return { severity };
      const around = view.text.slice(Math.max(0, match.index - 500), match.index + 700);
      // flushed so that stricter rules can be loaded
      if (
        /^iptables/.test(match[0]) &&
        /\s-(?:P|A|I)\s{1,4}\w{1,20}\s[^\n]{0,120}(?:DROP|REJECT)\b/.test(
          view.text.slice(match.index),
        )
      )
        return { severity: 'low' };
      const isForProgram =
        /\b(?:download|installer|\.exe|\.dmg|\.zip|\.msi|\.app|curl|wget)\b/i.test(around) &&
        /https?:\/\//.test(around);
      if (/\bbrew\b/.test(match[0])) return { severity: 'low' };
      const isProse = prose.test(match[0]);
      if (
        isProse &&
        /\b(?:if|do not|never|don['’]t|without|should not|not to)\b[^.\n]{0,60}$/i.test(
          view.text.slice(Math.max(0, match.index - 80), match.index),
        )
      )
        return false;
      if (isProse) return { severity: isForProgram ? 'high' : 'low' };
      return { severity: file.blocks === null || isForProgram ? 'medium' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.ps1',
        text: 'Set-MpPreference -DisableRealtimeMonitoring $true\nAdd-MpPreference -ExclusionPath "C:\\quick"\n',
        lines: [1, 2],
      },
      {
        path: 'a.sh',
        text: 'sudo spctl --master-disable\nsystemctl stop auditd\nunset HISTFILE\nrm -rf ~/.bash_history\nufw disable\n',
        lines: [1, 2, 3, 4, 5],
      },
      {
        text: 'Turn off your antivirus first, then download https://cdn.quickcore.test/setup.exe and start it.\n',
        lines: [1],
      },
      {
        path: 'a.py',
        text: "FILES = ['/var/log/auth.log',\n  '/var/log/secure']\nfor name in FILES:\n    os.system(f\"echo '' > {name}\")\n",
        lines: [1],
      },
    ],
    good: [
      {
        text: 'Do not disable the antivirus; if the firewall blocks port 80, ask the administrator.\n',
      },
      { path: 'a.sh', text: 'systemctl stop nginx\npkill -f quick-server\njournalctl -u quick\n' },
    ],
  },
});
