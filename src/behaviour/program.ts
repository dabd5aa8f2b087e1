/**
 * A program as the taint analysis reads it, whatever language it was written in. Offsets are raw offsets of the file
 * it stands in, end exclusive.
 */
export type Program = {
  readonly language: 'python' | 'javascript';
  readonly body: readonly Statement[];
  /** Local name → what it stands for: `{ 'np': 'numpy', 'run': 'subprocess.run' }`. */
  readonly imports: ReadonlyMap<string, string>;
};

export type Span = { readonly start: number; readonly end: number };

/** A name bound by a parameter; several share one `index` where an object is taken apart. */
export type Parameter = {
  readonly name: string;
  /** Position of the argument; -1 for rest parameters. */
  readonly index: number;
  /** The key of the argument that the name stands for, where the parameter takes an object apart. */
  readonly key: string | null;
  readonly value: Expression | null;
  readonly span: Span;
};

export type ProgramFunction = {
  /** Null for anonymous functions. */
  readonly name: string | null;
  readonly parameters: readonly Parameter[];
  /** Decorators as expressions (`@mcp.tool()`); JavaScript registration calls show up as the call's arguments. */
  readonly decorators: readonly Expression[];
  /** Docstring or leading comment, as written. */
  readonly documentation: { readonly text: string; readonly span: Span } | null;
  readonly body: readonly Statement[];
  readonly span: Span;
};

export type BlockKeyword = 'if' | 'for' | 'while' | 'with' | 'try' | 'switch';

export type Statement =
  | {
      readonly type: 'assign';
      /** Names that take the value: `a`, `self.x`, `config.key`. */
      readonly targets: readonly string[];
      /** `a[key] = value`: the key, else null. */
      readonly key: Expression | null;
      /** `a += value`. */
      readonly isUpdate: boolean;
      /** `[a, b] = value`, `({ a, b } = value)`: each target takes a part. */
      readonly isUnpacked: boolean;
      readonly value: Expression;
      readonly span: Span;
    }
  | { readonly type: 'expression'; readonly value: Expression; readonly span: Span }
  | { readonly type: 'return'; readonly value: Expression | null; readonly span: Span }
  | { readonly type: 'yield'; readonly value: Expression | null; readonly span: Span }
  /** raise, throw, break, continue. */
  | {
      readonly type: 'exit';
      readonly keyword: 'raise' | 'break' | 'continue';
      readonly value: Expression | null;
      readonly span: Span;
    }
  | { readonly type: 'function'; readonly function: ProgramFunction; readonly span: Span }
  | {
      readonly type: 'class';
      readonly name: string;
      readonly bases: readonly Expression[];
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  | {
      /** if, for, while, with, try, switch: the expressions it tests or binds, then its bodies in order. */
      readonly type: 'block';
      readonly keyword: BlockKeyword;
      /** `for x in xs`, `with open(p) as f`: names bound to the head's value. */
      readonly targets: readonly string[];
      readonly head: Expression | null;
      readonly bodies: readonly (readonly Statement[])[];
      readonly span: Span;
    };

export type Argument = { readonly name: string | null; readonly value: Expression };

export type Expression =
  /** A name or dotted path: `x`, `os.environ`, `process.env.HOME`; imports already resolved in `path`. */
  | { readonly type: 'name'; readonly path: string; readonly span: Span }
  /** A string; `parts` are the expressions interpolated into it, `value` has `\u0000` in their places. */
  | {
      readonly type: 'text';
      readonly value: string;
      readonly parts: readonly Expression[];
      readonly span: Span;
    }
  /** A call. `callee` is the resolved dotted path where the callee is one (`requests.post`), else the last property (`.read`). */
  | {
      readonly type: 'call';
      readonly callee: string;
      /** What the method is called on, null for plain functions. */
      readonly receiver: Expression | null;
      readonly arguments: readonly Argument[];
      readonly span: Span;
    }
  | { readonly type: 'function'; readonly function: ProgramFunction; readonly span: Span }
  /** An object or dict: its keys are the argument names, in order. */
  | { readonly type: 'object'; readonly entries: readonly Argument[]; readonly span: Span }
  /** A number, boolean or null as written. */
  | { readonly type: 'constant'; readonly value: string; readonly span: Span }
  /** `[value for targets in source if condition]`; `parts` are the values and conditions. */
  | {
      readonly type: 'comprehension';
      readonly loops: readonly {
        readonly targets: readonly string[];
        readonly source: Expression;
      }[];
      readonly parts: readonly Expression[];
      readonly span: Span;
    }
  /** `target = value` inside an expression. */
  | {
      readonly type: 'let';
      readonly target: string;
      readonly value: Expression;
      readonly span: Span;
    }
  /** A list or tuple. */
  | { readonly type: 'list'; readonly items: readonly Expression[]; readonly span: Span }
  /** Anything else with parts; `operators` are the signs and words between them (`+`, `in`, `not`, `&&`). */
  | {
      readonly type: 'group';
      readonly parts: readonly Expression[];
      readonly operators?: readonly string[];
      readonly span: Span;
    }
  | {
      readonly type: 'index';
      readonly object: Expression;
      readonly key: Expression;
      readonly span: Span;
    };
