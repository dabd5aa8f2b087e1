import { describe, expect, it } from 'vitest';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { hostileShapes, type HostileShape } from '../bench/hostile-shapes.ts';

const now = new Date('2026-01-01T00:00:00Z');
const SMALL = 4096;
/** Below this a measurement is noise of the machine, ms of CPU. */
const FLOOR = 40;

function cost({ path, make }: HostileShape, length: number): number {
  const files = [{ path, type: 'file' as const, bytes: new TextEncoder().encode(make(length)) }];
  const started = process.cpuUsage();
  scanFiles(files, { now });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The least of several runs is what the work costs; the rest is what else the machine did. */
function leastRatio(shape: HostileShape): number {
  let small = cost(shape, SMALL);
  let large = cost(shape, SMALL * 4);
  for (let run = 0; run < 4 && large > Math.max(small, FLOOR / 6) * 6; run += 1) {
    small = Math.min(small, cost(shape, SMALL));
    large = Math.min(large, cost(shape, SMALL * 4));
  }
  return large / Math.max(small, FLOOR / 6);
}

describe('a scan costs in proportion to what it reads', () => {
  it.each(hostileShapes.map((shape) => [`${shape.name} in ${shape.path}`, shape] as const))(
    'for %s',
    (_, shape) => {
      expect(leastRatio(shape)).toBeLessThanOrEqual(6);
    },
  );
});
