import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerSettings } from './env.ts';

const KEY_BYTES = 32;

/**
 * The key that seals secrets in the database: the operator's, or with the embedded database one of its own beside it,
 * made at the first start. Null with a database elsewhere and no setting: processes could not share a key they made.
 */
export async function openEncryptionKey(
  settings: Pick<
    ServerSettings,
    'SKILLGATE_ENCRYPTION_KEY' | 'SKILLGATE_DATA_DIR' | 'DATABASE_URL'
  >,
): Promise<Uint8Array | null> {
  const { SKILLGATE_ENCRYPTION_KEY: given, SKILLGATE_DATA_DIR: folder } = settings;
  if (given !== undefined) return given;
  if (settings.DATABASE_URL !== undefined) return null;
  const path = join(folder, 'encryption.key');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Error(`${path} is damaged; restore it from a backup, or set SKILLGATE_ENCRYPTION_KEY`);
}
