import type { Command } from 'commander';

/** What people type, by the command; shown below its help. Each is parsed by a test. */
const examples: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  skillgate: [
    ['skillgate scan', 'scan everything agents obey below this folder'],
    ['skillgate fix --write', 'mend what can be mended'],
    ['skillgate doctor', 'see what is set up, and what is wrong'],
  ],
  scan: [
    ['skillgate scan', 'scan everything agents obey below this folder'],
    ['skillgate scan skill.zip --fail-on critical,high', 'an archive, with a stricter gate'],
    [
      'skillgate scan --changed-only --base origin/main',
      'what a branch changed, by the settings of its base',
    ],
    ['skillgate scan --format sarif --output skillgate.sarif', 'for code scanning'],
    ['skillgate scan --format agent', 'short and inert, for a coding agent'],
    ['skillgate scan --stdin --filename CLAUDE.md', 'what is piped in, under a name'],
    ['skillgate scan . --api-url https://skillgate.example.com', 'through a server'],
  ],
  audit: [
    ['skillgate audit . --fail-on score<80,severity>=high', 'a report, and a gate on it'],
    ['skillgate audit . --format json --output report.json', 'a report that a server takes'],
  ],
  ci: [
    ['skillgate ci https://docs.example.com', 'fail on new errors since the audit before'],
    [
      'skillgate ci https://github.com/acme/agents --fail-on-new warning --require-complete',
      'a repository, stricter',
    ],
  ],
  fix: [
    ['skillgate fix skills/deploy', 'show what would change'],
    ['skillgate fix --severity critical,high --write', 'mend the worst'],
  ],
  baseline: [
    [
      "skillgate baseline create --reason 'reviewed in #12' --expires 2027-01-31",
      'accept what is found today',
    ],
  ],
  'baseline create': [
    [
      "skillgate baseline create --reason 'reviewed in #12' --expires 2027-01-31",
      'accept what is found today',
    ],
  ],
  'baseline update': [
    [
      "skillgate baseline update --reason 'second review' --expires 2027-01-31",
      'accept what came since, drop what went',
    ],
  ],
  'baseline check': [['skillgate baseline check', 'in CI: fail when an exception is over']],
  explain: [['skillgate explain f_0123456789', 'one finding of skillgate scan --format json']],
  rules: [
    ['skillgate rules', 'what is looked for'],
    ['skillgate rules delivery/pipe-to-shell', 'one rule with its examples'],
  ],
  index: [
    [
      'skillgate index build vendor/skills --output known.json',
      'then: skillgate scan --index known.json',
    ],
  ],
  'index build': [
    [
      'skillgate index build vendor/skills --output known.json',
      'then: skillgate scan --index known.json',
    ],
  ],
  login: [
    [
      'skillgate login --api-url https://skillgate.example.com',
      'approve this machine in the browser',
    ],
    ['skillgate login --port 8123', 'with SKILLGATE_URL set, and a browser on this machine'],
  ],
  logout: [['skillgate logout', 'end the login, here and on the server']],
  whoami: [['skillgate whoami --json', 'for scripts']],
  keys: [['skillgate keys create --name ci --preset ci --expires 30d', 'a key for CI']],
  'keys create': [
    ['skillgate keys create --name ci --preset ci --expires 30d', 'a key for CI'],
    ['skillgate keys create --name scanner --scope scan,read', 'a key that may scan and read'],
  ],
  'keys list': [['skillgate keys list', 'with state, end and scopes']],
  'keys rotate': [['skillgate keys rotate key_0123', 'print a new key, revoke the old']],
  'keys revoke': [['skillgate keys revoke key_0123', 'refused from the next request on']],
  doctor: [
    ['skillgate doctor', 'ask the server, GitHub and the database that are set'],
    ['skillgate doctor --offline', 'look at the settings only'],
  ],
  completion: [
    [
      'skillgate completion bash > ~/.local/share/bash-completion/completions/skillgate',
      'for bash',
    ],
    ['skillgate completion zsh > ~/.zfunc/_skillgate', 'for zsh, with ~/.zfunc in fpath'],
    ['skillgate completion fish > ~/.config/fish/completions/skillgate.fish', 'for fish'],
  ],
};

const exitCodes =
  'Exit codes: 0 passed, 1 the gate failed, 2 an error of usage, input, network or engine.';

/** Puts examples and exit codes below the help of every command. */
export function addExamples(program: Command): void {
  for (const [name, command] of walk(program, [])) {
    const lines = (examples[name] ?? []).map(([line, what]) => `  ${line}\n      ${what}`);
    command.addHelpText('after', `\nExamples:\n${lines.join('\n')}\n\n${exitCodes}`);
  }
}

function walk(command: Command, path: readonly string[]): [string, Command][] {
  const name = path.length === 0 ? command.name() : path.join(' ');
  return [[name, command], ...command.commands.flatMap((sub) => walk(sub, [...path, sub.name()]))];
}
