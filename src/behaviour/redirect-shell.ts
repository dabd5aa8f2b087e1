import type { Redirection } from 'unbash';
import type { ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';
import { shellWord } from './shell-word.ts';

export type RedirectedShell = {
  readonly stdin: ShellValue;
  /** Both output and errors go nowhere. */
  readonly isSilent: boolean;
  /** Takes what the command printed where it goes; what is left reaches the pipe. */
  readonly deliver: (printed: ShellValue) => ShellValue;
};

/** Reads the redirects of a command: files, here-documents, `<(…)`, `>(…)`, `/dev/tcp`. */
export function redirectShell(
  tracing: ShellTracing,
  redirects: readonly Redirection[],
  given: ShellValue,
): RedirectedShell {
  let stdin = given;
  let isSilent = false;
  const outputs: ((printed: ShellValue) => void)[] = [];
  for (const redirect of redirects) {
    if (redirect.type === 'HereString') {
      if (redirect.target !== undefined) stdin = tracing.evaluate(redirect.target);
      continue;
    }
    if (redirect.type === 'HereDoc') {
      const { parts, text } = redirect.body;
      stdin =
        parts === undefined ? shellValue.ofText(text) : shellWord.evaluateParts(tracing, parts);
      continue;
    }
    const { operator, target, descriptor } = redirect;
    if (target === undefined || operator === '<&' || operator === '>&') {
      if (operator === '>&' && target?.value === '/dev/null') isSilent = true;
      continue;
    }
    const span = tracing.spanOf(redirect);
    const [part] = target.parts ?? [];
    if (operator === '<' || operator === '<>') {
      const path = tracing.evaluate(target);
      stdin =
        part?.type === 'ProcessSubstitution'
          ? path
          : tracing.read(path, { name: '<', program: path, args: [], stdin, span });
      continue;
    }
    const isError = descriptor?.type === 'FileDescriptor' && descriptor.value === 2;
    if (isError) continue;
    const path = tracing.evaluate(target);
    if (shellValue.first(path) === '/dev/null') {
      isSilent = true;
      outputs.push(() => undefined);
      continue;
    }
    const isAppended = operator === '>>' || operator === '&>>';
    outputs.push((printed) => {
      tracing.write(path, printed, { span, isAppended });
    });
  }
  return {
    stdin,
    isSilent,
    deliver: (printed) => {
      for (const output of outputs) output(printed);
      return outputs.length === 0 ? printed : shellValue.nothing;
    },
  };
}
