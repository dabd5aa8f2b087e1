import type { Artefact, OpaqueFile } from '../../artefacts/artefact.ts';
import { findPathKind } from '../../artefacts/find-path-kind.ts';
import type { TextFile } from '../../artefacts/text-file.ts';
import { longestConfig } from '../../behaviour/longest-config.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';

const severities: Readonly<Record<string, Severity>> = {
  executable: 'medium',
  bytecode: 'medium',
  archive: 'medium',
  encrypted: 'medium',
  nested: 'medium',
  pdf: 'low',
  office: 'low',
  image: 'low',
  font: 'low',
  media: 'low',
  lfs: 'low',
  submodule: 'low',
  failed: 'low',
  timeout: 'low',
};

const notes: Readonly<Record<string, string>> = {
  executable: 'A compiled program is shipped without a way to see what it does.',
  bytecode: 'Compiled code is shipped; its source is missing or may differ.',
  archive: 'An archive inside could not be opened here.',
  encrypted: 'The content is encrypted.',
  nested: 'Archives are nested too deeply to be opened.',
  'too-large': 'The file is larger than what is read.',
  undecodable: 'The bytes are no text in any known encoding.',
  image: 'Data stands behind the end of the picture, or prose inside it.',
};

/** The settings of a program, in its hidden folder. */
const SETTINGS = /(?:^|\/)\.[\w-]{1,40}\/[\w.-]{0,40}(?:settings|config|mcp|hooks)[\w.-]{0,40}$/i;

export const opaqueContent = defineRule({
  reads: 'artefact',
  id: 'coverage/opaque-content',
  title: 'Content that could not be read',
  severity: 'medium',
  confidence: 0.9,
  lane: 'hunt',
  category: 'OBFUSCATION',
  ideas: [149, 37, 38],
  kinds: 'all',
  cwe: [693, 506],
  owasp: ['LLM03:2025', 'ASI04', 'AST08'],
  atlas: ['T0107', 'T0018.002'],
  why: 'What cannot be read cannot be judged: harmful code travels in the file that nobody opens.',
  fix: 'Ship sources instead of compiled or packed files, or leave the file out and fetch it with a checksum.',
  fixable: 'no',
  check: function* check(artefact) {
    for (const file of artefact.opaque) {
      if (file.isHarmless) continue;
      const note = notes[file.reason];
      yield {
        place: null,
        path: file.path,
        key: `${file.reason}:${file.path}`,
        severity: grade(file, artefact),
        ...(note === undefined ? {} : { note }),
      };
    }
    for (const file of artefact.files) {
      if (!isUnparsed(file)) continue;
      yield {
        place: { file, start: 0, end: Math.min(file.text.length, 40) },
        key: `unparsed:${file.path}`,
        severity: 'low',
        note: 'The configuration is too long to be parsed: it was read as text only.',
      };
    }
  },
  examples: {
    bad: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        files: { 'skill/bin/tool': `base64:${elf()}` },
        lines: [],
      },
      {
        path: 'skill/a.bin',
        text: `base64:${Buffer.from([0, 255, 3, 254, 0, 9, 200, 0, 1]).toString('base64')}`,
        files: { 'skill/SKILL.md': '# A\n' },
        lines: [1],
      },
    ],
    good: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        files: { 'skill/a.png': `base64:${pixel()}` },
        because: 'a picture whose structure accounts for every byte',
      },
    ],
  },
});

/** A configuration that an agent reads and that is longer than what is parsed; other long files are data. */
function isUnparsed({ path, format, text }: TextFile): boolean {
  if (format !== 'json' && format !== 'yaml' && format !== 'toml') return false;
  return text.length > longestConfig && (findPathKind(path) !== null || SETTINGS.test(path));
}

/** Compiled Python beside its own source is a left-over of a run. */
function grade(file: OpaqueFile, artefact: Artefact): Severity {
  const source = /^(.*\/)?__pycache__\/([\w-]+)\.[\w.-]+\.pyc$/.exec(file.path);
  if (source !== null) {
    const path = `${source[1] ?? ''}${source[2] ?? ''}.py`;
    if (artefact.files.some((other) => other.path === path)) return 'low';
  }
  return severities[file.reason] ?? 'medium';
}

function elf(): string {
  return Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]).toString(
    'base64',
  );
}

function pixel(): string {
  return 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
}
