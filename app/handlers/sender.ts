import { z } from 'zod';

/** Who did it. `ghost` stands for an account that is gone; a robot presses no buttons and gives no commands. */
export const Sender = z
  .object({ id: z.number(), login: z.string().min(1).max(100), type: z.string() })
  .transform(({ id, login, type }) => ({
    id,
    login,
    isPerson: type === 'User' && login !== 'ghost',
  }));
