import { scanFiles } from '../../src/engine/scan-files.ts';
import { hostileShapes } from './hostile-shapes.ts';

export type HostileFigure = { readonly name: string; readonly msPerMebibyte: number };

const LENGTH = 128 * 1024;
const now = new Date('2026-01-01T00:00:00Z');

/** CPU time of each hostile shape, ms for each MiB, the most expensive first; the lesser of two runs of 128 KiB. */
export function benchHostile(): HostileFigure[] {
  return hostileShapes
    .map(({ name, path, make }) => {
      const files = [
        { path, type: 'file' as const, bytes: new TextEncoder().encode(make(LENGTH)) },
      ];
      const run = (): number => {
        const started = process.cpuUsage();
        scanFiles(files, { now });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      const least = Math.min(run(), run());
      return { name: `${name} in ${path}`, msPerMebibyte: (least * 1024 * 1024) / LENGTH };
    })
    .sort((a, b) => b.msPerMebibyte - a.msPerMebibyte);
}
