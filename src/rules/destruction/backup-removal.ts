import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** Between the words of a command: blanks, or the commas and quotes of an argument list. */
const gap = String.raw`(?:\.exe)?["'\s,^[]{1,8}`;
const command = [
  String.raw`vssadmin${gap}delete${gap}shadows\b[^\n)\]]{0,80}`,
  String.raw`vssadmin${gap}resize${gap}shadowstorage\b[^\n)\]]{0,80}\b(?:401MB|320MB)`,
  String.raw`wmic${gap}shadowcopy${gap}(?:where\b[^\n]{0,60})?delete\b[^\n)\]]{0,40}`,
  String.raw`wbadmin${gap}delete${gap}catalog\b[^\n)\]]{0,40}`,
  String.raw`bcdedit${gap}[^\n]{0,60}\brecoveryenabled${gap}no\b`,
  String.raw`Get-(?:WmiObject|CimInstance)\s[^\n]{0,20}Win32_Shadow_?copy\b[^\n]{0,80}(?:\.Delete\(\)|Remove-(?:Wmi|Cim)\w{1,10})`,
  String.raw`(?:sudo\s{1,4})?tmutil${gap}(?:deletelocalsnapshots|disable(?:local)?)\b[^\n)\]]{0,60}`,
].join('|');
/** What runs a command: the start of a line or statement, a shell in front, a call that takes a command as a text. */
const started = String.raw`(?:^|[;&|{(\n])\s{0,12}(?:-\s|do\s|then\s|sudo\s|@)?|\bcmd(?:\.exe)?\s{1,3}/c\s{1,3}|\bpowershell\b[^\n]{0,60}\s["']?|\b(?:run|call|popen|system|exec|execsync|execfile|execfilesync|spawn|spawnsync|check_call|check_output|getoutput|shell_exec|command|create_subprocess_shell|Start-Process|Invoke-Expression|iex)\b["'\s]{0,3}\(?\s{0,8}\[?\s{0,8}[fr]{0,2}["'\x60]|\b(?:run|execute|issue|invoke|use)\s{1,3}[\x60"']`;

const pattern = new RegExp(`(${started})(${command})`, 'gi');
const studied =
  /\b(?:ransomware|malware|detect(?:s|ion|ing)?|indicators?|sigma|yara|mitre|att&ck|T1490|forensics?|threat hunt|incident response|red[- ]team)\b/i;

export const backupRemoval = defineRule({
  reads: 'text',
  id: 'destruction/backup-removal',
  title: 'Deletes the snapshots that files could be restored from',
  severity: 'critical',
  confidence: 0.9,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [98, 99],
  kinds: 'all',
  cwe: [506],
  owasp: ['LLM06:2025', 'ASI02', 'AST01'],
  atlas: ['T0101'],
  why: 'Without snapshots nothing that is deleted or encrypted afterwards comes back; it is the step before a ransom note.',
  fix: 'Remove it; leave snapshots and boot recovery to the user’s own backup settings.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  targets: ['script', 'config', 'prose'],
  keywords: ['vssadmin', 'shadowcopy', 'shadow_copy', 'wbadmin', 'bcdedit', 'tmutil'],
  check: nearKeywords({
    pattern,
    reach: 320,
    accept: (match, { file, view }) => {
      const act = match[2] ?? '';
      const start = match.index + (match[1] ?? '').length;
      const place = { start, end: start + act.length };
      const severity = grade(act, view.text);
      if (file.blocks === null || view.kind === 'decoded') return { ...place, severity };
      if (studied.test(view.text)) return { ...place, severity: 'low' };
      return { ...place, severity: severity === 'critical' ? 'high' : severity };
    },
  }),
  examples: {
    bad: [
      {
        path: 'a.py',
        text: 'import subprocess\nsubprocess.run("vssadmin delete shadows /all /quiet", shell=True)\n',
        lines: [2],
      },
      {
        path: 'a.js',
        text: "const { execFileSync } = require('child_process');\nexecFileSync('wbadmin', ['delete', 'catalog', '-quiet']);\n",
        lines: [2],
      },
      {
        path: 'tidy.ps1',
        text: 'Get-WmiObject Win32_ShadowCopy | ForEach-Object { $_.Delete() }\nbcdedit /set {default} recoveryenabled no\n',
        lines: [1, 2],
      },
      {
        text: 'To win back space, run `wmic shadowcopy delete` before every build.\n',
        lines: [1],
      },
    ],
    good: [
      {
        path: 'rules.py',
        text: 'SUSPICIOUS = ["vssadmin delete shadows", "wbadmin delete catalog"]\n',
        because: 'a list that a detector looks for',
      },
      {
        path: 'a.ps1',
        text: 'vssadmin list shadows\nGet-CimInstance Win32_ShadowCopy | Format-Table\n',
        because: 'only lists them',
      },
    ],
  },
});

/** Deleting one or the oldest snapshot is upkeep; macOS cleaners delete local snapshots to free space. */
function grade(act: string, text: string): Severity {
  if (/tmutil/i.test(act))
    return /tmutil\W{1,8}disable/i.test(text) && /tmutil\W{1,8}delete/i.test(text)
      ? 'high'
      : 'medium';
  if (/\/oldest|\/shadow=/i.test(act)) return 'medium';
  return /\/quiet|-quiet|\.Delete\(\)|nointeractive|wmic/i.test(act) ? 'critical' : 'high';
}
