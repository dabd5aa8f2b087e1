// Writes src/rules/index.ts from the folder: every rule file, sorted by id. A test holds list and folder together.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const folder = 'src/rules';
const ids = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== folder && entry.name.endsWith('.ts'))
  .map((entry) =>
    relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/').slice(0, -3),
  )
  .sort();
const nameOf = (id) =>
  id.split('/')[1].replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const imports = ids.map((id) => `import { ${nameOf(id)} } from './${id}.ts';`);

writeFileSync(
  join(folder, 'index.ts'),
  `${imports.join('\n')}
import type { Rule } from './rule.ts';

/** Every rule of the catalogue, by id, as written by \`node scripts/list-rules.js\`; a test holds it against the folder. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${nameOf(id)},`).join('\n')}
];
`,
);
