import { readdirSync, readFileSync } from 'node:fs';
import type { Incident } from './incident.ts';
import { parsePackage } from './parse-package.ts';

const folder = 'test/incidents/fixtures';

/** The public incidents that are visible in a repository, by number; V05 is a flaw at run time and has no files. */
export const incidents: readonly Incident[] = readdirSync(folder)
  .sort()
  .map((file): Incident => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const [head = '', malicious = '', benign = ''] = text.split(/^##### (?:malicious|benign)$/m);
    return {
      id: file.replace('.txt', ''),
      name: /^name: (.+)$/m.exec(head)?.[1] ?? '',
      ideas: (/^ideas: (.+)$/m.exec(head)?.[1] ?? '').split(' ').map(Number),
      malicious: parsePackage(malicious),
      benign: parsePackage(benign),
    };
  });
