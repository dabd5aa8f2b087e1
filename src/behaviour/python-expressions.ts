import type { SyntaxNode } from '@lezer/common';
import { negateFirst } from './negate-first.ts';
import type { Argument, Expression, Parameter } from './program.ts';
import type { SyntaxCursor } from './syntax-cursor.ts';
import { unescapeLiteral } from './unescape-literal.ts';

/** What a Python file is read with. */
export type PythonReader = { readonly cursor: SyntaxCursor; readonly imports: Map<string, string> };

export const pythonExpressions = {
  isExpression,
  read: readExpression,
  readJoined,
  readArguments,
  readParameters,
  stringValue,
  targetNames,
};

function isExpression(node: SyntaxNode): boolean {
  return EXPRESSION.test(node.name);
}

const EXPRESSION =
  /Expression$|^(?:VariableName|String|FormatString|ContinuedString|Number|Boolean|None)$/;

function readParts(reader: PythonReader, node: SyntaxNode): Expression[] {
  return reader.cursor
    .children(node)
    .filter(isExpression)
    .map((child) => readExpression(reader, child));
}

function readJoined(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const parts = readParts(reader, node);
  const operators = cursor
    .children(node)
    .filter((child) => /^(?:ArithOp|CompareOp|BitOp|in|not|and|or|is|if)$/.test(child.name))
    .map((child) => cursor.text(child));
  if (parts.length === 1 && parts[0] !== undefined && operators.length === 0) return parts[0];
  if (
    operators[0] === 'not' &&
    parts[0] !== undefined &&
    node.getChild('BinaryExpression') !== null
  )
    return negateFirst(parts[0], cursor.span(node));
  return { type: 'group', parts, operators, span: cursor.span(node) };
}

function readExpression(reader: PythonReader, node: SyntaxNode): Expression {
  return reader.cursor.deeper(node, () => readExpressionNode(reader, node));
}

function readExpressionNode(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor, imports } = reader;
  const span = cursor.span(node);
  switch (node.name) {
    case 'VariableName': {
      const name = cursor.text(node);
      return { type: 'name', path: imports.get(name) ?? name, span };
    }
    case 'String':
      return { type: 'text', value: stringValue(cursor.text(node)), parts: [], span };
    case 'FormatString':
    case 'ContinuedString':
      return readTemplate(reader, node);
    case 'MemberExpression':
      return readMember(reader, node);
    case 'CallExpression':
      return readCall(reader, node);
    case 'DictionaryExpression':
      return { type: 'object', entries: readEntries(reader, node), span };
    case 'LambdaExpression':
      return readLambda(reader, node);
    case 'ArrayComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
    case 'ComprehensionExpression':
      return readComprehension(reader, node);
    case 'NamedExpression':
      return readNamed(reader, node);
    case 'Number':
    case 'Boolean':
    case 'None':
      return { type: 'constant', value: cursor.text(node), span };
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return { type: 'list', items: readParts(reader, node), span };
    default:
      return readJoined(reader, node);
  }
}

/** Loops are read before the values that use their targets. */
function readComprehension(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const loops: { targets: string[]; source: Expression }[] = [];
  const parts: Expression[] = [];
  let targets: string[] | null = null;
  let isSource = false;
  for (const child of cursor.children(node)) {
    if (child.name === 'for') targets = [];
    else if (child.name === 'in' && targets !== null) isSource = true;
    else if (!isExpression(child)) continue;
    else if (isSource && targets !== null) {
      loops.push({ targets, source: readExpression(reader, child) });
      targets = null;
      isSource = false;
    } else if (targets !== null) targets.push(...targetNames(cursor, child));
    else parts.push(readExpression(reader, child));
  }
  return { type: 'comprehension', loops, parts, span: cursor.span(node) };
}

function readNamed(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const target = node.firstChild;
  const value = node.lastChild;
  const span = cursor.span(node);
  if (target === null || value === null) return { type: 'group', parts: [], span };
  return { type: 'let', target: cursor.text(target), value: readExpression(reader, value), span };
}

function targetNames(cursor: SyntaxCursor, node: SyntaxNode): string[] {
  if (node.name === 'VariableName') return [cursor.text(node)];
  if (node.name === 'MemberExpression') return [cursor.text(node).replace(/\[[\s\S]*$/, '')];
  return cursor.children(node).flatMap((child) => targetNames(cursor, child));
}

function readTemplate(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const parts: Expression[] = [];
  let value = '';
  for (const piece of node.name === 'ContinuedString' ? cursor.children(node) : [node]) {
    let from = piece.from;
    let text = '';
    for (const slot of piece.getChildren('FormatReplacement')) {
      text += `${cursor.source.slice(from, slot.from)}\0`;
      from = slot.to;
      parts.push(readJoined(reader, slot));
    }
    value += stringValue(text + cursor.source.slice(from, piece.to));
  }
  return { type: 'text', value, parts, span: cursor.span(node) };
}

function readMember(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const span = cursor.span(node);
  const object = node.firstChild;
  if (object === null) return { type: 'group', parts: [], span };
  const inner = readExpression(reader, object);
  const property = node.getChild('PropertyName');
  if (property !== null) {
    const name = cursor.text(property);
    if (inner.type === 'name') return { type: 'name', path: `${inner.path}.${name}`, span };
    return {
      type: 'index',
      object: inner,
      key: { type: 'text', value: name, parts: [], span },
      span,
    };
  }
  const keys = cursor
    .children(node)
    .slice(1)
    .filter(isExpression)
    .map((key) => readExpression(reader, key));
  return { type: 'index', object: inner, key: { type: 'group', parts: keys, span }, span };
}

function readCall(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const span = cursor.span(node);
  const target = node.firstChild;
  const list = node.getChild('ArgList');
  const args = list === null ? [] : readArguments(reader, list);
  if (target === null) return { type: 'group', parts: [], span };
  if (target.name === 'VariableName') {
    const name = cursor.text(target);
    return {
      type: 'call',
      callee: reader.imports.get(name) ?? name,
      receiver: null,
      arguments: args,
      span,
    };
  }
  const callee = readExpression(reader, target);
  if (callee.type === 'name') {
    const dot = callee.path.lastIndexOf('.');
    const object = callee.path.slice(0, Math.max(0, dot));
    const receiver: Expression | null =
      dot < 0 ? null : { type: 'name', path: object, span: callee.span };
    return { type: 'call', callee: callee.path, receiver, arguments: args, span };
  }
  if (callee.type === 'index' && callee.key.type === 'text') {
    return {
      type: 'call',
      callee: `.${callee.key.value}`,
      receiver: callee.object,
      arguments: args,
      span,
    };
  }
  return { type: 'call', callee: '', receiver: callee, arguments: args, span };
}

function readArguments(reader: PythonReader, list: SyntaxNode): Argument[] {
  const { cursor } = reader;
  if (list.getChild('for') !== null)
    return [{ name: null, value: readComprehension(reader, list) }];
  const args: Argument[] = [];
  const children = cursor.children(list);
  children.forEach((child, index) => {
    if (!isExpression(child) || children[index + 1]?.name === 'AssignOp') return;
    const before = children[index - 1]?.name;
    const name = before === 'AssignOp' ? children[index - 2] : undefined;
    const spread = before === '**' ? '**' : null;
    args.push({
      name: name === undefined ? spread : cursor.text(name),
      value: readExpression(reader, child),
    });
  });
  return args;
}

function readEntries(reader: PythonReader, node: SyntaxNode): Argument[] {
  const { cursor } = reader;
  const entries: Argument[] = [];
  let key: string | null = null;
  for (const child of cursor.children(node)) {
    if (!isExpression(child)) continue;
    if (child.nextSibling?.name === ':') {
      key = child.name === 'String' ? stringValue(cursor.text(child)) : null;
      continue;
    }
    entries.push({ name: key, value: readExpression(reader, child) });
    key = null;
  }
  return entries;
}

function readLambda(reader: PythonReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const body = node.lastChild;
  const span = cursor.span(node);
  const value = body === null || !isExpression(body) ? null : readExpression(reader, body);
  return {
    type: 'function',
    span,
    function: {
      name: null,
      parameters: readParameters(reader, node.getChild('ParamList')),
      decorators: [],
      documentation: null,
      body: [{ type: 'return', value, span }],
      span,
    },
  };
}

function stringValue(literal: string): string {
  const [, prefix = '', quote = ''] = /^([a-zA-Z]{0,3})("""|'''|"|')/.exec(literal) ?? [];
  const inside = literal.slice(
    prefix.length + quote.length,
    quote === '' ? undefined : -quote.length,
  );
  return /r/i.test(prefix) ? inside : unescapeLiteral(inside);
}

/** Star parameters have no index; `self` and `cls` count as positions that no caller fills. */
function readParameters(reader: PythonReader, list: SyntaxNode | null): Parameter[] {
  if (list === null) return [];
  const { cursor } = reader;
  const parameters: Parameter[] = [];
  let index = 0;
  for (const child of cursor.children(list)) {
    if (child.name !== 'VariableName' || child.prevSibling?.name === 'AssignOp') continue;
    const name = cursor.text(child);
    if (index === 0 && parameters.length === 0 && (name === 'self' || name === 'cls')) continue;
    const isRest = /^\*/.test(child.prevSibling?.name ?? '');
    parameters.push({
      name,
      index: isRest ? -1 : index,
      key: null,
      value: defaultOf(reader, child),
      span: cursor.span(child),
    });
    index += 1;
  }
  return parameters;
}

function defaultOf(reader: PythonReader, name: SyntaxNode): Expression | null {
  let node = name.nextSibling;
  if (node?.name === 'TypeDef') node = node.nextSibling;
  const value = node?.name === 'AssignOp' ? node.nextSibling : null;
  return value === null ? null : readExpression(reader, value);
}
