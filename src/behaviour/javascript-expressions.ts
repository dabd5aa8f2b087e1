import type { SyntaxNode } from '@lezer/common';
import type { Argument, Expression, Parameter, Statement } from './program.ts';
import type { SyntaxCursor } from './syntax-cursor.ts';
import { unescapeLiteral } from './unescape-literal.ts';

/** What a JavaScript file is read with; functions inside expressions read their bodies through `readBody`. */
export type JavascriptReader = {
  readonly cursor: SyntaxCursor;
  readonly imports: Map<string, string>;
  readonly readBody: (node: SyntaxNode) => Statement[];
};

/** Reads expressions of JavaScript and TypeScript. */
export const javascriptExpressions = { read: readExpression, readParameters };

function readExpression(reader: JavascriptReader, node: SyntaxNode): Expression {
  return reader.cursor.deeper(node, () => readNode(reader, node));
}

function readNode(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor, imports } = reader;
  const span = cursor.span(node);
  switch (node.name) {
    case 'VariableName':
    case 'this': {
      const name = cursor.text(node);
      return { type: 'name', path: imports.get(name) ?? name, span };
    }
    case 'String':
      return {
        type: 'text',
        value: unescapeLiteral(cursor.text(node).slice(1, -1)),
        parts: [],
        span,
      };
    case 'RegExp': {
      const pattern = cursor
        .text(node)
        .replace(/^\//, '')
        .replace(/\/[a-z]*$/, '');
      return { type: 'text', value: pattern, parts: [], span };
    }
    case 'TemplateString':
      return readTemplate(reader, node);
    case 'MemberExpression':
      return readMember(reader, node);
    case 'CallExpression':
    case 'NewExpression':
      return readCall(reader, node);
    case 'AssignmentExpression':
      return readAssignment(reader, node);
    case 'ObjectExpression':
      return { type: 'object', entries: readEntries(reader, node), span };
    case 'ArrowFunction':
    case 'FunctionExpression':
      return readFunction(reader, node);
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return readOnly(reader, node);
    case 'Number':
    case 'BooleanLiteral':
    case 'null':
      return { type: 'constant', value: cursor.text(node), span };
    case 'ArrayExpression':
      return { type: 'list', items: readParts(reader, node), span };
    default:
      return {
        type: 'group',
        parts: readParts(reader, node),
        operators: readOperators(reader.cursor, node),
        span,
      };
  }
}

/** JavaScript's parameters; each name of a destructured one counts. */
function readParameters(reader: JavascriptReader, list: SyntaxNode | null): Parameter[] {
  if (list === null) return [];
  const { cursor } = reader;
  const names: Parameter[] = [];
  let index = 0;
  let isRest = false;
  const add = (node: SyntaxNode, key: string | null): void => {
    const value = node.nextSibling?.name === 'Equals' ? node.nextSibling.nextSibling : null;
    names.push({
      name: cursor.text(node),
      index: isRest ? -1 : index,
      key,
      value: value === null ? null : readExpression(reader, value),
      span: cursor.span(node),
    });
  };
  const collect = (node: SyntaxNode, key: string | null): void => {
    if (node.name === 'VariableDefinition') add(node, key);
    else if (node.name === 'PatternProperty') {
      const name = node.getChild('PropertyName');
      for (const child of cursor.children(node))
        collect(child, name === null ? cursor.text(child) : cursor.text(name));
    } else if (/Pattern$/.test(node.name))
      cursor.children(node).forEach((child) => collect(child, key));
  };
  for (const child of cursor.children(list)) {
    if (child.name === ',') {
      index += 1;
      isRest = false;
    } else if (child.name === 'Spread') isRest = true;
    else if (child.prevSibling?.name !== 'Equals') collect(child, null);
  }
  return names;
}

const SKIPPED =
  /^(?:[^\w\s]+|[a-z]+|Equals|LogicOp|ArithOp|CompareOp|BitOp|UpdateOp|Arrow|TypeAnnotation|TypeArgList|PropertyName|PropertyDefinition|InterpolationStart|InterpolationEnd|LineComment|BlockComment)$/;

function readOperators(cursor: SyntaxCursor, node: SyntaxNode): string[] {
  return cursor
    .children(node)
    .filter((child) => /^(?:\w*Op|in|instanceof|typeof)$/.test(child.name))
    .map((child) => cursor.text(child));
}

function readParts(reader: JavascriptReader, node: SyntaxNode): Expression[] {
  return reader.cursor
    .children(node)
    .filter((child) => child.name === 'this' || !SKIPPED.test(child.name))
    .map((child) => readExpression(reader, child));
}

function readOnly(reader: JavascriptReader, node: SyntaxNode): Expression {
  const parts = readParts(reader, node);
  return parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : { type: 'group', parts, span: reader.cursor.span(node) };
}

function readTemplate(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const parts: Expression[] = [];
  let value = '';
  let from = node.from + 1;
  for (const slot of node.getChildren('Interpolation')) {
    value += `${unescapeLiteral(cursor.source.slice(from, slot.from))}\0`;
    from = slot.to;
    parts.push(readOnly(reader, slot));
  }
  value += unescapeLiteral(cursor.source.slice(from, Math.max(from, node.to - 1)));
  return { type: 'text', value, parts, span: cursor.span(node) };
}

function readAssignment(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const target = node.firstChild;
  const value = node.lastChild;
  const span = cursor.span(node);
  if (target === null || value === null) return { type: 'group', parts: [], span };
  const name = cursor.text(target).replace(/\[[\s\S]*$/, '');
  return { type: 'let', target: name, value: readExpression(reader, value), span };
}

function readMember(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const span = cursor.span(node);
  const object = node.firstChild;
  if (object === null) return { type: 'group', parts: [], span };
  const inner = readExpression(reader, object);
  const property = cursor.child(node, 'PropertyName', 'PrivatePropertyName');
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
  const [, ...keys] = readParts(reader, node);
  const key = keys[0] ?? { type: 'group', parts: [], span };
  if (
    inner.type === 'name' &&
    key.type === 'text' &&
    key.parts.length === 0 &&
    /^[\w$]+$/.test(key.value)
  ) {
    return { type: 'name', path: `${inner.path}.${key.value}`, span };
  }
  return { type: 'index', object: inner, key, span };
}

function readCall(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const span = cursor.span(node);
  const target =
    node.name === 'NewExpression' ? (node.firstChild?.nextSibling ?? null) : node.firstChild;
  const list = node.getChild('ArgList');
  const args: Argument[] =
    list === null ? [] : readParts(reader, list).map((value) => ({ name: null, value }));
  if (target === null) return { type: 'group', parts: [], span };
  if (target.name === 'import')
    return { type: 'call', callee: 'import', receiver: null, arguments: args, span };
  const callee = readExpression(reader, target);
  if (callee.type === 'name') {
    const dot = callee.path.lastIndexOf('.');
    const receiver: Expression | null =
      dot < 0 ? null : { type: 'name', path: callee.path.slice(0, dot), span: callee.span };
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

function readEntries(reader: JavascriptReader, node: SyntaxNode): Argument[] {
  const { cursor } = reader;
  return node.getChildren('Property').map((property) => {
    const spread = property.getChild('Spread')?.nextSibling ?? null;
    if (spread !== null) return { name: null, value: readExpression(reader, spread) };
    const key = cursor.child(property, 'PropertyDefinition', 'String');
    const body = property.getChild('Block');
    const name = key === null ? null : cursor.text(key).replaceAll(/^["']|["']$/g, '');
    if (body !== null) return { name, value: readFunction(reader, property) };
    const value = property.lastChild;
    if (value === null || value.name === 'PropertyDefinition') {
      const span = cursor.span(property);
      const path = reader.imports.get(name ?? '') ?? name ?? '';
      return { name, value: { type: 'name', path, span } };
    }
    return { name, value: readExpression(reader, value) };
  });
}

function readFunction(reader: JavascriptReader, node: SyntaxNode): Expression {
  const { cursor } = reader;
  const span = cursor.span(node);
  const block = node.getChild('Block');
  const last = node.lastChild;
  const body: Statement[] =
    block !== null
      ? reader.readBody(block)
      : last === null
        ? []
        : [{ type: 'return', value: readExpression(reader, last), span: cursor.span(last) }];
  const name = cursor.child(node, 'VariableDefinition', 'PropertyDefinition');
  return {
    type: 'function',
    span,
    function: {
      name: name === null ? null : cursor.text(name),
      parameters: readParameters(reader, node.getChild('ParamList')),
      decorators: [],
      documentation: null,
      body,
      span,
    },
  };
}
