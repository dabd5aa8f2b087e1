import { editFixture } from './edit-fixture.ts';
import type { Fixture } from './fixture.ts';
import { foreignOrders } from './foreign-orders.ts';
import type { Random } from './seeded-random.ts';
import type { Transform } from './transform.ts';

const { mapPayload, mapWords } = editFixture;

const synonyms: Readonly<Record<string, readonly string[]>> = {
  send: ['transmit', 'forward', 'dispatch'],
  upload: ['transfer', 'submit'],
  post: ['submit', 'deliver'],
  read: ['open', 'load'],
  collect: ['gather', 'compile'],
  delete: ['remove', 'erase'],
  run: ['execute', 'launch'],
  execute: ['run', 'carry out'],
  download: ['fetch', 'retrieve'],
  fetch: ['retrieve', 'download'],
  ignore: ['disregard', 'set aside'],
  follow: ['obey', 'carry out'],
  tell: ['inform', 'notify'],
  mention: ['bring up', 'refer to'],
  user: ['person', 'human'],
  silently: ['quietly', 'without notice'],
  secretly: ['covertly', 'quietly'],
  file: ['document'],
  files: ['documents'],
  instructions: ['directions', 'orders'],
  previous: ['prior', 'earlier'],
  install: ['set up'],
  add: ['append', 'include'],
  write: ['put', 'store'],
  never: ['do not ever'],
  before: ['prior to'],
  copy: ['duplicate'],
  credentials: ['login details', 'access data'],
};

const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

/** English word → the same in Spanish, French and German. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  ignore: ['ignora', 'ignore', 'ignoriere'],
  send: ['envía', 'envoie', 'sende'],
  upload: ['sube', 'téléverse', 'lade hoch'],
  read: ['lee', 'lis', 'lies'],
  the: ['el', 'le', 'die'],
  all: ['todas', 'toutes', 'alle'],
  previous: ['anteriores', 'précédentes', 'vorherigen'],
  instructions: ['instrucciones', 'consignes', 'Anweisungen'],
  user: ['usuario', 'utilisateur', 'Benutzer'],
  never: ['nunca', 'jamais', 'niemals'],
  before: ['antes de', 'avant', 'bevor'],
  download: ['descarga', 'télécharge', 'lade herunter'],
  run: ['ejecuta', 'exécute', 'starte'],
  file: ['archivo', 'fichier', 'Datei'],
  files: ['archivos', 'fichiers', 'Dateien'],
  and: ['y', 'et', 'und'],
  tell: ['digas', 'dis', 'sage'],
  secretly: ['en secreto', 'en secret', 'heimlich'],
  passwords: ['contraseñas', 'mots de passe', 'Passwörter'],
  delete: ['borra', 'supprime', 'lösche'],
  with: ['con', 'avec', 'mit'],
  to: ['a', 'à', 'an'],
};

const passive: readonly [RegExp, string][] = [
  [/\b(send|upload|post|forward|submit) (?:up )?(.{3,60}?) to\b/i, '$2 must be $1ed to'],
  [/\b(read|open|fetch|download) (.{3,60}?)(?= and |,|\.(?:\s|$)|$)/i, '$2 must be $1ed'],
  [
    /\b(ignore|disregard|follow|execute|run|delete|remove) (.{3,60}?)(?= and |,|\.(?:\s|$)|$)/i,
    '$2 must be $1ed',
  ],
];

const irregular: Readonly<Record<string, string>> = {
  sended: 'sent',
  readed: 'read',
  runed: 'run',
  submited: 'submitted',
  ignoreed: 'ignored',
  executeed: 'executed',
  deleteed: 'deleted',
  removeed: 'removed',
};

function perWord(words: string, change: (word: string) => string): string {
  return words.replaceAll(/[a-z]+/gi, change);
}

function keepCase(from: string, to: string): string {
  const isCapital = from.charAt(0) !== from.charAt(0).toLowerCase();
  return isCapital ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

function fromWords(
  id: string,
  name: string,
  change: (words: string, random: Random) => string,
): Transform {
  return {
    id,
    name,
    apply: (fixture, random) =>
      mapPayload(fixture, ['prose'], (line) => mapWords(line, (words) => change(words, random))),
  };
}

function typo(word: string, random: Random): string {
  if (word.length < 6 || random() > 0.5) return word;
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  return random() < 0.5
    ? word.slice(0, at) + b + a + word.slice(at + 2)
    : word.slice(0, at) + a + word.slice(at);
}

/** The same behaviour as an order in another language, for prose fixtures whose ideas say which behaviour it is. */
function translated(
  id: string,
  name: string,
  pick: (orders: (typeof foreignOrders)[number]) => readonly string[],
): Transform {
  return {
    id,
    name,
    apply: (fixture: Fixture, random) => {
      const orders = foreignOrders.find(({ ideas }) =>
        ideas.some((idea) => fixture.ideas.includes(idea)),
      );
      if (orders === undefined) return null;
      const choices = pick(orders);
      const order = choices[Math.floor(random() * choices.length)] ?? '';
      let isFirst = true;
      return mapPayload(fixture, ['prose'], (line) =>
        mapWords(line, (words) => `${words} `) === null
          ? null
          : isFirst
            ? ((isFirst = false), order)
            : '',
      );
    },
  };
}

/** E14–E23: the same order in other words. */
export const wordingTransforms: readonly Transform[] = [
  fromWords('E14', 'upper case', (words) => words.toUpperCase()),
  fromWords('E14', 'random case', (words, random) =>
    words.replaceAll(/[a-z]/gi, (letter) =>
      random() < 0.5 ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  ),
  fromWords('E15', 'leet', (words, random) =>
    words.replaceAll(/[aeiost]/g, (letter) => (random() < 0.4 ? (leet[letter] ?? letter) : letter)),
  ),
  fromWords('E16', 'typing errors', (words, random) =>
    perWord(words, (word) => typo(word, random)),
  ),
  fromWords('E17', 'spaced letters', (words) =>
    perWord(words, (word) => (word.length > 3 ? [...word].join(' ') : word)).replaceAll(
      /(?<=\w) (?=\w{2,}\b)/g,
      '  ',
    ),
  ),
  fromWords('E18', 'punctuation inside words', (words, random) =>
    perWord(words, (word) => (word.length > 3 ? [...word].join(random() < 0.5 ? '-' : '.') : word)),
  ),
  fromWords('E19', 'synonyms', (words, random) =>
    perWord(words, (word) => {
      const choices = synonyms[word.toLowerCase()];
      if (choices === undefined) return word;
      return keepCase(word, choices[Math.floor(random() * choices.length)] ?? word);
    }),
  ),
  {
    id: 'E20',
    name: 'passive voice',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const found = passive.find(([pattern]) => pattern.test(line));
        if (found === undefined) return null;
        return line
          .replace(found[0], found[1])
          .replaceAll(/\b[a-z]+ed\b/gi, (word) => irregular[word.toLowerCase()] ?? word);
      }),
  },
  translated('E21', 'another language', ({ languages }) => languages),
  fromWords('E22', 'code-switching', (words, random) => {
    const language = Math.floor(random() * 3);
    return perWord(words, (word) => {
      const choices = mixed[word.toLowerCase()];
      if (choices === undefined || random() < 0.4) return word;
      return keepCase(word, choices[language] ?? word);
    });
  }),
  translated('E23', 'transliteration', ({ transliterated }) => transliterated),
];
