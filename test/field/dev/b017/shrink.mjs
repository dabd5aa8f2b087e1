import { mkdir, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp from 'sharp';

const [source, target] = process.argv.slice(2);
await mkdir(target, { recursive: true });
let located = 0;
for (const file of await readdir(source)) {
  if (!/\.(jpe?g|png|heic)$/i.test(file)) continue;
  const image = sharp(join(source, file)).rotate();
  const { exif } = await image.metadata();
  if (exif?.includes('GPS')) located += 1;
  const resized = image.resize(2000, 2000, { fit: 'inside', withoutEnlargement: true });
  const base = join(target, parse(file).name);
  await resized.clone().avif({ quality: 55 }).toFile(`${base}.avif`);
  await resized.clone().webp({ quality: 80 }).toFile(`${base}.webp`);
}
console.log(`${located} pictures had a location; it was removed`);
