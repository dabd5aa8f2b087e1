import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { generateTexts } from './generate-texts.ts';

export type EngineFigure = {
  readonly corpus: string;
  readonly files: number;
  readonly megabytes: number;
  readonly layer1: number;
  readonly bothLayers: number;
  readonly filesPerSecond: number;
  /** CPU time of one file with both layers, ms. */
  readonly p50: number;
  readonly p99: number;
};

type Text = { readonly path: string; readonly text: string };

const ROUNDS = 5;
const encoder = new TextEncoder();
const now = new Date('2026-01-01T00:00:00Z');

/** Megabytes and files per CPU-second of this process, user and system together; the median of interleaved rounds. */
export function benchEngine(root: string): EngineFigure[] {
  return [
    measure('generated skills', generateTexts(400)),
    measure('this repository', readRepository(root)),
  ];
}

function measure(corpus: string, texts: readonly Text[]): EngineFigure {
  const files = texts.map(({ path, text }) => ({
    path,
    type: 'file' as const,
    bytes: encoder.encode(text),
  }));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const times: { one: number[]; both: number[] } = { one: [], both: [] };
  const scan = (file: (typeof files)[number], layer2: boolean): number => {
    const started = process.cpuUsage();
    scanFiles([file], { now, layer2 });
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  const run = (layer2: boolean): number => files.reduce((sum, file) => sum + scan(file, layer2), 0);
  run(true);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.one.push(run(false));
    times.both.push(run(true));
  }
  const both = median(times.both);
  const single = files.map((file) => scan(file, true) * 1000).sort((a, b) => a - b);
  return {
    corpus,
    files: files.length,
    megabytes: bytes / 1e6,
    layer1: bytes / 1e6 / median(times.one),
    bothLayers: bytes / 1e6 / both,
    filesPerSecond: files.length / both,
    p50: single[Math.floor(single.length * 0.5)] ?? 0,
    p99: single[Math.floor(single.length * 0.99)] ?? 0,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function readRepository(root: string): Text[] {
  return ['README.md', 'CONTRIBUTING.md', 'src', 'app', 'demo'].flatMap((name) =>
    readTexts(join(root, name)),
  );
}

function readTexts(path: string): Text[] {
  if (/\.\w+$/.test(path)) return [{ path: 'notes.md', text: readFileSync(path, 'utf8') }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => ({
      path: entry.name,
      text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    }));
}
