import { mkdir, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string', default: '1200' }, format: { type: 'string', default: 'webp' } },
});
const [from, to] = positionals;
await mkdir(to, { recursive: true });
for (const name of await readdir(from)) {
  if (!/\.(jpe?g|png|webp|avif)$/i.test(name)) continue;
  const target = join(to, `${basename(name, extname(name))}.${values.format}`);
  await sharp(join(from, name)).rotate().resize({ width: Number(values.width), withoutEnlargement: true }).toFormat(values.format).toFile(target);
  console.log(target);
}
