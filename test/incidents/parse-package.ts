import type { Package } from './incident.ts';

/**
 * Reads the text of a fixture: `=== path` starts a file, `=== path -> target` is a link. `\u{200B}` stands for the
 * character, and `{+}` for nothing, so that no key-shaped string is committed.
 */
export function parsePackage(text: string): Package {
  const files: Record<string, string> = {};
  const links: Record<string, string> = {};
  for (const section of `\n${text}`.split('\n=== ').slice(1)) {
    const end = section.includes('\n') ? section.indexOf('\n') : section.length;
    const [path = '', target] = unescape(section.slice(0, end)).split(' -> ');
    if (target === undefined) files[path] = `${unescape(section.slice(end + 1)).trimEnd()}\n`;
    else links[path] = target;
  }
  return { files, links };
}

function unescape(text: string): string {
  return text
    .replaceAll('{+}', '')
    .replaceAll(/\\u\{([0-9A-F]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}
