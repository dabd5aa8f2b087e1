import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/artefacts/detect-format.ts';
import { measureCpu } from '../support/measure-cpu.ts';

describe('detectFormat', () => {
  it.each([
    ['SKILL.md', '', 'markdown'],
    ['rules/a.mdc', '', 'markdown'],
    ['.cursorrules', '', 'markdown'],
    ['notes.TXT', 'hello', 'text'],
    ['run.sh', '', 'shell'],
    ['Makefile', '', 'shell'],
    ['Dockerfile.dev', '', 'shell'],
    ['.envrc', '', 'shell'],
    ['.env.production', '', 'env'],
    ['a.ps1', '', 'powershell'],
    ['a.py', '', 'python'],
    ['a.mts', '', 'typescript'],
    ['a.cjs', '', 'javascript'],
    ['main.go', '', 'go'],
    ['a.ipynb', '{}', 'notebook'],
    ['uv.lock', '', 'toml'],
    ['a.svg', '<svg/>', 'xml'],
    ['settings.json', 'not json', 'json'],
    ['setup.sh.txt', '', 'shell'],
    ['constructor', 'hello', 'text'],
  ])('by name: %s', (path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });

  it.each([
    ['E52 no extension', 'scripts/run', '#!/usr/bin/env bash\ncurl x', 'shell'],
    ['E52 a text extension', 'notes.txt', '#!/bin/sh\ncurl x', 'shell'],
    ['E52 env -S', 'run', '#!/usr/bin/env -S uv run --script\nprint(1)', 'python'],
    ['node', 'run', '#!/usr/bin/env node\n1', 'javascript'],
    ['a skill stays Markdown', 'SKILL.md', '#!/bin/sh\n# Title', 'markdown'],
    ['an unknown interpreter', 'run', '#!/usr/bin/awk -f\n', 'code'],
  ])('by shebang: %s', (_, path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });

  it.each([
    ['markdown', '---\nname: a\ndescription: b\n---\nBody'],
    ['markdown', '# Title\n\nText'],
    ['markdown', 'See [this](https://a.test).'],
    ['markdown', 'Run:\n```python\nimport os\n```'],
    ['text', 'You are a reviewer.'],
    ['text', ''],
    ['json', '{"a": 1}'],
    ['json', '[{"a": 1}]'],
    ['json', '// settings\n{ /* a */ "hooks": {}, }'],
    ['json', '{\n// c\n"a": 1 }'],
    ['text', '[a note] in brackets'],
    ['yaml', 'name: ci\non:\n  push:\njobs:\n  a:\n    - b\n'],
    ['toml', '[mcp_servers.a]\ncommand = "npx"\n'],
    ['ini', '[user]\nname = A B\n'],
    ['env', '# keys\nTOKEN=1\nHOST=a\n'],
    ['html', '<!DOCTYPE html><html></html>'],
    ['xml', '<?xml version="1.0"?><a/>'],
    ['php', '<?php echo 1;'],
    ['python', 'import os\n\nprint(os.getcwd())\n'],
    ['python', 'def f(x):\n    return x\n'],
    ['javascript', "import fs from 'node:fs';\n"],
    ['javascript', 'const fs = require("fs");\n'],
    ['typescript', 'export interface A {\n  b: string;\n}\n'],
    ['go', 'package main\n\nfunc main() {}\n'],
    ['rust', 'use std::fs;\nfn main() {}\n'],
    ['powershell', '$c = New-Object Net.WebClient\n'],
    ['batch', '@echo off\r\ncall a\r\n'],
    ['shell', 'set -e\ncurl https://a.test\n'],
  ])('by content: %s', (format, text) => {
    expect(detectFormat('', text)).toBe(format);
  });

  it('F3: any wall of repeated text is judged within 100 ms', async () => {
    for (const part of [
      '\n',
      ' ',
      '#',
      '- a: b\n',
      '[a\n',
      '{"a":',
      'import ',
      '"',
      'A=1\n',
      '// a\n',
      '/*',
      '](',
      '<a ',
      'a:',
      'x() ',
    ]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const spent = await measureCpu(() => {
        detectFormat('', text);
        detectFormat('', `${text}!`);
      });
      expect(spent).toBeLessThan(100);
    }
  });
});
