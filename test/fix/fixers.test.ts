import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTextFile } from '../../src/artefacts/create-text-file.ts';
import { detectFormat } from '../../src/artefacts/detect-format.ts';
import type { TextFile } from '../../src/artefacts/text-file.ts';
import { findRule } from '../../src/engine/find-rule.ts';
import { FixerName } from '../../src/contract/fixer-name.ts';
import { applyEdits } from '../../src/fix/apply-edits.ts';
import type { FixExample, FixInput } from '../../src/fix/fixer.ts';
import { fixers } from '../../src/fix/fixers.ts';
import { isStillValid } from '../../src/fix/is-still-valid.ts';
import { makeFinding } from '../support/make-finding.ts';

function toFile(path: string, text: string): TextFile {
  return createTextFile(path, detectFormat(path, text), text);
}

function toInput(example: FixExample): FixInput {
  const { before, path = 'SKILL.md', ruleId, preservesIntent = true, files = {} } = example;
  const start = before.indexOf('[[');
  const end = before.indexOf(']]') - 2;
  const rule = ruleId === undefined ? undefined : findRule(ruleId);
  const text = before.slice(0, start) + before.slice(start + 2, end + 2) + before.slice(end + 4);
  const file = toFile(path, text);
  const others = Object.entries(files).map(([name, content]) => toFile(name, content));
  const finding = makeFinding({
    rule_id: ruleId ?? 'a/rule',
    category: rule?.category ?? 'PROMPT_INJECTION',
  });
  return { finding, file, place: { start, end }, preservesIntent, files: [file, ...others] };
}

it('every fixer of the contract has a file, and is tried once', () => {
  expect(Object.keys(fixers)).toEqual(FixerName.options);
  expect(Object.entries(fixers).every(([name, fixer]) => fixer.name === name)).toBe(true);
  const files = readdirSync('src/fix');
  for (const name of FixerName.options) expect(files).toContain(`${name.replaceAll('_', '-')}.ts`);
});

describe.each(Object.values(fixers))('$name', ({ propose, examples }) => {
  it.each(examples.map((example) => [example.before, example] as const))(
    'mends %j',
    (_, example) => {
      const input = toInput(example);
      const edits = propose(input);
      if (edits === null || edits === 'version_unknown') {
        expect(edits).toBe(example.after);
        return;
      }
      const after = applyEdits(input.file.text, edits);
      expect(after).toBe(example.after);
      expect(isStillValid(input.file, after)).toBe(true);
    },
  );
});
