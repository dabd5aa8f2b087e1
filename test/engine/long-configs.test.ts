import { describe, expect, test } from 'vitest';
import { scanFiles } from '../../src/engine/scan-files.ts';

const now = new Date('2026-01-01T00:00:00Z');

/** Settings of so many characters before the last line. */
function settingsOf(length: number, last: string): string {
  const lines: string[] = [];
  for (let size = 0, index = 0; size < length; index += 1) {
    const line = `option${String(index)}: plain value ${String(index)}\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join('') + last;
}

function rulesOf(path: string, text: string): string[] {
  const files = [{ path, type: 'file' as const, bytes: new TextEncoder().encode(text) }];
  const { artefacts } = scanFiles(files, { now });
  return artefacts.flatMap(({ findings }) => findings.map(({ rule_id }) => rule_id));
}

describe('long configurations', () => {
  test('YAML is parsed up to the length that JSON is', () => {
    const text = settingsOf(150_000, 'sandbox_mode: danger-full-access\n');
    expect(rulesOf('.codex/settings.yaml', text)).toContain('config/bypass-permissions');
  });

  test.each([
    ['.codex/settings.yaml', settingsOf(301_000, '')],
    ['.mcp.json', `{ "mcpServers": {}, "data": "${'word '.repeat(61_000)}" }\n`],
  ])('%s that is too long to be parsed is reported as such', (path, text) => {
    expect(rulesOf(path, text)).toContain('coverage/opaque-content');
  });

  test('a long lock file is data, and no gap', () => {
    expect(rulesOf('pnpm-lock.yaml', settingsOf(301_000, ''))).toEqual([]);
  });
});
