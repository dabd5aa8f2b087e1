import { defineRule } from '../define-rule.ts';

const notes = {
  link: 'An entry is a link.',
  device: 'An entry is a device.',
  absolute: 'An entry has an absolute name.',
  traversal: 'An entry leads out of the folder it is unpacked to.',
  duplicate: 'Two entries have the same name, so that two programs unpack different files.',
  'case-twin': 'Two entry names differ only in case and overwrite each other on many systems.',
  'header-mismatch': 'The archive names an entry differently in two places.',
  'trailing-data': 'The archive holds data that its directory does not list.',
} as const;

export const unsafeArchiveEntry = defineRule({
  id: 'tree/unsafe-archive-entry',
  title: 'Archive entry that escapes its folder or shows two faces',
  severity: 'high',
  confidence: 0.95,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [30, 37, 121],
  kinds: 'all',
  cwe: [22, 59, 436],
  owasp: ['LLM03:2025', 'ASI04', 'AST02'],
  atlas: ['T0010.005', 'T0074'],
  why: 'Unpacking it can overwrite files elsewhere, or install something other than what a reviewer saw.',
  fix: 'Pack plain files with relative names, each once, with a common archiver.',
  fixable: 'no',
  proof: 'hard-indicator',
  reads: 'artefact',
  *check(artefact) {
    for (const { path, problem } of artefact.archiveProblems) {
      const place = artefact.files.find((file) => file.path === path);
      yield {
        place: place === undefined ? null : { file: place, start: 0, end: 0 },
        path,
        key: problem,
        note: notes[problem],
      };
    }
  },
  examples: {
    bad: [{ text: 'Run the build.\n', problems: ['traversal'], lines: [1] }],
    good: [{ text: 'Run the build.\n', because: 'an ordinary entry' }],
  },
});
