import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTexts } from './generate-texts.ts';

const ROUNDS = 5;
/** Reports the CPU time of the process that it is loaded into, ms. */
const REPORT =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)/1000)})";

/** CPU time of `skillgate scan` on one skill in a new process, ms, and how many times that of a process that does nothing. */
export function benchColdStart(): { readonly ms: number; readonly ratio: number } {
  const folder = mkdtempSync(join(tmpdir(), 'skillgate-cold-'));
  try {
    writeFileSync(join(folder, 'SKILL.md'), generateTexts(1)[0]?.text ?? '');
    const times: { bare: number[]; scan: number[] } = { bare: [], scan: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(run(['-e', '0']));
      times.scan.push(run(['dist/src/cli/index.js', 'scan', folder, '--quiet']));
    }
    const ms = Math.min(...times.scan);
    return { ms, ratio: ms / Math.min(...times.bare) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], {
    encoding: 'utf8',
  });
  return Number(/cpu ([\d.]+)/.exec(stderr)?.[1]);
}
