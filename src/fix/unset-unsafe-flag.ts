import type { Fixer, TextEdit } from './fixer.ts';
import { linesAround } from './lines-around.ts';

/** Flags that switch a safeguard off, with what is left when they are gone. */
const REMOVED = [
  '--dangerously-skip-permissions',
  '--allow-dangerously-skip-permissions',
  '--dangerously-bypass-approvals-and-sandbox',
  '--dangerously-bypass-hook-trust',
  '--dangerously-disable-sandbox',
  '--permission-mode[= ]bypassPermissions',
  '--approval-mode[= ]yolo',
  '--ask-for-approval[= ]never',
  '--sandbox[= ]danger-full-access',
  '--yolo',
  '--trust-all-tools',
  '--allow-all-tools',
  '--allow-all-paths',
  '--auto-approve',
  '--no-verify',
  '--no-check-certificate',
  '--no-gpg-checks?',
  '--no-sandbox',
  '--disable-web-security',
  '--insecure',
  '--ignore-certificate-errors',
  '--allow-unauthenticated',
  '--skip-verify',
  '--trusted-host[= ][\\w.-]+',
  '-o StrictHostKeyChecking=no',
].join('|');
const FLAG = new RegExp(`[ \\t]+(?:${REMOVED})(?![\\w-])`, 'g');
/** The same flags as members of a JSON or YAML list, with one comma. */
const LISTED = new RegExp(
  `(["'])(?:${REMOVED})\\1\\s*,\\s*|\\s*,\\s*(["'])(?:${REMOVED})\\2|(["'])(?:${REMOVED})\\3`,
  'g',
);
const CURL_INSECURE = /(\bcurl\b[^\n|;&]*?)[ \t]-k(?![\w-])/g;

/** Settings that switch a check off, with the value that switches it on again. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bverify(\s*=\s*)False\b/g, 'verify$1True'],
  [/\bcheck_hostname(\s*=\s*)False\b/g, 'check_hostname$1True'],
  [/\b_create_unverified_context\b/g, 'create_default_context'],
  [/\brejectUnauthorized(["']?\s*:\s*)false\b/g, 'rejectUnauthorized$1true'],
  [/\bInsecureSkipVerify(\s*:\s*)true\b/g, 'InsecureSkipVerify$1false'],
  [
    /\bNODE_TLS_REJECT_UNAUTHORIZED(["']?\s*[\])]?\s*[:=]\s*["']?)0\b/g,
    'NODE_TLS_REJECT_UNAUTHORIZED$11',
  ],
  [/\bGIT_SSL_NO_VERIFY(["']?\s*[:=]\s*["']?)(?:1|true)\b/g, 'GIT_SSL_NO_VERIFY$1false'],
  [/\bstrict-ssl(\s*=?\s*)false\b/g, 'strict-ssl$1true'],
  [/\bhttp\.sslVerify([ =])false\b/g, 'http.sslVerify$1true'],
];

/** Removes flags that skip permission checks, verification or sandboxing, and turns such settings round. */
export const unsetUnsafeFlag: Fixer = {
  name: 'unset_unsafe_flag',
  propose({ file, place }) {
    const { start, end } = linesAround(file, place);
    const text = file.text.slice(start, end);
    const edits = [
      ...editsOf(text, LISTED, () => ''),
      ...editsOf(text, FLAG, () => ''),
      ...editsOf(text, CURL_INSECURE, (match) => match[1] ?? ''),
      ...TURNED.flatMap(([pattern, replacement]) =>
        editsOf(text, pattern, (match) => match[0].replace(pattern, replacement)),
      ),
    ].map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
    return edits.length === 0 ? null : edits;
  },
  examples: [
    {
      path: 'run.sh',
      before: 'claude [[--dangerously-skip-permissions]] -p "review"\n',
      after: 'claude -p "review"\n',
    },
    {
      path: 'fetch.py',
      before: 'r = requests.get(url, [[verify=False]])\n',
      after: 'r = requests.get(url, verify=True)\n',
    },
    {
      path: '.mcp.json',
      before: '{ "args": ["serve", [["--no-sandbox"]], "--port", "8080"] }\n',
      after: '{ "args": ["serve", "--port", "8080"] }\n',
    },
    { path: 'run.sh', before: '[[npm test]]\n', after: null },
  ],
};

function editsOf(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): TextEdit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: replace(match),
  }));
}
