import { readdirSync, readFileSync } from 'node:fs';
import type { Package } from '../incidents/incident.ts';
import { parsePackage } from '../incidents/parse-package.ts';

/** A benign package of a shape that is easily mistaken for an attack. */
export type BenignShape = { readonly id: string; readonly name: string; readonly files: Package };

const folder = 'test/false-positives/fixtures';

/** F01 to F38. */
export const benignShapes: readonly BenignShape[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return {
      id: file.replace('.txt', ''),
      name: /^name: (.+)$/m.exec(text)?.[1] ?? '',
      files: parsePackage(text),
    };
  });
