import type { SyntaxNode } from '@lezer/common';
import type { JavascriptReader } from './javascript-expressions.ts';
import type { Expression } from './program.ts';

type Reader = Pick<JavascriptReader, 'cursor' | 'imports'>;

/** Reads what modules a JavaScript program takes in, and under which names. */
export const javascriptModules = { readImport, requiredModule, bindModule };

/** `import a, { b as c } from 'm'`: names stand for `m`, `m.b`; the scheme `node:` is left out. */
function readImport({ cursor, imports }: Reader, node: SyntaxNode): void {
  const module = node.getChild('String');
  if (module === null) return;
  const name = moduleName(cursor.text(module).slice(1, -1));
  const text = cursor.text(node);
  const group = /\{([^}]*)\}/.exec(text)?.[1] ?? '';
  for (const item of group.split(',')) {
    const [, imported, local] = /^\s*(?:type\s+)?(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? [];
    if (imported !== undefined) imports.set(local ?? imported, `${name}.${imported}`);
  }
  const whole = /^import\s+(?:type\s+)?(?:\*\s*as\s+)?(\w+)/.exec(text)?.[1];
  if (whole !== undefined && whole !== 'from') imports.set(whole, name);
}

function requiredModule(value: Expression): string | null {
  if (value.type !== 'call' || (value.callee !== 'require' && value.callee !== 'import'))
    return null;
  const first = value.arguments[0]?.value;
  return first?.type === 'text' ? moduleName(first.value) : null;
}

/** Without the scheme `node:`; files of the package by their bare name, so that they can be found. */
function moduleName(specifier: string): string {
  if (!specifier.startsWith('.')) return specifier.replace(/^node:/, '');
  const base = specifier.slice(specifier.lastIndexOf('/') + 1);
  return base.replace(/\.(?:[cm]?[jt]sx?|json)$/, '');
}

function bindModule({ cursor, imports }: Reader, target: SyntaxNode, module: string): void {
  if (target.name === 'VariableDefinition') {
    imports.set(cursor.text(target), module);
    return;
  }
  for (const property of target.getChildren('PatternProperty')) {
    const [name, local] = cursor.text(property).split(/\s*:\s*/);
    if (name !== undefined) imports.set(local ?? name, `${module}.${name}`);
  }
}
