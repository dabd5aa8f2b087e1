import type { Db } from '../db.ts';

export type Logo = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array;
};

/** Stores the logo of an organization in place of the one before; null removes it. */
export async function putLogo(
  db: Db,
  input: { readonly organizationId: string; readonly logo: Logo | null; readonly now: Date },
): Promise<void> {
  const { organizationId, logo, now } = input;
  if (logo === null) {
    await db
      .deleteFrom('organization_logos')
      .where('organization_id', '=', organizationId)
      .execute();
    return;
  }
  const content = {
    media_type: logo.mediaType,
    bytes: Buffer.from(logo.bytes),
    updated_at: now,
  };
  await db
    .insertInto('organization_logos')
    .values({ organization_id: organizationId, ...content })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(content))
    .execute();
}
