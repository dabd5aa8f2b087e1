import pc from 'picocolors';
import { maskSecrets } from '../engine/mask-secrets.ts';
import type { FixResult } from '../fix/fix-result.ts';
import { unifiedDiff } from '../fix/unified-diff.ts';
import { inertText } from '../render/inert-text.ts';
import type { Terminal } from './terminal.ts';

/**
 * The changes as unified diffs. On a terminal they are for reading: inert, secrets masked, coloured; elsewhere they are
 * exact, for `git apply`.
 */
export function formatFixDiff(terminal: Terminal, changed: FixResult['changed']): string {
  const diff = changed.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('');
  if (!terminal.isOutTerminal) return diff;
  const colors = pc.createColors(terminal.hasColors);
  const paint = (line: string): string => {
    if (line.startsWith('+++') || line.startsWith('---')) return colors.bold(line);
    if (line.startsWith('@@')) return colors.cyan(line);
    if (line.startsWith('+')) return colors.green(line);
    return line.startsWith('-') ? colors.red(line) : line;
  };
  return diff
    .split('\n')
    .map((line) => paint(inertText(maskSecrets(line).replaceAll('\t', '    '))))
    .join('\n');
}
