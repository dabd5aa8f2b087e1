import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import type {
  Argument,
  BlockKeyword,
  Expression,
  Program,
  ProgramFunction,
  Statement,
} from './program.ts';
import { pythonExpressions, type PythonReader } from './python-expressions.ts';
import { SyntaxCursor } from './syntax-cursor.ts';

/** Parses Python; broken code gives what could be read of it. `offset` is where `source` starts in its file. */
export function readPythonProgram(source: string, offset = 0): Program {
  const reader: PythonReader = { cursor: new SyntaxCursor(source, offset), imports: new Map() };
  const body = readBody(reader, parser.parse(source).topNode);
  return { language: 'python', body, imports: reader.imports };
}

function readBody(reader: PythonReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  return cursor.deeperList(() =>
    cursor.children(node).flatMap((child) => readStatement(reader, child, [])),
  );
}

const BLOCKS: Readonly<Record<string, BlockKeyword>> = {
  IfStatement: 'if',
  ForStatement: 'for',
  WhileStatement: 'while',
  WithStatement: 'with',
  TryStatement: 'try',
  MatchStatement: 'switch',
};

function readStatement(
  reader: PythonReader,
  node: SyntaxNode,
  decorators: readonly Expression[],
): Statement[] {
  const { cursor } = reader;
  const span = cursor.span(node);
  const keyword = BLOCKS[node.name];
  if (keyword !== undefined) return [readBlock(reader, node, keyword)];
  switch (node.name) {
    case 'ImportStatement':
      readImport(reader, node);
      return [];
    case 'StatementGroup':
      return readBody(reader, node);
    case 'DecoratedStatement':
      return readDecorated(reader, node);
    case 'FunctionDefinition':
      return [{ type: 'function', function: readFunction(reader, node, decorators), span }];
    case 'ClassDefinition':
      return [readClass(reader, node)];
    case 'AssignStatement':
    case 'UpdateStatement':
      return readAssign(reader, node);
    case 'ReturnStatement':
      return [{ type: 'return', value: pythonExpressions.readJoined(reader, node), span }];
    case 'YieldStatement':
      return [{ type: 'yield', value: pythonExpressions.readJoined(reader, node), span }];
    case 'RaiseStatement': {
      const value = pythonExpressions.readJoined(reader, node);
      return [{ type: 'exit', keyword: 'raise', value, span }];
    }
    case 'BreakStatement':
      return [{ type: 'exit', keyword: 'break', value: null, span }];
    case 'ContinueStatement':
      return [{ type: 'exit', keyword: 'continue', value: null, span }];
    case 'ExpressionStatement':
    case 'DeleteStatement':
    case 'AssertStatement':
    case 'PrintStatement':
      return [{ type: 'expression', value: pythonExpressions.readJoined(reader, node), span }];
    default:
      return [];
  }
}

function readImport({ cursor, imports }: PythonReader, node: SyntaxNode): void {
  const parts = cursor.children(node).filter(({ name }) => name !== 'as' && name !== ',');
  const text = cursor.text(node);
  const from = /^from\s+([\w.]+)\s+import\b/.exec(text)?.[1];
  const list =
    from === undefined
      ? text.replace(/^import\s+/, '')
      : text.replace(/^from\s+[\w.]+\s+import\s+/, '');
  if (parts.length === 0) return;
  for (const item of list.replaceAll(/[()]/g, '').split(',')) {
    const [, name, alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? [];
    if (name === undefined) continue;
    const path = from === undefined ? name : `${from}.${name}`;
    const local = alias ?? (from === undefined ? name.split('.')[0] : name);
    if (local !== undefined)
      imports.set(local, alias === undefined && from === undefined ? local : path);
  }
}

function readDecorated(reader: PythonReader, node: SyntaxNode): Statement[] {
  const decorators = node
    .getChildren('Decorator')
    .map((decorator) => readDecorator(reader, decorator));
  const target = reader.cursor.child(node, 'FunctionDefinition', 'ClassDefinition');
  return target === null ? [] : readStatement(reader, target, decorators);
}

function readDecorator(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const callee = node
    .getChildren('VariableName')
    .map((name) => cursor.text(name))
    .join('.');
  const list = node.getChild('ArgList');
  const span = cursor.span(node);
  return {
    type: 'call',
    callee,
    receiver: null,
    arguments: list === null ? [] : pythonExpressions.readArguments(reader, list),
    span,
  };
}

function readFunction(
  reader: PythonReader,
  node: SyntaxNode,
  decorators: readonly Expression[],
): ProgramFunction {
  const { cursor } = reader;
  const name = node.getChild('VariableName');
  const body = node.getChild('Body');
  return {
    name: name === null ? null : cursor.text(name),
    parameters: pythonExpressions.readParameters(reader, node.getChild('ParamList')),
    decorators,
    documentation: body === null ? null : readDocumentation(reader, body),
    body: body === null ? [] : readBody(reader, body),
    span: cursor.span(node),
  };
}

function readDocumentation(
  { cursor }: PythonReader,
  body: SyntaxNode,
): ProgramFunction['documentation'] {
  const first = body.getChild('ExpressionStatement');
  const literal = first?.getChild('String') ?? null;
  if (first === null || literal === null || first.prevSibling?.name !== ':') return null;
  return { text: pythonExpressions.stringValue(cursor.text(literal)), span: cursor.span(literal) };
}

function valueOf({ value }: Argument): Expression {
  return value;
}

function readClass(reader: PythonReader, node: SyntaxNode): Statement {
  const { cursor } = reader;
  const name = node.getChild('VariableName');
  const bases = node.getChild('ArgList');
  const body = node.getChild('Body');
  return {
    type: 'class',
    name: name === null ? '' : cursor.text(name),
    bases: bases === null ? [] : pythonExpressions.readArguments(reader, bases).map(valueOf),
    body: body === null ? [] : readBody(reader, body),
    span: cursor.span(node),
  };
}

/** `a = b = value`, `a += value`, `a, b = x, y` (one statement for each pair). */
function readAssign(reader: PythonReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  const operators = cursor
    .children(node)
    .filter(({ name }) => name === 'AssignOp' || name === 'UpdateOp');
  const last = operators.at(-1);
  if (last === undefined) return [];
  const targets: SyntaxNode[] = [];
  const values: Expression[] = [];
  for (const child of cursor.children(node)) {
    if (child.name === 'TypeDef' || child.name === 'AssignOp' || child.name === ',') continue;
    if (child.to <= last.from) targets.push(child);
    else if (child.from >= last.to) values.push(pythonExpressions.read(reader, child));
  }
  const span = cursor.span(node);
  const base = { type: 'assign', isUpdate: last.name === 'UpdateOp', span } as const;
  const isPaired = operators.length === 1 && values.length > 1 && values.length === targets.length;
  if (isPaired) {
    return values.flatMap((value, index) => {
      const target = targets[index];
      return target === undefined
        ? []
        : [{ ...base, ...targetOf(reader, [target]), value, isUnpacked: false }];
    });
  }
  const value: Expression =
    values.length === 1 && values[0] !== undefined
      ? values[0]
      : { type: 'list', items: values, span };
  const isUnpacked = targets.length > operators.length;
  return [{ ...base, ...targetOf(reader, targets), value, isUnpacked }];
}

function targetOf(
  reader: PythonReader,
  nodes: readonly SyntaxNode[],
): { targets: string[]; key: Expression | null } {
  const targets = nodes.flatMap((node) => pythonExpressions.targetNames(reader.cursor, node));
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const bracket = only?.name === 'MemberExpression' ? only.getChild('[') : null;
  const key = bracket?.nextSibling ?? null;
  return { targets, key: key === null ? null : pythonExpressions.read(reader, key) };
}

function readBlock(reader: PythonReader, node: SyntaxNode, keyword: BlockKeyword): Statement {
  const { cursor } = reader;
  const bodies: Statement[][] = [];
  const heads: Expression[] = [];
  const targets: string[] = [];
  let isTarget = keyword === 'for';
  for (const child of cursor.children(node)) {
    if (child.name === 'MatchBody')
      bodies.push(...child.getChildren('MatchClause').map((clause) => readClause(reader, clause)));
    else if (child.name === 'Body') bodies.push(readBody(reader, child));
    else if (child.name === 'as') isTarget = true;
    else if (child.name === 'in') isTarget = false;
    else if (isTarget && child.name !== ',') {
      targets.push(...pythonExpressions.targetNames(cursor, child));
      isTarget = keyword === 'for';
    } else if (pythonExpressions.isExpression(child))
      heads.push(pythonExpressions.read(reader, child));
  }
  const span = cursor.span(node);
  const head: Expression | null = heads.length === 0 ? null : { type: 'group', parts: heads, span };
  return { type: 'block', keyword, targets, head, bodies, span };
}

function readClause(reader: PythonReader, clause: SyntaxNode): Statement[] {
  const body = clause.getChild('Body');
  return body === null ? [] : readBody(reader, body);
}
