// Writes action/dist, which runners load as it is committed. Not part of the build: every change of a rule changes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundleAction } from './bundle-action.js';

mkdirSync('action/dist', { recursive: true });
for (const [name, bytes] of Object.entries(await bundleAction())) {
  writeFileSync(`action/dist/${name}`, bytes);
}
