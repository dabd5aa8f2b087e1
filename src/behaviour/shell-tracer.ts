import { parse, type Function as ShellFunction, type Statement, type Word } from 'unbash';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Actor, Fact } from './fact.ts';
import { runShellStatements } from './run-shell-statements.ts';
import { shellFiles } from './shell-files.ts';
import { shellPath } from './shell-path.ts';
import { shellPrograms } from './shell-programs.ts';
import type {
  NewShellFact,
  ScriptPart,
  SecretManner,
  ShellCall,
  ShellFact,
  ShellSpan,
  ShellTracing,
  ShellValue,
  WriteInput,
} from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';
import { shellWord } from './shell-word.ts';
import { shellWrappers } from './shell-wrappers.ts';

/** Bounds of one file: commands, facts, nesting of calls and substitutions, characters read as a nested script. */
const MAX_STEPS = 24_000;
const MAX_FACTS = 2000;
const MAX_DEPTH = 16;
/** Calls of one function that are followed; more often only where a value is handed over. */
const MAX_CALLS = 10;
const MAX_NESTED = 20_000;
const MAX_NESTED_SUM = 400_000;

const FIXED: ReadonlyMap<string, string> = new Map([
  ['HOME', '~'],
  ['PWD', '.'],
  ['IFS', ' '],
  ['TMPDIR', '/tmp'],
]);
const PARAMETER = /^(?:[@*]|[1-9]\d?)$/;

/** Follows the shell scripts of one file, piece after piece, with what variables and files hold. */
export class ShellTracer implements ShellTracing {
  readonly file: TextFile;
  readonly variables = new Map<string, ShellValue>();
  readonly functions = new Map<string, ShellFunction>();
  readonly aliases = new Map<string, string>();
  readonly files = new Map<string, ShellValue>();
  readonly pipes = new Map<string, ScriptPart>();
  readonly manners = new Map<Fact, SecretManner>();
  readonly staged = new Set<ShellFact>();
  folder = '';
  silence = 0;
  branches = 0;
  private readonly actor: Actor;
  private readonly facts = new Map<string, ShellFact>();
  private readonly called = new Map<string, number>();
  private parameters: readonly ShellValue[] | null = null;
  private ownArguments: ShellValue | null = null;
  private steps = 0;
  private nested = 0;
  private depth = 0;
  private offset = 0;
  /** Set while text is read that stands nowhere in the file: the command that handed it over. */
  private fixed: ShellSpan | null = null;

  constructor(file: TextFile, actor: Actor) {
    this.file = file;
    this.actor = actor;
  }

  /** Follows a piece of the file; gives what it prints. */
  readSource(source: string, offset: number): ShellValue {
    if (this.steps > MAX_STEPS) return shellValue.nothing;
    this.offset = offset;
    return this.run(parse(source).commands, this.ownInput(offset));
  }

  /** Follows functions that nothing called, and returns all facts in order. */
  finish(): ShellFact[] {
    for (const [name, { body }] of this.functions) {
      if (!this.called.has(name))
        this.run(
          body.type === 'CompoundList' ? body.commands : [asStatement(body)],
          shellValue.nothing,
        );
    }
    return [...this.facts.values()].sort((a, b) => a.place.start - b.place.start);
  }

  step(): boolean {
    this.steps += 1;
    return this.steps <= MAX_STEPS;
  }

  spanOf({ pos, end }: { readonly pos: number; readonly end: number }): ShellSpan {
    return this.fixed ?? { start: this.offset + pos, end: this.offset + end };
  }

  add({ kind, span, operand = null, inputs = [], traits = [] }: NewShellFact): ShellFact {
    const value = typeof operand === 'string' ? shellValue.ofText(operand) : operand;
    const texts = (value?.texts ?? []).map((text) => text.replaceAll('\0', '…').slice(0, 1000));
    const key = `${kind}:${span.start}:${span.end}:${texts[0] ?? ''}`;
    let fact = this.facts.get(key);
    if (fact === undefined) {
      fact = {
        kind,
        place: { file: this.file, ...span },
        actor: this.actor,
        operand: texts[0] ?? null,
        operands: texts,
        traits: new Set(traits),
        inputs: new Set(),
        steeredBy: new Set(),
        certainty: 0.9,
      };
      if (value !== null && shellValue.isLiteral(value)) fact.traits.add('literal');
      if (this.facts.size < MAX_FACTS) this.facts.set(key, fact);
    }
    for (const input of inputs) if (input !== fact) fact.inputs.add(input);
    for (const origin of value?.origins ?? []) if (origin !== fact) fact.steeredBy.add(origin);
    if ((value?.origins.size ?? 0) > 0) fact.traits.add('interpolated');
    if (this.silence > 0) fact.traits.add('silent');
    return fact;
  }

  evaluate(word: Word): ShellValue {
    return shellWord.evaluate(this, word);
  }

  expand(word: Word): readonly ShellValue[] {
    return shellWord.expand(this, word);
  }

  variable(name: string, span: ShellSpan): ShellValue {
    if (PARAMETER.test(name)) return this.parameter(name, span);
    const known = this.variables.get(name);
    if (known !== undefined) return known;
    const fixed = FIXED.get(name);
    if (fixed !== undefined) return shellValue.ofText(fixed);
    if (!/^[A-Z_][A-Z0-9_]{1,63}$/.test(name)) return shellValue.unknown;
    const fact = this.add({ kind: 'read-env', span, operand: name });
    const value = shellValue.ofFacts(fact);
    this.variables.set(name, value);
    return value;
  }

  run(statements: readonly Statement[], stdin: ShellValue): ShellValue {
    if (this.depth >= MAX_DEPTH) return shellValue.nothing;
    this.depth += 1;
    const printed = runShellStatements(this, statements, stdin);
    this.depth -= 1;
    return printed;
  }

  runPart(part: ScriptPart): ShellValue {
    if (part.type === 'ProcessSubstitution' && part.operator === '>') return this.openPipe(part);
    this.nested += part.end - part.pos;
    if (this.depth >= MAX_DEPTH || this.nested > MAX_NESTED_SUM) return shellValue.unknown;
    const { script } = part;
    if (script === undefined) return shellValue.unknown;
    const { fixed } = this;
    if (script.source !== undefined) this.fixed ??= this.spanOf(part);
    const printed = this.run(script.commands, shellValue.nothing);
    this.fixed = fixed;
    const text = shellValue.first(printed).trim();
    return shellValue.withText(printed, text === '' ? '\0' : text);
  }

  runText(text: string, call: ShellCall): ShellValue {
    this.nested += text.length;
    if (this.nested > MAX_NESTED_SUM || text.length > MAX_NESTED) return shellValue.nothing;
    if (this.depth >= MAX_DEPTH - 4 || !this.step()) return shellValue.nothing;
    const { fixed, parameters } = this;
    this.fixed = call.span;
    this.parameters = call.args;
    const printed = this.run(parse(text).commands, call.stdin);
    this.fixed = fixed;
    this.parameters = parameters;
    return printed;
  }

  runWords(given: readonly ShellValue[], call: ShellCall): ShellValue {
    const { words, isDetached } = shellWrappers(given);
    const [program, ...args] = words;
    if (program === undefined || this.depth >= MAX_DEPTH || !this.step()) return shellValue.nothing;
    const text = shellValue.first(program);
    const name = text.slice(text.lastIndexOf('/') + 1);
    const inner: ShellCall = { ...call, name, program, args };
    const own = this.callOwn(inner);
    if (own !== null) return own;
    if (isDetached) this.silence += 1;
    this.depth += 1;
    const printed = shellPrograms(this, inner);
    this.depth -= 1;
    if (isDetached) this.silence -= 1;
    return printed;
  }

  read(path: ShellValue, call: ShellCall): ShellValue {
    return shellFiles.read(this, path, call);
  }

  knownContent(path: ShellValue): ShellValue | null {
    return shellFiles.written(this, shellPath.resolve(shellValue.first(path), this.folder));
  }

  write(path: ShellValue, content: ShellValue, input: WriteInput): void {
    shellFiles.write(this, path, content, input);
  }

  private openPipe(part: ScriptPart): ShellValue {
    const path = `/dev/fd/pipe.${part.pos}`;
    if (this.pipes.size < 64) this.pipes.set(path, part);
    return shellValue.ofText(path);
  }

  /** Functions and aliases of the script itself. */
  private callOwn(call: ShellCall): ShellValue | null {
    const alias = this.aliases.get(call.name);
    if (alias !== undefined && this.depth < MAX_DEPTH - 4) {
      this.aliases.delete(call.name);
      const words = alias.split(/\s+/, 32).map((word) => shellValue.ofText(word));
      const printed = this.runWords([...words, ...call.args], call);
      this.aliases.set(call.name, alias);
      return printed;
    }
    const own = this.functions.get(call.name);
    if (own === undefined || this.depth >= MAX_DEPTH - 2) return null;
    const count = this.called.get(call.name) ?? 0;
    const isPlain = call.args.every(({ origins }) => origins.size === 0);
    if (count > (isPlain ? MAX_CALLS : 4 * MAX_CALLS)) return shellValue.nothing;
    this.called.set(call.name, count + 1);
    const { parameters } = this;
    this.parameters = call.args;
    const body = own.body.type === 'CompoundList' ? own.body.commands : [asStatement(own.body)];
    const printed = this.run(body, call.stdin);
    this.parameters = parameters;
    return printed;
  }

  /** `$1` of a function, or what the script is called with. */
  private parameter(name: string, span: ShellSpan): ShellValue {
    if (this.parameters === null) {
      this.ownArguments ??= shellValue.ofFacts(
        this.add({ kind: 'read-env', span, operand: 'argv', traits: ['user-chosen'] }),
      );
      return this.ownArguments;
    }
    if (!/^\d/.test(name))
      return { ...shellValue.concat(this.parameters, ' '), items: this.parameters };
    return this.parameters[Number(name) - 1] ?? shellValue.ofText('');
  }

  private ownInput(offset: number): ShellValue {
    if (
      this.file.format !== 'shell' ||
      !/\bread\b|\bcat\b|\/dev\/stdin|[ \t]-(?=\s|$)|<&0/.test(this.file.text)
    )
      return shellValue.nothing;
    const span = { start: offset, end: offset };
    return shellValue.ofFacts(this.add({ kind: 'read-file', span, operand: '/dev/stdin' }));
  }
}

function asStatement(command: Exclude<ShellFunction['body'], { type: 'CompoundList' }>): Statement {
  return { type: 'Statement', pos: command.pos, end: command.end, command, background: undefined };
}
