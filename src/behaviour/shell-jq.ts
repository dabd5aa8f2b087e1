import { shellSecrets } from './shell-secrets.ts';
import type { ShellCall, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Options of `jq` with a name and a value after them. */
const NAMED = /^--(?:arg|argjson|slurpfile|rawfile)$/;
const FILES = /^--(?:slurpfile|rawfile)$/;

/** `jq -n --arg k "$K" '{k: $k}'`, `jq -r .token file`: what is picked by a name is one field. */
export function shellJq(tracing: ShellTracing, call: ShellCall): ShellValue {
  const given: ShellValue[] = [];
  const rest: ShellValue[] = [];
  let isWithoutInput = false;
  for (let index = 0; index < call.args.length; index += 1) {
    const arg = call.args[index] ?? shellValue.nothing;
    const text = shellValue.first(arg);
    if (NAMED.test(text)) {
      const own = call.args[index + 2] ?? shellValue.nothing;
      given.push(FILES.test(text) ? tracing.read(own, call) : own);
      index += 2;
    } else if (/^-/.test(text)) isWithoutInput ||= /^-[a-zA-Z]*n|^--null-input$/.test(text);
    else rest.push(arg);
  }
  const [program = shellValue.unknown, ...paths] = rest;
  const value = isWithoutInput
    ? shellValue.nothing
    : paths.length === 0
      ? call.stdin
      : shellValue.join(...paths.map((path) => tracing.read(path, call)));
  const text = shellValue.first(program);
  const own = shellSecrets.select(tracing, value, /\.\w|\["/.test(text) ? text : '.');
  return { ...shellValue.join(own, program, ...given), texts: ['\0'] };
}
