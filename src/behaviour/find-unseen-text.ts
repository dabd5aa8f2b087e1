/** Text of a document that its rendered page does not show. Offsets end exclusive. */
export type UnseenText = { readonly start: number; readonly end: number; readonly content: string };

const MAX_COMMENT = 8000;
/** What makes an element invisible, in its attributes. */
const hiding =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}[01](?:px|pt|em)?\s{0,3}[;"']|opacity\s{0,3}:\s{0,3}0(?:\.0\d?)?\s{0,3}[;"']|(?<!-)color\s{0,3}:\s{0,3}(?:white|#fff(?:fff)?|transparent)\b|(?:height|width)\s{0,3}:\s{0,3}[01]px|(?:left|top|text-indent)\s{0,3}:\s{0,3}-\d{3,5}|\shidden(?=[\s>])/i;
const tagName = /<\w{1,12}\b/y;
const shownText = /[^<]{12,4000}/y;
/** Link reference definitions used as comments. */
const reference =
  /^[ \t]{0,3}\[(?:\/\/|comment|_{1,3}|#|\^?hidden|note|meta|ai|agent)[^\]\n]{0,30}\]:[ \t]{1,8}(?:#|<>|<#>|about:blank|https?:\/\/\S{1,200})[ \t]{0,8}[("']([^\n]{12,2000})[)"']/imy;
/** What follows the alternative text of an image: its address, and a title where there is one. */
const imageTail = /\]\([^)\s]{0,400}(?:[ \t]{1,4}["']([^\n"']{0,600})["'])?\)/y;
/** Longest opening of such a definition. */
const MAX_LABEL = 60;
/** Longest tag that is read, and the letters a tag begins with. */
const MAX_TAG = 530;
const LETTER_A = 97;
const LETTER_Z = 122;
const MIN_IMAGE_TEXT = 30;
const MAX_IMAGE_TEXT = 600;

/** Comments, invisible elements, reference definitions used as comments, and texts and titles of images. */
export function* findUnseenText(text: string): Iterable<UnseenText> {
  if (text.includes('<!--')) yield* findComments(text);
  yield* findHiddenElements(text);
  yield* findReferences(text);
  if (text.includes('![')) yield* findImages(text);
}

function* findComments(text: string): Iterable<UnseenText> {
  let close = -1;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const open = start + 4;
    if (close < open) close = text.indexOf('-->', open);
    if (close < 0) return;
    const isComment = close - open <= MAX_COMMENT;
    const end = isComment ? close + 3 : open;
    if (isComment) yield { start, end, content: text.slice(open, close).replace(/^-/, '') };
    start = end;
  }
}

/** Looks once between a tag's beginning and its end, then on to the text behind it. */
function* findHiddenElements(text: string): Iterable<UnseenText> {
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
    const next = text.charCodeAt(open + 1) | 32;
    if (next < LETTER_A || next > LETTER_Z) continue;
    const close = text.indexOf('>', open);
    if (close < 0) return;
    const element = readElement(text, Math.max(open, close - MAX_TAG), close);
    open = close;
    if (element === null) continue;
    open = element.end - 1;
    yield element;
  }
}

function readElement(text: string, from: number, close: number): UnseenText | null {
  const tag = text.slice(from, close + 1);
  const sign = hiding.exec(tag);
  const start = sign === null ? -1 : tag.lastIndexOf('<', sign.index);
  if (start < 0) return null;
  tagName.lastIndex = from + start;
  shownText.lastIndex = close + 1;
  if (!tagName.test(text)) return null;
  const content = shownText.exec(text)?.[0];
  if (content === undefined) return null;
  return { start: from + start, end: close + 1 + content.length, content };
}

/** Reference definitions used as comments: only lines with a closing bracket and a colon near their start. */
function* findReferences(text: string): Iterable<UnseenText> {
  let done = 0;
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    if (at < done) continue;
    const from = Math.max(0, at - MAX_LABEL);
    reference.lastIndex = from + text.slice(from, at).lastIndexOf('\n') + 1;
    const match = reference.exec(text);
    if (match === null) continue;
    done = match.index + match[0].length;
    yield { start: match.index, end: done, content: match[1] ?? '' };
  }
}

/** From each end of an alternative text back to its beginning, which no bracket or line end may part. */
function* findImages(text: string): Iterable<UnseenText> {
  let done = 0;
  for (let close = text.indexOf(']'); close >= 0; close = text.indexOf(']', close + 1)) {
    const before = text.slice(Math.max(done, close - MAX_IMAGE_TEXT - 2), close);
    done = close + 1;
    if (text[close + 1] !== '(') continue;
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const open = line.indexOf('![');
    if (open < 0) continue;
    const start = close - line.length + open;
    imageTail.lastIndex = close;
    const tail = imageTail.exec(text);
    if (tail === null) continue;
    const alternative = line.slice(open + 2);
    const title = tail[1] ?? '';
    const content = alternative.length >= MIN_IMAGE_TEXT ? alternative : title;
    if (content.length < MIN_IMAGE_TEXT) continue;
    done = close + tail[0].length;
    yield { start, end: done, content };
    close = done - 1;
  }
}
