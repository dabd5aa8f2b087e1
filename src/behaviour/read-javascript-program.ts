import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import type { Expression, Program, ProgramFunction, Span, Statement } from './program.ts';
import { javascriptExpressions, type JavascriptReader } from './javascript-expressions.ts';
import { javascriptModules } from './javascript-modules.ts';
import { SyntaxCursor } from './syntax-cursor.ts';

const typescript = parser.configure({ dialect: 'ts' });
const jsx = parser.configure({ dialect: 'ts jsx' });

/** Parses JavaScript or TypeScript; broken code gives what could be read of it. */
export function readJavascriptProgram(source: string, offset = 0, isJsx = false): Program {
  const reader: JavascriptReader = {
    cursor: new SyntaxCursor(source, offset),
    imports: new Map(),
    readBody: (node) => readBody(reader, node),
  };
  const body = readBody(reader, (isJsx ? jsx : typescript).parse(source).topNode);
  return { language: 'javascript', body, imports: reader.imports };
}

function readBody(reader: JavascriptReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  return cursor.deeperList(() =>
    cursor.children(node).flatMap((child) => readStatement(reader, child)),
  );
}

const BLOCKS: Readonly<Record<string, 'if' | 'for' | 'while' | 'try' | 'switch'>> = {
  IfStatement: 'if',
  ForStatement: 'for',
  WhileStatement: 'while',
  DoStatement: 'while',
  TryStatement: 'try',
  SwitchStatement: 'switch',
};

function readStatement(reader: JavascriptReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  const span = cursor.span(node);
  const keyword = BLOCKS[node.name];
  if (keyword !== undefined) return [readBlock(reader, node, keyword)];
  switch (node.name) {
    case 'ImportDeclaration':
      javascriptModules.readImport(reader, node);
      return [];
    case 'ExportDeclaration':
    case 'Block':
    case 'LabeledStatement':
      return readBody(reader, node);
    case 'FunctionDeclaration':
      return [{ type: 'function', function: readFunction(reader, node), span }];
    case 'ClassDeclaration':
      return [readClass(reader, node)];
    case 'ObjectExpression':
    case 'ArrowFunction':
    case 'FunctionExpression':
    case 'CallExpression':
    case 'NewExpression':
      // what stands after `export default`
      return [{ type: 'expression', value: javascriptExpressions.read(reader, node), span }];
    case 'VariableDeclaration':
      return readDeclaration(reader, node);
    case 'ExpressionStatement':
      return readExpressionStatement(reader, node);
    case 'ThrowStatement': {
      const thrown = node.firstChild?.nextSibling ?? null;
      const value = thrown === null ? null : javascriptExpressions.read(reader, thrown);
      return [{ type: 'exit', keyword: 'raise', value, span }];
    }
    case 'BreakStatement':
      return [{ type: 'exit', keyword: 'break', value: null, span }];
    case 'ContinueStatement':
      return [{ type: 'exit', keyword: 'continue', value: null, span }];
    case 'ReturnStatement': {
      const value = node.getChild('return')?.nextSibling ?? null;
      const isEmpty = value === null || value.name === ';';
      return [
        { type: 'return', value: isEmpty ? null : javascriptExpressions.read(reader, value), span },
      ];
    }
    default:
      return [];
  }
}

function readFunction(reader: JavascriptReader, node: SyntaxNode): ProgramFunction {
  const { cursor } = reader;
  const name = cursor.child(node, 'VariableDefinition', 'PropertyDefinition');
  const body = node.getChild('Block');
  return {
    name: name === null ? null : cursor.text(name),
    parameters: javascriptExpressions.readParameters(reader, node.getChild('ParamList')),
    decorators: node.getChildren('Decorator').flatMap((decorator) => {
      const inner = decorator.lastChild;
      return inner === null ? [] : [javascriptExpressions.read(reader, inner)];
    }),
    documentation: null,
    body: body === null ? [] : readBody(reader, body),
    span: cursor.span(node),
  };
}

function readClass(reader: JavascriptReader, node: SyntaxNode): Statement {
  const { cursor } = reader;
  const name = node.getChild('VariableDefinition');
  const base = node.getChild('extends')?.nextSibling ?? null;
  const members = node.getChild('ClassBody');
  return {
    type: 'class',
    name: name === null ? '' : cursor.text(name),
    bases: base === null ? [] : [javascriptExpressions.read(reader, base)],
    body: members === null ? [] : cursor.children(members).flatMap((at) => readMember(reader, at)),
    span: cursor.span(node),
  };
}

function readMember(reader: JavascriptReader, member: SyntaxNode): Statement[] {
  const { cursor } = reader;
  const span = cursor.span(member);
  if (member.name === 'MethodDeclaration')
    return [{ type: 'function', function: readFunction(reader, member), span }];
  const name = cursor.child(member, 'PropertyDefinition', 'PrivatePropertyDefinition');
  const value = member.getChild('Equals')?.nextSibling ?? null;
  if (member.name !== 'PropertyDeclaration' || name === null || value === null) return [];
  return [assignment([cursor.text(name)], javascriptExpressions.read(reader, value), span)];
}

function assignment(
  targets: string[],
  value: Expression,
  span: Span,
): Extract<Statement, { type: 'assign' }> {
  const base = { key: null, isUpdate: false, isUnpacked: targets.length > 1 };
  return { type: 'assign', targets, value, span, ...base };
}

/** `const a = x, { b, c: d } = y`: a module that is required counts as imported. */
function readDeclaration(reader: JavascriptReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  const statements: Statement[] = [];
  for (const equals of node.getChildren('Equals')) {
    const target = definitionBefore(equals);
    const value = equals.nextSibling;
    if (target === null || value === null) continue;
    const read = javascriptExpressions.read(reader, value);
    const module = javascriptModules.requiredModule(read);
    if (module !== null) javascriptModules.bindModule(reader, target, module);
    const span = { start: cursor.span(target).start, end: cursor.span(value).end };
    statements.push(...bindPattern(reader, target, read, span));
  }
  return statements;
}

/** `{ a, b: c } = x` binds `x.a` and `x.b`, so that each name keeps to its own part. */
function bindPattern(
  { cursor }: JavascriptReader,
  target: SyntaxNode,
  value: Expression,
  span: Span,
): Statement[] {
  if (target.name !== 'ObjectPattern' || value.type === 'call')
    return [assignment(definedNames(cursor, target), value, span)];
  return target.getChildren('PatternProperty').map((property) => {
    const name = property.getChild('PropertyName') ?? property.firstChild ?? property;
    const key = cursor.text(name);
    const part: Expression =
      value.type === 'name'
        ? { type: 'name', path: `${value.path}.${key}`, span: cursor.span(name) }
        : {
            type: 'index',
            object: value,
            key: { type: 'text', value: key, parts: [], span: cursor.span(name) },
            span: cursor.span(name),
          };
    return assignment(definedNames(cursor, property), part, span);
  });
}

function definitionBefore(equals: SyntaxNode): SyntaxNode | null {
  let node = equals.prevSibling;
  while (node !== null && node.name === 'TypeAnnotation') node = node.prevSibling;
  return node;
}

function definedNames(cursor: SyntaxCursor, node: SyntaxNode): string[] {
  if (node.name === 'VariableDefinition') return [cursor.text(node)];
  return cursor.children(node).flatMap((child) => definedNames(cursor, child));
}

function readExpressionStatement(reader: JavascriptReader, node: SyntaxNode): Statement[] {
  const { cursor } = reader;
  const inner = node.firstChild;
  if (inner === null) return [];
  const span = cursor.span(node);
  if (inner.name === 'YieldExpression') {
    return [{ type: 'yield', value: javascriptExpressions.read(reader, inner), span }];
  }
  if (inner.name !== 'AssignmentExpression') {
    return [{ type: 'expression', value: javascriptExpressions.read(reader, inner), span }];
  }
  const target = inner.firstChild;
  const last = inner.lastChild;
  if (target === null || last === null) return [];
  const value = javascriptExpressions.read(reader, last);
  const isUpdate = inner.getChild('UpdateOp') !== null;
  if (/Pattern$/.test(target.name))
    return [{ ...assignment(definedNames(cursor, target), value, span), isUpdate }];
  const key = target.getChild('[')?.nextSibling ?? null;
  const name = cursor
    .text(target)
    .replace(/\[[\s\S]*$/, '')
    .replaceAll('?.', '.');
  return [
    {
      type: 'assign',
      targets: [name],
      key: key === null ? null : javascriptExpressions.read(reader, key),
      isUpdate,
      isUnpacked: false,
      value,
      span,
    },
  ];
}

function readBlock(
  reader: JavascriptReader,
  node: SyntaxNode,
  keyword: 'if' | 'for' | 'while' | 'try' | 'switch',
): Statement {
  const { cursor } = reader;
  const bodies: Statement[][] = [];
  const heads: Expression[] = [];
  const targets: string[] = [];
  for (const child of cursor.children(node)) {
    if (child.name === 'ParenthesizedExpression')
      heads.push(javascriptExpressions.read(reader, child));
    else if (/^For(?:Of|In)?Spec$/.test(child.name))
      readForSpec(reader, child, { heads, targets, bodies });
    else if (
      child.name === 'CatchClause' ||
      child.name === 'FinallyClause' ||
      child.name === 'SwitchBody'
    ) {
      bodies.push(readBody(reader, child.getChild('Block') ?? child));
    } else if (/[A-Z]/.test(child.name)) bodies.push(readStatement(reader, child));
  }
  const span = cursor.span(node);
  const head: Expression | null = heads.length === 0 ? null : { type: 'group', parts: heads, span };
  return {
    type: 'block',
    keyword,
    targets,
    head,
    bodies,
    span,
  };
}

function readForSpec(
  reader: JavascriptReader,
  spec: SyntaxNode,
  out: { heads: Expression[]; targets: string[]; bodies: Statement[][] },
): void {
  const { cursor } = reader;
  const of = cursor.child(spec, 'of', 'in');
  if (of === null) {
    out.bodies.push(cursor.children(spec).flatMap((child) => readStatement(reader, child)));
    return;
  }
  for (let node = spec.firstChild; node !== null && node.from < of.from; node = node.nextSibling) {
    out.targets.push(...definedNames(cursor, node));
  }
  const value = of.nextSibling;
  if (value !== null) out.heads.push(javascriptExpressions.read(reader, value));
}
