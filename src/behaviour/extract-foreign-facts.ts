import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import { chooseForeign } from './choose-foreign.ts';
import type { Fact, FactKind } from './fact.ts';
import { findForeignHits } from './find-foreign-hits.ts';
import type { ForeignAct, ForeignOrder } from './foreign-order.ts';
import type { ForeignSentence } from './foreign-sentence.ts';
import { isAside } from './is-aside.ts';
import { isProseFile } from './is-prose-file.ts';
import { proseStatements } from './prose-statements.ts';
import { type ReadSentence, readForeignOrders } from './read-foreign-orders.ts';
import { splitForeign } from './split-foreign.ts';

const QUESTION = /[?？؟][\s*_)"”」]{0,6}$/;
/** Orders of one document that are followed. */
const MAX_FACTS = 2000;

const kinds: Readonly<Record<ForeignAct, FactKind>> = {
  transfer: 'net-post',
  recipient: 'msg-send',
  destroy: 'delete',
  cancel: 'follow-text',
  obey: 'follow-text',
  fetched: 'follow-text',
  disable: 'disable-control',
  plant: 'write-agent-config',
  alter: 'alter-output',
  run: 'exec-local',
  paste: 'exec-local',
};

/** What the documents of an artefact order in languages other than English. */
export function extractForeignFacts(artefact: Artefact): Fact[] {
  return artefact.files.flatMap((file) =>
    isProseFile(file) && !isAside(file, artefact.files) && !isMixed(file) ? readDocument(file) : [],
  );
}

/** A reading in which look-alikes were folded to Latin letters breaks the words of Cyrillic text. */
function isMixed({ origin }: TextFile): boolean {
  return origin?.view.kind === 'normalised' && /[а-я]{3}/i.test(origin.file.text);
}

function readDocument(file: TextFile): Fact[] {
  const languages = chooseForeign(file.text);
  if (languages.length === 0) return [];
  const sentences = proseStatements(file)
    .flatMap((statement) => splitForeign(statement, languages))
    .map(readSentence);
  const facts: Fact[] = [];
  for (let index = 0; index < sentences.length && facts.length < MAX_FACTS; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || QUESTION.test(sentence.text)) continue;
    for (const found of readForeignOrders(sentences, index)) facts.push(makeFact(file, found));
  }
  return facts;
}

function readSentence(sentence: ForeignSentence): ReadSentence {
  const hits = findForeignHits(sentence);
  const isForeign = hits.some(({ language }) => language !== 'en' && language !== 'any');
  return { ...sentence, hits: isForeign ? hits : [] };
}

function makeFact(
  file: TextFile,
  { order, start, end }: { order: ForeignOrder; start: number; end: number },
): Fact {
  const { address } = order;
  return {
    kind: kinds[order.act],
    place: { file, start, end },
    actor: 'agent',
    operand: address === null ? null : `${address.host}${address.path}`,
    traits: new Set(),
    inputs: new Set(),
    certainty: 0.7,
    foreign: order,
  };
}
