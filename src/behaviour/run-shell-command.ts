import type { Assignment, Command } from 'unbash';
import { redirectShell } from './redirect-shell.ts';
import type { ShellCall, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

const DECLARING = /^(?:export|declare|local|readonly|typeset)$/;

/** Runs a simple command: its assignments, its redirects, its words. */
export function runShellCommand(
  tracing: ShellTracing,
  command: Command,
  given: ShellValue,
): ShellValue {
  if (!tracing.step()) return shellValue.nothing;
  const assignments = command.prefix.filter((item) => item.type === 'Assignment');
  if (command.name === undefined) {
    for (const assignment of assignments) assign(tracing, assignment, false);
    return redirectOnly(tracing, command, given);
  }
  for (const assignment of assignments) assign(tracing, assignment, true);
  const isDeclaring = DECLARING.test(command.name.value);
  const words = [...tracing.expand(command.name)];
  for (const arg of command.args) {
    if (arg.type === 'Word') words.push(...tracing.expand(arg));
    else if (isDeclaring) assign(tracing, arg, command.name.value === 'export');
    else words.push(assignedWord(tracing, arg));
  }
  const span = tracing.spanOf(command);
  if (command.redirects.length === 0) return runPlain(tracing, { words, stdin: given, span });
  const redirected = redirectShell(tracing, command.redirects, given);
  if (redirected.isSilent) tracing.silence += 1;
  const printed = runPlain(tracing, { words, stdin: redirected.stdin, span });
  if (redirected.isSilent) tracing.silence -= 1;
  return redirected.deliver(printed);
}

function runPlain(
  tracing: ShellTracing,
  input: Pick<ShellCall, 'stdin' | 'span'> & { readonly words: readonly ShellValue[] },
): ShellValue {
  const { words, stdin, span } = input;
  const program = words[0] ?? shellValue.nothing;
  return tracing.runWords(words, { name: '', program, args: [], stdin, span });
}

/** `$(< file)`, `> file`. */
function redirectOnly(tracing: ShellTracing, command: Command, given: ShellValue): ShellValue {
  if (command.redirects.length === 0) return shellValue.nothing;
  const redirected = redirectShell(tracing, command.redirects, given);
  return redirected.deliver(redirected.stdin === given ? shellValue.nothing : redirected.stdin);
}

/** `name=value` among the words of an ordinary program. */
function assignedWord(tracing: ShellTracing, { name, value }: Assignment): ShellValue {
  const own = value.type === 'Word' ? tracing.evaluate(value) : shellValue.unknown;
  return shellValue.concat([shellValue.ofText(`${name}=`), own]);
}

function assign(tracing: ShellTracing, assignment: Assignment, isExported: boolean): void {
  const { name, append, index } = assignment;
  const own = valueOf(tracing, assignment);
  const known = tracing.variables.get(name);
  const value =
    append === true && known !== undefined
      ? added(known, own)
      : known !== undefined && (tracing.branches > 0 || index !== undefined)
        ? shellValue.join(own, known)
        : own;
  tracing.variables.set(name, value);
  if (!isExported || value.origins.size === 0) return;
  tracing.add({
    kind: 'set-field',
    span: tracing.spanOf(assignment),
    operand: `environment:${name}`,
    inputs: value.origins,
  });
}

function added(known: ShellValue, own: ShellValue): ShellValue {
  if (known.items === undefined && own.items === undefined) return shellValue.concat([known, own]);
  const items = [...(known.items ?? [known]), ...(own.items ?? [own])].slice(0, 64);
  return { ...shellValue.join(known, own), items };
}

function valueOf(tracing: ShellTracing, { value }: Assignment): ShellValue {
  if (value.type === 'Word') return tracing.evaluate(value);
  const items = value.elements.slice(0, 64).flatMap((word) => tracing.expand(word));
  return { ...shellValue.concat(items, ' '), items };
}
