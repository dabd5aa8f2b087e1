import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/build-program.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { captureTerminal } from '../support/capture-terminal.ts';

const program = buildProgram(captureTerminal(), () => {});

function walk(command: Command, path: readonly string[]): [string, Command][] {
  return [
    [path.join(' '), command],
    ...command.commands.flatMap((sub) => walk(sub, [...path, sub.name()])),
  ];
}
const commands = walk(program, ['skillgate']);

async function run(args: readonly string[]) {
  const terminal = captureTerminal();
  const code = await runCli(args, terminal);
  return { code, out: terminal.out(), error: terminal.error() };
}

/** Words as a shell would make them of our examples: single quotes and spaces, nothing after a redirection. */
function toWords(line: string): string[] {
  const [command = ''] = line.split(' > ');
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

describe.each(commands)('%s', (name, command) => {
  test('--help describes all of it, with examples that parse, and exits with 0', async () => {
    const { code, out, error } = await run([...name.split(' ').slice(1), '--help']);
    expect([code, error]).toEqual([0, '']);
    expect(command.description()).not.toBe('');
    for (const { flags, description } of command.options) {
      expect(out).toContain(flags);
      expect(description, flags).not.toBe('');
    }
    expect(out).toContain('Exit codes: 0 passed, 1 the gate failed, 2 an error');
    const lines = out.slice(out.indexOf('\nExamples:')).match(/^ {2}skillgate .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const fresh = buildProgram(captureTerminal(), () => {});
      for (const [, one] of walk(fresh, [])) if (one.commands.length === 0) one.action(() => {});
      await fresh.parseAsync(toWords(line.trim()).slice(1), { from: 'user' });
    }
  });
});

test('an unknown command or option says where the help is', async () => {
  for (const args of [['scna'], ['scan', '--treshold', '1']]) {
    const { code, error } = await run(args);
    expect([code, error]).toEqual([2, expect.stringMatching(/Did you mean[^]*skillgate --help/)]);
  }
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s names every command and option', async (shell) => {
    const { code, out } = await run(['completion', shell]);
    expect(code).toBe(0);
    for (const [name, command] of commands) {
      expect(out).toContain(name.split(' ').at(-1));
      for (const { long } of command.options) {
        const flag = shell === 'fish' ? `-l ${long?.slice(2) ?? ''} ` : long;
        expect(out).toContain(flag);
      }
    }
  });

  const hasBash = spawnSync('bash', ['--version']).error === undefined;
  test.runIf(hasBash).each<[string, string, string[]]>([
    ['a command', 'sc', ['scan']],
    ['a command below another', 'keys ro', ['rotate']],
    ['an option', 'scan --changed', ['--changed-only']],
    ['an option behind a path', 'scan skills --wa', ['--watch']],
    ['what an option takes', 'scan --format s', ['sarif']],
    ['what an argument may be', 'completion f', ['fish']],
    ['nothing where a value is free', 'scan --output ', []],
    ['options of one command only', 'logout --f', []],
  ])('in bash: %s', async (_name, typed, expected) => {
    const { out } = await run(['completion', 'bash']);
    const words = ['skillgate', ...typed.split(' ')];
    const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${String(words.length - 1)}
_skillgate; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect([stdout.split('\n').filter(Boolean), stderr]).toEqual([expected, '']);
  });

  test('of another shell is refused with the known ones', async () => {
    expect((await run(['completion', 'csh'])).error).toMatch(/bash, zsh, fish/);
  });
});
