import { Buffer } from 'node:buffer';
import type { Value } from './draft.ts';

const MAX_LENGTH = 4000;
const MAX_TEXTS = 12;

type Fold = { readonly callee: string; readonly receiver: Value; readonly args: readonly Value[] };

/** The texts a call on known texts gives: joins, replacements, formats, character codes, decoders. */
export function foldText({ callee, receiver, args }: Fold): string[] {
  const method = callee.slice(callee.lastIndexOf('.') + 1);
  if (/(?:fromCharCode|fromCodePoint)$/.test(callee)) return combine(args.map(codeOf), '');
  if (/(?:^|\.)(?:Path\.home|homedir)$/.test(callee)) return ['~'];
  if (callee === 'chr') return texts(args[0]).map((text) => codeOf({ texts: [text] })[0] ?? '\0');
  if (DECODERS.test(callee)) return decode(callee, args);
  if (
    /(?:^|\.)(?:join|resolve|abspath|normpath|Path|PurePath|URL|joinpath)$/.test(callee) &&
    !isJoin(receiver) &&
    !(receiver.texts.length === 0 && receiver.entries !== null && args.length < 2)
  )
    return combine(
      [...(isPath(receiver) ? [receiver.texts] : []), ...args.map(({ texts: all }) => all)],
      '/',
    );
  if (
    /^(?:str|String|bytes|bytearray|Buffer\.from|re\.compile|RegExp|regex\.compile)$/.test(callee)
  )
    return texts(args[0]);
  if (/(?:^|\.)(?:expanduser|expandvars|realpath|fspath|quote|fsdecode)$/.test(callee))
    return texts(args[0] ?? receiver);
  if (receiver.texts.length === 0 && receiver.entries === null) return [];
  return foldMethod(method, receiver, args);
}

const DECODERS =
  /^(?:base64\.(?:b64decode|urlsafe_b64decode|standard_b64decode|b32decode|b16decode|a85decode|b85decode|decodebytes)|binascii\.(?:unhexlify|a2b_hex|a2b_base64)|bytes\.fromhex|bytearray\.fromhex|atob|codecs\.decode|Buffer\.from)$/;

function isJoin(receiver: Value): boolean {
  return (
    receiver.texts.length > 0 && receiver.texts.every((text) => text.length < 4 && text !== '\0')
  );
}

function isPath(receiver: Value): boolean {
  return receiver.texts.length > 0;
}

function foldMethod(method: string, receiver: Value, args: readonly Value[]): string[] {
  const [first, second] = args;
  switch (method) {
    case 'join':
      return joinList(receiver, first);
    case 'replace':
    case 'replaceAll': {
      const from = first?.texts[0];
      const to = second?.texts[0];
      if (from === undefined || to === undefined || from === '') return [];
      return receiver.texts.map((text) => text.replaceAll(from, to).slice(0, MAX_LENGTH));
    }
    case 'format':
      return receiver.texts.map((text) => fillSlots(text, args));
    case 'lower':
    case 'toLowerCase':
    case 'casefold':
      return receiver.texts.map((text) => text.toLowerCase());
    case 'upper':
    case 'toUpperCase':
      return receiver.texts.map((text) => text.toUpperCase());
    case 'concat':
      return combine([receiver.texts, ...args.map(({ texts: all }) => all)], '');
    case 'strip':
    case 'trim':
    case 'rstrip':
    case 'lstrip':
    case 'encode':
    case 'decode':
    case 'toString':
    case 'expanduser':
    case 'resolve':
    case 'absolute':
    case 'as_posix':
    case 'copy':
    case 'text':
      return [...receiver.texts];
    default:
      return [];
  }
}

function joinList(receiver: Value, list: Value | undefined): string[] {
  const isPython = list?.entries != null;
  const parts = isPython ? list.entries : receiver.entries;
  if (parts === null || parts === undefined) return [];
  const separator = (isPython ? receiver.texts[0] : list?.texts[0]) ?? ',';
  return combine(
    [...parts.values()].map(({ texts: all }) => all),
    separator,
  );
}

function fillSlots(text: string, args: readonly Value[]): string {
  let next = 0;
  return text
    .replaceAll(/\{(\d*)[^{}]{0,40}\}/g, (_, index: string) => {
      const at = index === '' ? next++ : Number(index);
      return args[at]?.texts[0] ?? '\0';
    })
    .slice(0, MAX_LENGTH);
}

function texts(value: Value | undefined): string[] {
  return value === undefined ? [] : [...value.texts];
}

function codeOf({ texts: all }: Pick<Value, 'texts'>): string[] {
  return all.map((text) => {
    const code = Number(text);
    return Number.isInteger(code) && code >= 0 && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : '\0';
  });
}

/** Every way to put the alternatives of the parts together, up to a limit; unknown parts count as `\0`. */
function combine(parts: readonly (readonly string[])[], separator: string): string[] {
  if (parts.every((part) => part.length === 0)) return [];
  let made: string[] = [];
  for (const [index, part] of parts.entries()) {
    const options = part.length === 0 ? ['\0'] : part;
    made = (index === 0 ? [''] : made)
      .flatMap((start) =>
        options.map((end) =>
          (index === 0 ? end : joinTwo(start, end, separator)).slice(0, MAX_LENGTH),
        ),
      )
      .slice(0, MAX_TEXTS);
  }
  return made;
}

function joinTwo(start: string, end: string, separator: string): string {
  if (separator !== '/') return `${start}${separator}${end}`;
  return /^(?:\/|~|[A-Za-z]:)/.test(end) ? end : `${start.replace(/\/$/, '')}/${end}`;
}

function decode(callee: string, args: readonly Value[]): string[] {
  const encoding = /hex/.test(callee) ? 'hex' : (args[1]?.texts[0] ?? 'base64');
  return texts(args[0])
    .slice(0, 4)
    .flatMap((text) => {
      if (text.includes('\0') || text.length > MAX_LENGTH) return [];
      if (/rot_?13/i.test(encoding)) return [rot13(text)];
      if (callee === 'Buffer.from' && args[1] === undefined) return [text];
      const isHex = /^hex/i.test(encoding);
      if (!isHex && !/64/.test(encoding)) return [];
      return [Buffer.from(text, isHex ? 'hex' : 'base64').toString('utf8')];
    });
}

function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
