import { connect } from 'node:net';
import type { Diagnosis } from './diagnosis.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { Terminal } from './terminal.ts';

/** Eight bytes by which a client asks PostgreSQL for encryption; any server of it answers one letter. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const TIMEOUT_MS = 5000;
const subject = 'DATABASE_URL';

/** Whether a PostgreSQL answers where a server started from here would look for one. */
export async function diagnoseDatabase(
  { environment }: Terminal,
  { offline }: DoctorOptions,
): Promise<Diagnosis[]> {
  const text = environment['DATABASE_URL']?.trim() ?? '';
  if (text === '') return [];
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol))
    return [
      {
        ...{ state: 'problem', subject, text: 'is no address of a PostgreSQL' },
        remedy: 'Write postgres://user:password@host:5432/database.',
      },
    ];
  const place = `${url.hostname || 'localhost'}:${url.port || '5432'}`;
  if (offline === true)
    return [{ state: 'note', subject, text: `${place}, not asked (--offline)` }];
  const answer = await ask({
    host: url.hostname.replace(/^\[|\]$/g, '') || 'localhost',
    port: Number(url.port || 5432),
  });
  if (answer === 'S' || answer === 'N')
    return [{ state: 'ok', subject, text: `a PostgreSQL answers at ${place}` }];
  return [
    {
      ...{ state: 'problem', subject },
      text: answer === null ? `nobody answers at ${place}` : `${place} is no PostgreSQL`,
      remedy: 'Start the database, or mend host and port in DATABASE_URL.',
    },
  ];
}

function ask(place: { readonly host: string; readonly port: number }): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (answer: string | null): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(TIMEOUT_MS, () => end(null));
    socket.once('error', () => end(null));
    socket.once('close', () => end(null));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (data: Buffer) => end(data.toString('latin1').slice(0, 1)));
  });
}
