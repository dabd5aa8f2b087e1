import { z } from 'zod';
import { askEmulator } from './ask-emulator.ts';
import type { PeerState } from './peer-state.ts';

const Person = z.object({ id: z.number(), login: z.string(), type: z.string() });

/** A person as the sender of a webhook. */
export async function findPerson(state: PeerState, login: string): Promise<z.infer<typeof Person>> {
  const found = await askEmulator(state, 'GET', `/users/${login}`);
  return Person.parse(found.json);
}
