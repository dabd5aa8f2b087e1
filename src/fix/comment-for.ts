import type { FileFormat } from '../artefacts/file-format.ts';

/** The line that is left where a command was removed, in the comment syntax of the language. */
export function commentFor(format: FileFormat, ruleId: string): string {
  const note = `removed by Skillgate: ${ruleId}`;
  switch (format) {
    case 'javascript':
    case 'typescript':
    case 'go':
    case 'rust':
    case 'php':
      return `/* ${note} */`;
    case 'batch':
      return `REM ${note}`;
    default:
      return `# ${note}`;
  }
}
