import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const silent = new Set(['script', 'style', 'svg', 'math', 'head']);
const blocks = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table td th tr ul'.split(
    ' ',
  ),
);
const spoken = ['alt', 'aria-label', 'aria-description', 'title', 'placeholder'];
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}/i;
const hiddenClass = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/i;
const loading = new Map([
  ['script', 'src'],
  ['img', 'src'],
  ['iframe', 'src'],
  ['audio', 'src'],
  ['video', 'src'],
  ['source', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
]);
/** A page nested deeper is read to here; the parser itself has no limit. */
const MAX_DEPTH = 400;

export type ReadHtml = {
  readonly text: string;
  readonly links: readonly string[];
  readonly loaded: readonly string[];
  readonly base: string | null;
};

/**
 * A page as text for agents: visible text, and in comments what is there without being seen (hidden elements, comments,
 * templates, descriptions for assistive technology).
 */
export function readHtml(html: string): ReadHtml {
  const parts: string[] = [];
  const links: string[] = [];
  const loaded: string[] = [];
  let base: string | null = null;
  const say = (text: string, isHidden: boolean): void => {
    const words = text.replaceAll(/[^\S\n]+/g, ' ');
    if (words.trim() === '') return;
    parts.push(isHidden ? `\n<!-- ${words.trim().replaceAll('-->', '-- >')} -->\n` : words);
  };
  const visit = (node: Node, isHidden: boolean, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (node.nodeName === '#comment' && 'data' in node) say(node.data, true);
    if (node.nodeName === '#text' && 'value' in node) say(node.value, isHidden);
    if ('tagName' in node) {
      const { tagName } = node;
      const href = attribute(node, 'href');
      if (tagName === 'base' && base === null) base = href;
      if ((tagName === 'a' || tagName === 'area') && href !== null) links.push(href);
      const source = attribute(node, loading.get(tagName) ?? '');
      if (source !== null) loaded.push(source);
      if (tagName === 'link' && href !== null && isLoaded(node)) loaded.push(href);
      const description = describing(node);
      if (description !== null) say(description, true);
      for (const name of spoken) say(attribute(node, name) ?? '', true);
      if (silent.has(tagName) && tagName !== 'head') return;
      if (blocks.has(tagName)) parts.push('\n');
    }
    const below = isHidden || ('tagName' in node && isUnseen(node));
    if ('content' in node) visit(node.content, true, depth + 1);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, below, depth + 1);
    if ('tagName' in node && blocks.has(node.tagName)) parts.push('\n');
  };
  visit(parse(html), false, 0);
  const text = parts
    .join('')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n');
  return { text: `${text.trim()}\n`, links, loaded, base };
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null;
}

function isLoaded(link: Element): boolean {
  return /\b(?:stylesheet|preload|modulepreload|icon)\b/i.test(attribute(link, 'rel') ?? '');
}

/** What a page says of itself to machines. */
function describing(element: Element): string | null {
  if (element.tagName !== 'meta') return null;
  const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
  return /description|title|keywords|author/i.test(name) ? attribute(element, 'content') : null;
}

function isUnseen(element: Element): boolean {
  if (element.tagName === 'noscript' || element.tagName === 'template') return true;
  if (attribute(element, 'hidden') !== null) return true;
  if (hiddenClass.test(attribute(element, 'class') ?? '')) return true;
  return hiddenStyle.test(attribute(element, 'style') ?? '');
}
