import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { rules } from '../../src/rules/index.ts';
import type { Example } from '../../src/rules/rule.ts';
import { incidents } from '../incidents/incidents.ts';
import { packageFiles } from '../incidents/package-files.ts';
import { editFixture } from './edit-fixture.ts';
import type { Fixture } from './fixture.ts';

/** Bad examples of all rules at high or above, and malicious incident fixtures, as far as the engine finds them. */
export function readFixtures(): Fixture[] {
  const examples = rules
    .filter(({ severity }) => severityRank[severity] <= 1)
    .flatMap(({ id, ideas, examples: { bad } }) =>
      bad.map((example, at) => ({ id: `${id}#${at + 1}`, ideas, files: filesOf(example) })),
    );
  const rows = incidents.map(({ id, ideas, malicious }) => ({
    id,
    ideas,
    files: packageFiles(malicious),
  }));
  return [...examples, ...rows].flatMap(({ id, ideas, files }) => {
    const { artefacts } = scanFiles(files, { now: new Date('2026-01-01T00:00:00Z') });
    const payload = artefacts
      .flatMap(({ findings }) => findings)
      .filter(({ severity, location }) => severityRank[severity] <= 1 && location.file !== null)
      .map(({ location }) => ({
        path: location.file ?? '',
        from: location.line,
        to: location.end_line,
      }));
    return payload.length === 0 ? [] : [{ id, ideas, files, payload }];
  });
}

function filesOf(example: Example): SourceFile[] {
  const main = example.path ?? 'SKILL.md';
  const texts: Record<string, string> = { [main]: example.text, ...example.files };
  const files = Object.entries(texts).map(([path, text]): SourceFile => {
    const encoded = /^base64:(.*)$/.exec(text)?.[1];
    const file = editFixture.toFile(path, text);
    const bytes = encoded === undefined ? {} : { bytes: Buffer.from(encoded, 'base64') };
    return { ...file, ...bytes, problems: path === main ? (example.problems ?? []) : [] };
  });
  const links = Object.entries(example.links ?? {});
  return [...files, ...links.map(([path, target]): SourceFile => ({ path, type: 'link', target }))];
}
