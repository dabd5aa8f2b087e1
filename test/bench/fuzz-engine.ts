import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { Finding } from '../../src/contract/finding.ts';
import { findRule } from '../../src/engine/find-rule.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import type { ScanResult } from '../../src/engine/scan-result.ts';
import { renderSarif } from '../../src/render/render-sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { validateSarif } from '../support/validate-sarif.ts';

export type FuzzOutcome = {
  readonly seed: number;
  readonly scanned: number;
  readonly findings: number;
  readonly slowestMs: number;
  /** What went wrong, with the number of the input that did it. */
  readonly faults: readonly string[];
};

/** CPU milliseconds past which a scan counts as hung. */
const HANG_MS = 1000;
/** Logs given to the SARIF validators; each run of them takes seconds. */
const VALIDATED = 40;

const paths = [
  ...['SKILL.md', '.mcp.json', 'a.py', 'b.ts', 'run.sh', 'x/settings.yaml', 'pyproject.toml'],
  ...['package.json', 'notes.ipynb', 'Dockerfile', '.github/workflows/a.yml', 'README', 'a.html'],
];
const splinters = [
  ...[
    '\0',
    '\r',
    '\u2028',
    '\u200b',
    '\ud800',
    '\ufeff',
    '\u202e',
    '\u{e0041}',
    '\u0301',
    '\u001b[',
  ],
  ...[
    '```',
    '~~~',
    '<!--',
    '-->',
    '---\n',
    '"""',
    "'''",
    '${',
    '$(',
    '`',
    '{{',
    '&a',
    '*a',
    '<<EOF\n',
  ],
  ...[
    '[',
    '](',
    '|',
    '\\',
    '%41',
    '&#x41;',
    '\\u0041',
    'base64 -d',
    '| sh',
    '=',
    '{"',
    '": [',
    '\t',
  ],
];

/**
 * Scans inputs made of the examples of all rules: cut, joined, repeated, with bytes flipped and splinters put in. Nothing
 * may throw or hang, every place must lie in its text, and every SARIF log must be valid. Same seed, same inputs.
 */
export async function fuzzEngine(input: {
  readonly count: number;
  readonly seed: number;
}): Promise<FuzzOutcome> {
  const { count, seed } = input;
  const random = createRandom(seed);
  const seeds = rules.flatMap(({ examples }) => [...examples.bad, ...examples.good]);
  const texts = seeds.map(({ text }) => Buffer.from(text));
  const faults: string[] = [];
  const logs: string[] = [];
  let findings = 0;
  let slowestMs = 0;
  for (let at = 0; at < count; at += 1) {
    const file: SourceFile = {
      path: pick(random, paths),
      type: 'file',
      bytes: mutate(random, texts),
    };
    const started = process.cpuUsage();
    try {
      const result = scanFiles([file], { now: new Date(0) });
      const log = renderSarif({ result, scanId: 'scn_1', findRule });
      const { user, system } = process.cpuUsage(started);
      const spent = (user + system) / 1000;
      slowestMs = Math.max(slowestMs, spent);
      if (spent > HANG_MS) faults.push(`${at}: ${spent.toFixed(0)} ms of CPU`);
      const found = result.artefacts.flatMap((artefact) => artefact.findings);
      findings += found.length;
      faults.push(...checkPlaces(result).map((fault) => `${at}: ${fault}`));
      if (found.length > 0 && at % Math.ceil(count / VALIDATED) === 0)
        logs.push(JSON.stringify(log));
    } catch (error) {
      faults.push(
        `${at}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  if (logs.length > 0) faults.push(...(await validateSarif(logs)));
  return { seed, scanned: count, findings, slowestMs, faults };
}

function checkPlaces(result: ScanResult): string[] {
  return result.artefacts.flatMap((artefact) =>
    artefact.findings.flatMap((finding) => {
      const { location, flow, rule_id } = finding;
      const { line, end_line, column, end_column, excerpt } = location;
      const isOrdered = end_line > line || (end_line === line && end_column >= column);
      const faults: string[] = [];
      if (!Finding.safeParse(finding).success) faults.push('breaks the contract');
      if (line < 1 || column < 1 || !isOrdered) faults.push('place is no range');
      if (/\p{Surrogate}/u.test(excerpt)) faults.push('excerpt is no valid text');
      if (flow.some((leg) => leg.line < 1)) faults.push('leg without a line');
      return faults.map((fault) => `${rule_id}: ${fault}`);
    }),
  );
}

function mutate(random: () => number, texts: readonly Buffer[]): Uint8Array {
  let bytes: Buffer = Buffer.from(pick(random, texts));
  const rounds = 1 + Math.floor(random() * 4);
  for (let round = 0; round < rounds; round += 1) bytes = mutateOnce(random, bytes, texts);
  return Uint8Array.from(bytes.subarray(0, 100_000));
}

function mutateOnce(random: () => number, bytes: Buffer, texts: readonly Buffer[]): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + Math.floor(random() * 80));
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  switch (Math.floor(random() * 8)) {
    case 0:
      return Buffer.concat([head, tail]);
    case 1:
      return head;
    case 2:
      return Buffer.concat([head, pick(random, texts), tail]);
    case 3:
      return Buffer.concat([head, Buffer.from(pick(random, splinters)), middle, tail]);
    case 4:
      return Buffer.concat([
        head,
        ...Array<Buffer>(1 + Math.floor(random() * 60)).fill(middle),
        tail,
      ]);
    case 5:
      return Buffer.concat([head, Buffer.from(middle).map((byte) => byte ^ (1 << (at % 8))), tail]);
    case 6:
      return Buffer.from(bytes.toString('utf8'), 'utf16le');
    default:
      return Buffer.concat([head, Buffer.from(pick(random, splinters).repeat(40)), tail]);
  }
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const entry = list[Math.floor(random() * list.length)];
  if (entry === undefined) throw new Error('an empty list has nothing to pick');
  return entry;
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
