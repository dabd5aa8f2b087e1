import type {
  AndOr,
  Case,
  CommandNode,
  For,
  If,
  PipelineNode,
  Redirection,
  Statement,
} from 'unbash';
import { redirectShell } from './redirect-shell.ts';
import { runShellCommand } from './run-shell-command.ts';
import type { ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Commands of one list whose output is joined. */
const MAX_PRINTED = 400;

/** Follows statements in order; the value is what they print together. */
export function runShellStatements(
  tracing: ShellTracing,
  statements: readonly Statement[],
  stdin: ShellValue,
): ShellValue {
  const printed: ShellValue[] = [];
  for (const { command, background } of statements) {
    if (!tracing.step()) break;
    const isDetached = background === true;
    if (isDetached) tracing.silence += 1;
    const own = runNode(tracing, command, stdin);
    if (isDetached) tracing.silence -= 1;
    if (own !== shellValue.nothing && printed.length < MAX_PRINTED) printed.push(own);
  }
  return printed.length === 0 ? shellValue.nothing : shellValue.join(...printed);
}

function runNode(tracing: ShellTracing, node: PipelineNode | AndOr, stdin: ShellValue): ShellValue {
  switch (node.type) {
    case 'AndOr':
      return shellValue.join(...node.commands.map((command) => runNode(tracing, command, stdin)));
    case 'Pipeline':
      return node.commands.reduce((value, command) => runNode(tracing, command, value), stdin);
    default:
      return runCommandNode(tracing, node, stdin);
  }
}

function runCommandNode(tracing: ShellTracing, node: CommandNode, stdin: ShellValue): ShellValue {
  switch (node.type) {
    case 'Command':
      return runShellCommand(tracing, node, stdin);
    case 'Redirected':
      return runRedirected(tracing, node.command, node.redirects, stdin);
    case 'Function':
      tracing.functions.set(node.name.value, node);
      return shellValue.nothing;
    case 'Coproc':
      return node.body.type === 'CompoundList'
        ? tracing.run(node.body.commands, stdin)
        : runCommandNode(tracing, node.body, stdin);
    case 'Subshell':
    case 'BraceGroup':
      return tracing.run(node.body.commands, stdin);
    case 'If':
      return runIf(tracing, node, stdin);
    case 'For':
    case 'Select':
      return runFor(tracing, node, stdin);
    case 'ArithmeticFor':
      return inBranch(tracing, () => tracing.run(node.body.commands, stdin));
    case 'While':
      return inBranch(tracing, () => {
        tracing.run(node.clause.commands, stdin);
        return tracing.run(node.body.commands, stdin);
      });
    case 'Case':
      return runCase(tracing, node, stdin);
    default:
      return shellValue.nothing;
  }
}

function runRedirected(
  tracing: ShellTracing,
  command: CommandNode,
  redirects: readonly Redirection[],
  stdin: ShellValue,
): ShellValue {
  const redirected = redirectShell(tracing, redirects, stdin);
  if (redirected.isSilent) tracing.silence += 1;
  const printed = runCommandNode(tracing, command, redirected.stdin);
  if (redirected.isSilent) tracing.silence -= 1;
  return redirected.deliver(printed);
}

function runIf(tracing: ShellTracing, node: If, stdin: ShellValue): ShellValue {
  tracing.run(node.clause.commands, stdin);
  return inBranch(tracing, () => {
    const bodies = [tracing.run(node.then.commands, stdin)];
    for (const { clause, then } of node.elif) {
      tracing.run(clause.commands, stdin);
      bodies.push(tracing.run(then.commands, stdin));
    }
    if (node.else !== undefined) bodies.push(tracing.run(node.else.commands, stdin));
    return shellValue.join(...bodies);
  });
}

function runFor(
  tracing: ShellTracing,
  node: Pick<For, 'name' | 'wordlist' | 'body'>,
  stdin: ShellValue,
): ShellValue {
  const words = (node.wordlist ?? []).flatMap((word) => tracing.expand(word));
  const value = shellValue.join(...words);
  tracing.variables.set(node.name.value, value);
  return inBranch(tracing, () => tracing.run(node.body.commands, stdin));
}

function runCase(tracing: ShellTracing, node: Case, stdin: ShellValue): ShellValue {
  return inBranch(tracing, () =>
    shellValue.join(...node.items.map(({ body }) => tracing.run(body.commands, stdin))),
  );
}

function inBranch(tracing: ShellTracing, read: () => ShellValue): ShellValue {
  tracing.branches += 1;
  const printed = read();
  tracing.branches -= 1;
  return printed;
}
