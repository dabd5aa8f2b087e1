import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Fact } from './fact.ts';
import { findConcealedAct } from './find-concealed-act.ts';
import { findWaivedAct } from './find-waived-act.ts';
import { isAside } from './is-aside.ts';
import { matchSchemes } from './match-schemes.ts';
import { isProseFile } from './is-prose-file.ts';
import { proseChanges } from './prose-changes.ts';
import { proseFacts } from './prose-facts.ts';
import { proseOperations } from './prose-operations.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseTopic } from './prose-order.ts';
import { proseReads } from './prose-reads.ts';
import { proseRuns } from './prose-runs.ts';
import { proseSchemes } from './prose-schemes.ts';
import { proseSends } from './prose-sends.ts';
import type { ProseStatement } from './prose-statement.ts';
import { proseStatements } from './prose-statements.ts';
import { proseTopics } from './prose-topics.ts';

const QUOTED = /["“](?=[^"“”\n]{12,400}["”])[^"“”\n]{12,400}["”]/g;
/** Letters of other scripts, whose words the gate does not know. */
const FOREIGN = /[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const QUESTION = /\?[\s*_)"”]{0,6}$/;
/** Orders of one document that are followed. */
const MAX_FACTS = 10_000;

/** What the documents of an artefact order their reader to do, with what each order takes from where. */
export function extractProseFacts(artefact: Artefact, hasTime: () => boolean): Fact[] {
  return artefact.files.flatMap((file) =>
    isProseFile(file) && !isAside(file, artefact.files) && hasTime()
      ? readDocument(artefact, file)
      : [],
  );
}

function readDocument(artefact: Artefact, file: TextFile): Fact[] {
  const statements = proseStatements(file);
  const facts: Fact[] = [];
  for (let index = 0; index < statements.length && facts.length < MAX_FACTS; index += 1) {
    const statement = statements[index];
    if (statement === undefined) break;
    const topics = proseTopics(file.text, statement.start, statement.end);
    const isForeign = FOREIGN.test(statement.text);
    const hidden =
      topics.has('concealed-act') || isForeign ? findConcealedAct(statements, index) : null;
    const waived = topics.has('waived-act') ? findWaivedAct(artefact, statements, index) : null;
    for (const found of [hidden, waived]) {
      if (found === null) continue;
      const { statement: acting, draft } = found;
      facts.push(...proseFacts({ artefact, statements, index: statements.indexOf(acting), draft }));
    }
    if (topics.size === 0 || QUESTION.test(statement.text) || statement.isTeaching) continue;
    for (const draft of readStatement(statement, topics, nearText(statements, index)))
      facts.push(...proseFacts({ artefact, statements, index, draft }));
  }
  return facts;
}

/** The statement with its neighbours in the same paragraph or list. */
function nearText(statements: readonly ProseStatement[], index: number): string {
  const own = statements[index];
  return [statements[index - 1], own, statements[index + 1]]
    .filter((one) => one !== undefined && one.group === own?.group)
    .map((one) => one?.text ?? '')
    .join(' ');
}

function readStatement(
  { text, kind }: ProseStatement,
  topics: ReadonlySet<ProseTopic>,
  near: string,
): ProseDraft[] {
  if (kind === 'command') return proseSends(text, [], topics);
  const plain = text.replaceAll(QUOTED, (quote) => ' '.repeat(quote.length));
  const schemes = matchSchemes({ text, plain, near }, topics);
  const operations = proseOperations(plain);
  if (operations.length === 0) return schemes;
  const drafts = [
    ...schemes,
    ...proseSends(text, operations, topics),
    ...proseChanges(text, operations, topics),
    ...proseRuns(text, operations, topics),
    ...proseSchemes(text, operations, topics),
  ];
  if (!topics.has('private-read')) return drafts;
  const read = proseReads(text, operations).find(
    ({ data }) => data !== 'work' && data !== 'internal',
  );
  if (read === undefined) return drafts;
  const { start, end, verb } = read;
  const object = text.slice(start, end);
  const topic = 'private-read';
  return [
    ...drafts,
    { topic, verb, start, end, object, operand: null, address: null, target: 'none' },
  ];
}
